using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Documents;

/// <summary>Where a document stands.</summary>
public enum DocumentStatus
{
    Draft,
    InProgress,
    Returned,
    Withdrawn,

    /// <summary>Decided here; partner agencies still have to decide.</summary>
    AwaitingPartners,

    /// <summary>Decided and registered.</summary>
    Decided,

    /// <summary>Decided, and sent back by the dispatch clerk; a new document takes its place.</summary>
    DispatchRefused,
    Dispatched,
}

/// <summary>What became of a document at one recipient agency.</summary>
public sealed record Delivery(Guid DispatchId, Recipient Recipient, DateTimeOffset? ArrivedAt)
{
    /// <summary>When the intermediate agency sent it on; none where it goes directly or still lies there.</summary>
    public DateTimeOffset? ForwardedAt { get; init; }

    /// <summary>The number under which the recipient's department received it.</summary>
    public RegisterNumber? ReceivedAs { get; init; }

    /// <summary>When the recipient's department received it; none so far.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When the recipient sent it back for a formal defect.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>The agency to which it went on because it was not the recipient's business.</summary>
    public string? TransferredTo { get; init; }

    internal bool IsOf(Guid dispatchId, string agencyCode) => DispatchId == dispatchId && Recipient.AgencyCode == agencyCode;
}

