using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Projections.Registers;

namespace OnNara.Projections.Incoming;

/// <summary>An incoming document as lists show it: everything but its content.</summary>
/// <param name="MeantFor">The agency that it is meant for; another one than this where it goes by way of this agency.</param>
public sealed record IncomingSummary(
    Guid Id,
    string AgencyCode,
    Channel Channel,
    string Title,
    string SenderName,
    string? SenderAgencyCode,
    string? SenderNumber,
    string? MeantFor,
    DisclosureClass? Disclosure,
    DateTimeOffset ArrivedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset LastActAt,
    long Version)
{
    /// <summary>How it left the agency or was finished; none while it is worked on.</summary>
    public IncomingStatus? ClosedAs { get; init; }

    public IReadOnlyList<PartSummary> Parts { get; init; } = [];

    /// <summary>The lines of the departments' registers; a department that sent it back keeps its line.</summary>
    public IReadOnlyList<IncomingLine> Lines { get; init; } = [];

    public IReadOnlyList<Guid> Participants { get; init; } = [];

    public DateTimeOffset? HandledAt { get; init; }

    public Guid? AnsweringDocumentId { get; init; }

    /// <summary>Whose personal data it holds or held; none where no person outside wrote it.</summary>
    public Guid? DataSubjectId { get; init; }

    /// <summary>Since when nobody can read what it told of its sender; none while it can be read.</summary>
    public DateTimeOffset? PersonalDataErasedAt { get; init; }

    /// <summary>Who sent it back to the document office, and why; none where it comes for the first time.</summary>
    public SentBack? SentBack { get; init; }

    public IncomingStatus Status => ClosedAs ?? Parts.FirstOrDefault(p => p.IsLead)?.Status ?? IncomingStatus.AwaitingDistribution;

    /// <summary>The departments that have it: their people may read it.</summary>
    public IReadOnlyList<string> DepartmentCodes => [.. Parts.Select(p => p.Department.Code)];

    internal bool IsToForward => MeantFor is not null && MeantFor != AgencyCode;

    internal static IncomingSummary? Evolve(IncomingSummary? state, object fact) => (state, fact) switch
    {
        (null, DocumentArrived e) => new(
            e.IncomingId, e.AgencyCode, Channel.Exchange, e.Letter.Title, e.Letter.Origin.Name, e.Letter.Origin.AgencyCode, e.Letter.SenderNumber,
            e.Letter.Recipient.AgencyCode, e.Letter.Disclosure?.Class, e.At, e.Letter.DueAt, e.At, 1)
        {
            DataSubjectId = e.Letter.DataSubjectId,
        },
        (null, DocumentTakenIn e) => new(
            e.IncomingId, e.AgencyCode, e.Channel, e.Title, e.SenderName, null, e.ExternalReference, null, null, e.At, e.DueAt, e.At, 1)
        {
            Participants = [e.By.PersonId],
            DataSubjectId = e.DataSubjectId,
        },
        (null, _) => null,
        ({ } s, _) => Next(s, fact) with { Version = s.Version + 1 },
    };

    private static IncomingSummary Next(IncomingSummary s, object fact) => fact switch
    {
        IncomingDistributed e => s.By(e.By, e.At) with
        {
            SentBack = null,
            Parts =
            [
                .. s.Parts,
                .. e.LeadDepartment is { } lead ? [new PartSummary(lead, true, IncomingStatus.AwaitingReceipt, null, e.By, e.At)] : Array.Empty<PartSummary>(),
                .. e.OtherDepartments.Select(d => new PartSummary(d, false, IncomingStatus.AwaitingReceipt, null, e.By, e.At)),
            ],
        },
        ReceivedByDepartment e => s.By(e.By, e.At).With(e.Department.Code, p => p with { Status = IncomingStatus.Received, AskedBy = e.By, Since = e.At }) with
        {
            Lines = s.Lines.Any(l => l.Entry.Number.DepartmentCode == e.Department.Code) ? s.Lines : [.. s.Lines, IncomingLine.Of(e, s.Title)],
        },
        HandlerNamed e => s.By(e.By, e.At)
            .With(e.DepartmentCode, p => p with { Status = IncomingStatus.InHand, Handler = e.Handler, AskedBy = e.By, Since = e.At }) with
        {
            DueAt = e.DueAt ?? s.DueAt,
        },
        IncomingHandedOver e => s.By(e.By, e.At).By(e.From, e.At).With(e.DepartmentCode, p => p with { Handler = e.To }),
        SentBackToDocumentOffice e => s.By(e.By, e.At) with
        {
            Parts = [.. s.Parts.Where(p => p.Department.Code != e.Department.Code)],
            SentBack = new(e.By, e.At, e.Reason),
        },
        TransferredToAgency e => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Transferred },
        ReturnedToSender e => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Returned },
        ForwardedVia e => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Forwarded },
        IncomingHandled e => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Handled, HandledAt = e.At, AnsweringDocumentId = e.AnsweringDocumentId },
        IncomingEntryCorrected e => s.By(e.By, e.At) with
        {
            Lines = [.. s.Lines.Select(l => l.Entry.Number.DepartmentCode == e.DepartmentCode ? l.With(e) : l)],
        },
        PersonalDataErased e => s with { SenderName = "", PersonalDataErasedAt = e.At, LastActAt = e.At },
        _ => s,
    };

    private IncomingSummary By(Official by, DateTimeOffset at) => this with { Participants = [.. Participants.Union([by.PersonId])], LastActAt = at };

    private IncomingSummary With(string departmentCode, Func<PartSummary, PartSummary> change) => this with
    {
        Parts = [.. Parts.Select(p => p.Department.Code == departmentCode ? change(p) : p)],
    };
}

/// <summary>A department that has it, who asked it for what is next, and since when.</summary>
public sealed record PartSummary(DepartmentReference Department, bool IsLead, IncomingStatus Status, Official? Handler, Official AskedBy, DateTimeOffset Since);

public sealed record SentBack(Official By, DateTimeOffset At, string Reason);

/// <summary>A department's line of the register for an incoming document.</summary>
public sealed record IncomingLine(RegisterEntry Entry, Official By, DateTimeOffset At, IReadOnlyList<Correction> Corrections)
{
    internal static IncomingLine Of(ReceivedByDepartment e, string title) =>
        new(new(e.Registration.Number, e.Registration.RecordFile, title, e.Registration.Retention, OfficeDay.Of(e.At)), e.By, e.At, []);

    internal IncomingLine With(IncomingEntryCorrected e) =>
        this with { Entry = Entry.Corrected(e.Field, e.To), Corrections = [.. Corrections, new(e.Field, e.From, e.To, e.Reason, e.By, e.At)] };
}
