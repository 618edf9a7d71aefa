using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>Where an incoming document stands, as a whole or in one of the departments that have it.</summary>
public enum IncomingStatus
{
    /// <summary>The document office has it.</summary>
    AwaitingDistribution,

    /// <summary>A department has it and has not yet received it.</summary>
    AwaitingReceipt,

    /// <summary>In the department's register; nobody is named to handle it.</summary>
    Received,

    /// <summary>A handler works on it.</summary>
    InHand,
    Handled,

    /// <summary>Another agency's business, and there by now.</summary>
    Transferred,

    /// <summary>Gone back to its sender for a formal defect.</summary>
    Returned,

    /// <summary>Sent on to the agency that it is meant for.</summary>
    Forwarded,
}

/// <summary>A department that has the document at the moment.</summary>
/// <param name="IsLead">The one that handles it; the others work with it.</param>
public sealed record DepartmentPart(DepartmentReference Department, bool IsLead, IncomingStatus Status, Official? Handler);

/// <summary>A document that came to the agency, as the rules of the receiving side need it; its way is in the stream.</summary>
/// <param name="Letter">What the sender sent; none where it was taken in from outside the installation.</param>
/// <param name="ArrivedAt">When it came, which for a letter of another agency is when it took effect here (art. 6).</param>
public sealed record IncomingDocument(
    Guid Id,
    string AgencyCode,
    Channel Channel,
    Letter? Letter,
    string SenderName,
    string? SenderNumber,
    DateTimeOffset? SentAt,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    DateTimeOffset ArrivedAt,
    DateTimeOffset? DueAt)
{
    /// <summary>How it left this agency or was finished; none while it is worked on.</summary>
    public IncomingStatus? ClosedAs { get; init; }

    /// <summary>The departments that have it, in the order in which they got it.</summary>
    public IReadOnlyList<DepartmentPart> Parts { get; init; } = [];

    /// <summary>The lines of the departments' registers; a department that sent it back keeps its line and its number.</summary>
    public IReadOnlyList<RegisterEntry> Entries { get; init; } = [];

    /// <summary>Everybody who ever acted on it.</summary>
    public IReadOnlySet<Guid> Participants { get; init; } = new HashSet<Guid>();

    public DateTimeOffset? HandledAt { get; init; }

    public Guid? AnsweringDocumentId { get; init; }

    /// <summary>Whose personal data it holds or held; none where no person outside wrote it.</summary>
    public Guid? DataSubjectId { get; init; }

    /// <summary>Since when nobody can read what it told of its sender; none while it can be read.</summary>
    public DateTimeOffset? PersonalDataErasedAt { get; init; }

    /// <summary>Whether there is anything of the sender's own in it that can be read.</summary>
    public bool HoldsPersonalData => DataSubjectId is not null && PersonalDataErasedAt is null;

    public DateTimeOffset LastActAt { get; init; } = ArrivedAt;

    public DepartmentPart? Lead => Parts.FirstOrDefault(p => p.IsLead);

    public IncomingStatus Status => ClosedAs ?? Lead?.Status ?? IncomingStatus.AwaitingDistribution;

    /// <summary>The line of the department that handles it; none before it was received.</summary>
    public RegisterEntry? Entry => Lead is { } lead ? EntryOf(lead.Department.Code) : null;

    /// <summary>It is meant for another agency, and this one has to send it on.</summary>
    public bool IsToForward => Letter is { } letter && letter.Recipient.AgencyCode != AgencyCode;

    public RegisterEntry? EntryOf(string departmentCode) => Entries.FirstOrDefault(e => e.Number.DepartmentCode == departmentCode);

    /// <summary>Whether it was, or still is, unfinished after its day.</summary>
    public bool IsLate(DateTimeOffset now) => DueAt is { } due && (HandledAt ?? now) > due;

    public static IncomingDocument? Evolve(IncomingDocument? state, object fact) => (state, fact) switch
    {
        (null, DocumentArrived e) => Arrived(e),
        (null, DocumentTakenIn e) => TakenIn(e),
        ({ } s, IncomingDistributed e) => s.By(e.By, e.At) with
        {
            Parts =
            [
                .. s.Parts,
                .. e.LeadDepartment is { } lead ? [new DepartmentPart(lead, true, IncomingStatus.AwaitingReceipt, null)] : Array.Empty<DepartmentPart>(),
                .. e.OtherDepartments.Select(d => new DepartmentPart(d, false, IncomingStatus.AwaitingReceipt, null)),
            ],
        },
        ({ } s, ReceivedByDepartment e) => s.By(e.By, e.At).With(e.Department.Code, p => p with { Status = IncomingStatus.Received }) with
        {
            Entries = s.EntryOf(e.Department.Code) is not null
                ? s.Entries
                : [.. s.Entries, new(e.Registration.Number, e.Registration.RecordFile, s.Title, e.Registration.Retention, OfficeDay.Of(e.At))],
        },
        ({ } s, HandlerNamed e) => s.By(e.By, e.At).With(e.DepartmentCode, p => p with { Status = IncomingStatus.InHand, Handler = e.Handler }) with
        {
            DueAt = e.DueAt ?? s.DueAt,
        },
        ({ } s, IncomingHandedOver e) => s.By(e.By, e.At).With(e.DepartmentCode, p => p with { Handler = e.To }) with
        {
            Participants = new HashSet<Guid>(s.Participants) { e.By.PersonId, e.From.PersonId },
        },
        ({ } s, SentBackToDocumentOffice e) => s.By(e.By, e.At) with { Parts = [.. s.Parts.Where(p => p.Department.Code != e.Department.Code)] },
        ({ } s, TransferredToAgency e) => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Transferred },
        ({ } s, ReturnedToSender e) => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Returned },
        ({ } s, ForwardedVia e) => s.By(e.By, e.At) with { ClosedAs = IncomingStatus.Forwarded },
        ({ } s, IncomingHandled e) => s.By(e.By, e.At) with
        {
            ClosedAs = IncomingStatus.Handled,
            HandledAt = e.At,
            AnsweringDocumentId = e.AnsweringDocumentId,
        },
        ({ } s, IncomingEntryCorrected e) => s.By(e.By, e.At) with
        {
            Entries = [.. s.Entries.Select(line => line.Number.DepartmentCode == e.DepartmentCode ? line.Corrected(e.Field, e.To) : line)],
        },
        ({ } s, PersonalDataErased e) => s with
        {
            SenderName = "",
            Body = Body.Empty,
            Attachments = [],
            // The officer of another agency, who may have ordered it, does not take part here.
            PersonalDataErasedAt = e.At,
            LastActAt = e.At,
        },
        _ => state,
    };

    private static IncomingDocument Arrived(DocumentArrived e) => new(
        e.IncomingId,
        e.AgencyCode,
        Channel.Exchange,
        e.Letter,
        e.Letter.Origin.Name,
        e.Letter.SenderNumber,
        e.Letter.DispatchedAt,
        e.Letter.Title,
        e.Letter.Body,
        e.Letter.Attachments,
        e.At,
        e.Letter.DueAt)
    {
        DataSubjectId = e.Letter.DataSubjectId,
    };

    private static IncomingDocument TakenIn(DocumentTakenIn e) => new(
        e.IncomingId, e.AgencyCode, e.Channel, null, e.SenderName, e.ExternalReference, null, e.Title, e.Body, e.Attachments, e.At, e.DueAt)
    {
        Participants = new HashSet<Guid> { e.By.PersonId },
        DataSubjectId = e.DataSubjectId,
    };

    private IncomingDocument By(Official by, DateTimeOffset at) => this with
    {
        Participants = new HashSet<Guid>(Participants) { by.PersonId },
        LastActAt = at,
    };

    private IncomingDocument With(string departmentCode, Func<DepartmentPart, DepartmentPart> change) => this with
    {
        Parts = [.. Parts.Select(p => p.Department.Code == departmentCode ? change(p) : p)],
    };
}