/// <summary>
/// An official document as its rules need it: the running round, the current content, and what was decided. Earlier contents
/// and rounds are in the stream, and the read models show them.
/// </summary>
public sealed record Document(
    Guid Id,
    string AgencyCode,
    DocumentStatus Status,
    Official Drafter,
    DocumentDraft Draft,
    int ContentVersion,
    int Round,
    IReadOnlyList<PathStep> Path,
    DelegationRule? Rule,
    Guid? Replaces,
    Guid? BundleId,
    JointPart? Joint,
    DateTimeOffset LastActAt)
{
    /// <summary>The plan of a task card that its decision approves; none for any other document.</summary>
    public PlanReference? Plan { get; init; }

    /// <summary>Whether somebody has acted on the running round; after that the drafter cannot recall it.</summary>
    public bool ActedUpon { get; init; }

    /// <summary>Its line in the register; none before the decision.</summary>
    public RegisterEntry? Entry { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Official? DecidedBy { get; init; }

    public string? SealName { get; init; }

    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];

    /// <summary>The absent decider to whom a report on a proxy decision is owed; none when it was read.</summary>
    public Official? OwesReportTo { get; init; }

    public IReadOnlyList<string> AwaitedPartners { get; init; } = [];

    /// <summary>Of the awaited partners those who said that they will not decide it.</summary>
    public IReadOnlyList<string> DeclinedPartners { get; init; } = [];

    /// <summary>Everybody who ever stood on the path of this document or signed for somebody who did.</summary>
    public IReadOnlySet<Guid> Participants { get; init; } = new HashSet<Guid>();

    /// <summary>The steps that wait for somebody; none once the document is back with its drafter.</summary>
    public IEnumerable<PathStep> OpenSteps => Status == DocumentStatus.InProgress ? Path.Where(s => s.IsOpen) : [];

    /// <summary>When it takes effect: on arrival at the recipient, a public notice when five days have passed, else with the decision (art. 6).</summary>
    public DateTimeOffset? EffectiveAt => (DecidedAt, Draft) switch
    {
        (null, _) => null,
        ({ } decided, { Kind: DocumentKind.PublicNotice }) => decided.AddDays(5),
        ({ } decided, { IsInternal: true }) => decided,
        _ => Deliveries.Where(d => d.ArrivedAt is not null).Min(d => d.ArrivedAt),
    };

    public static Document? Evolve(Document? state, object fact) => (state, fact) switch
    {
        (null, DocumentDrafted e) => Begin(e),
        ({ } s, DocumentRevised e) => s with { Draft = e.Draft, ContentVersion = e.ContentVersion, LastActAt = e.At },
        ({ } s, DocumentWithdrawn e) => s with { Status = DocumentStatus.Withdrawn, LastActAt = e.At },
        ({ } s, DocumentSubmitted e) => s with
        {
            Status = DocumentStatus.InProgress,
            Round = e.Round,
            Path = e.Path,
            Rule = e.Rule,
            ActedUpon = false,
            Participants = Joined(s.Participants, e.Path.Select(p => p.Assignee.PersonId)),
            LastActAt = e.At,
        },
        ({ } s, StepReached e) => s with { Path = s.Path.With(e.Step, StepStatus.Current) },
        ({ } s, StepApproved e) => s.Closed(e.Step, StepStatus.Done, e.By, e.At),
        ({ } s, ConsultationGiven e) => s.Closed(e.Step, StepStatus.Done, e.By, e.At),
        ({ } s, DecisionMade e) => s.Closed(e.Step, StepStatus.Done, e.By, e.At) with
        {
            Status = DocumentStatus.Decided,
            DecidedAt = e.At,
            DecidedBy = e.By,
        },
        ({ } s, StepSkipped e) => s.Closed(e.Step, StepStatus.Skipped, e.By, e.At),
        ({ } s, StepHeld e) => s with
        {
            Path = s.Path.With(e.Step, StepStatus.Held),
            ActedUpon = true,
            Participants = Joined(s.Participants, [e.By.PersonId]),
            LastActAt = e.At,
        },
        ({ } s, ContentEdited e) => s with
        {
            Draft = s.Draft with { Title = e.Title, Body = e.Body, Attachments = e.Attachments },
            ContentVersion = e.ContentVersion,
            ActedUpon = true,
            Participants = Joined(s.Participants, [e.By.PersonId]),
            LastActAt = e.At,
        },
        ({ } s, PathChanged e) => s with
        {
            Path = [.. s.Path.Where(p => p.Status != StepStatus.Waiting), .. e.Remaining],
            Rule = e.Rule,
            Participants = Joined(s.Participants, e.Remaining.Select(p => p.Assignee.PersonId)),
            LastActAt = e.At,
        },
        ({ } s, DocumentReturned e) => s with
        {
            Status = DocumentStatus.Returned,
            Participants = Joined(s.Participants, [e.By.PersonId]),
            LastActAt = e.At,
        },
        ({ } s, DocumentRecalled e) => s with { Status = DocumentStatus.Draft, Path = [], LastActAt = e.At },
        ({ } s, ReturnTakenBack e) => s with { Status = DocumentStatus.Draft, Path = [], LastActAt = e.At },
        ({ } s, DrafterChanged e) => s with { Drafter = e.To, Participants = Joined(s.Participants, [e.To.PersonId]), LastActAt = e.At },
        ({ } s, StepHandedOver e) => s with
        {
            Path = [.. s.Path.Select(p => p.Number == e.Step ? p with { Assignee = e.To } : p)],
            Participants = Joined(s.Participants, [e.To.PersonId]),
            LastActAt = e.At,
        },
        ({ } s, _) => EvolveAfterDecision(s, fact),
        _ => state,
    };

    private static Document EvolveAfterDecision(Document s, object fact) => fact switch
    {
        JointDecisionAwaited e => s with
        {
            Status = DocumentStatus.AwaitingPartners,
            AwaitedPartners = e.PartnerAgencyCodes,
            LastActAt = e.At,
        },
        JointDecisionReceived e => s with
        {
            AwaitedPartners = [.. s.AwaitedPartners.Where(p => p != e.PartnerAgencyCode)],
            Status = s.AwaitedPartners.All(p => p == e.PartnerAgencyCode) ? DocumentStatus.Decided : s.Status,
            LastActAt = e.At,
        },
        JointDecisionDeclined e => s with { DeclinedPartners = [.. s.DeclinedPartners, e.PartnerAgencyCode], LastActAt = e.At },
        DocumentRegistered e => s with
        {
            Entry = new RegisterEntry(
                e.Registration.Number, e.Registration.RecordFile, s.Draft.Title, e.Registration.Retention, OfficeDay.Of(e.At)),
            LastActAt = e.At,
        },
        RegisterEntryCorrected e => s with { Entry = s.Entry?.Corrected(e.Field, e.To), LastActAt = e.At },
        LaterReportOwed e => s with { OwesReportTo = e.To },
        LaterReportRead e => s with { OwesReportTo = null, LastActAt = e.At },
        DocumentSealed e => s with { SealName = e.SealName, LastActAt = e.At },
        DispatchRefused e => s with { Status = DocumentStatus.DispatchRefused, LastActAt = e.At },
        DocumentDispatched e => s with
        {
            Status = DocumentStatus.Dispatched,
            Deliveries = [.. s.Deliveries, .. e.Recipients.Select(r => new Delivery(e.DispatchId, r, r.IsAgency ? null : e.At))],
            LastActAt = e.At,
        },
        RecipientsChanged e => s with
        {
            Draft = s.Draft with { Recipients = [.. s.Draft.Recipients.Except(e.Removed), .. e.Added] },
            LastActAt = e.At,
        },
        DeliveryForwarded e => s.With(e.DispatchId, e.AgencyCode, d => d with { ForwardedAt = e.At }),
        DeliveryArrived e => s.With(e.DispatchId, e.AgencyCode, d => d with { ArrivedAt = d.ArrivedAt ?? e.At }),
        DeliveryReceived e => s.With(e.DispatchId, e.AgencyCode, d => d with { ReceivedAs = e.Number, ReceivedAt = e.At }),
        DeliveryReturned e => s.With(e.DispatchId, e.AgencyCode, d => d with { ReturnedAt = e.At }),
        DeliveryTransferred e => s.With(e.DispatchId, e.AgencyCode, d => d with { TransferredTo = e.ToAgencyCode }) is var told
            && told.Deliveries.Any(d => d.IsOf(e.DispatchId, e.ToAgencyCode))
            ? told
            : told with { Deliveries = [.. told.Deliveries, new Delivery(e.DispatchId, new Recipient(e.ToAgencyName, AgencyCode: e.ToAgencyCode), null)] },
        DisclosureChanged e => s with { Draft = s.Draft with { Disclosure = e.Disclosure }, LastActAt = e.At },
        AccessLimitChanged e => s with { Draft = s.Draft with { Access = e.Access }, LastActAt = e.At },
        _ => s,
    };

    private static Document Begin(DocumentDrafted e) => new(
        e.DocumentId, e.AgencyCode, DocumentStatus.Draft, e.By, e.Draft, 1, 0, [], null, e.Replaces, e.BundleId, e.Joint, e.At)
    {
        Participants = new HashSet<Guid> { e.By.PersonId },
        Plan = e.Plan,
    };

    private Document Closed(int step, StepStatus status, Official by, DateTimeOffset at) => this with
    {
        Path = Path.With(step, status),
        ActedUpon = true,
        Participants = Joined(Participants, [by.PersonId]),
        LastActAt = at,
    };

    private Document With(Guid dispatchId, string agencyCode, Func<Delivery, Delivery> change) => this with
    {
        Deliveries = [.. Deliveries.Select(d => d.IsOf(dispatchId, agencyCode) ? change(d) : d)],
    };

    private static HashSet<Guid> Joined(IReadOnlySet<Guid> known, IEnumerable<Guid> more) => [.. known, .. more];
}
