using System.Text.Json.Serialization;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections.Registers;

namespace OnNara.Projections.Documents;

/// <summary>
/// A document as lists show it: everything but its content. It is there when the answer to the act comes back, and what people
/// have to do and the line of the register follow from it.
/// </summary>
public sealed record DocumentSummary(
    Guid Id,
    string AgencyCode,
    string Title,
    DocumentStatus Status,
    DocumentKind Kind,
    string Matter,
    Significance Significance,
    Official Drafter,
    bool IsInternal,
    Sender Sender,
    string? UnitTaskCode,
    DisclosureClass? Disclosure,
    AccessLimit Access,
    DateTimeOffset? DueAt,
    DateTimeOffset DraftedAt,
    DateTimeOffset LastActAt,
    long Version)
{
    /// <summary>The drafting department: its register, and its people where access is limited to it.</summary>
    public string DepartmentCode => Drafter.DepartmentCode;

    public Guid DrafterId => Drafter.PersonId;

    public Guid? BundleId { get; init; }

    public Guid? Replaces { get; init; }

    /// <summary>Whether its decision approves the plan of a task card.</summary>
    public bool IsPlan { get; init; }

    /// <summary>The task card on which it is filed as soon as it is registered; none where it belongs to no task card.</summary>
    public Guid? TaskCardId { get; init; }

    public int Round { get; init; }

    /// <summary>How often it was returned on its way.</summary>
    public int Returns { get; init; }

    /// <summary>When its first round began.</summary>
    public DateTimeOffset? FirstSubmittedAt { get; init; }

    public int ContentVersion { get; init; } = 1;

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    /// <summary>When the running round began.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Official? DecidedBy { get; init; }

    public ReturnNotice? Returned { get; init; }

    public string? SealName { get; init; }

    public DateTimeOffset? DispatchedAt { get; init; }

    /// <summary>Its line in the register as it stands after corrections.</summary>
    public RegisterEntry? Entry { get; init; }

    public DateTimeOffset? RegisteredAt { get; init; }

    public RegisterNumber? Number => Entry?.Number;

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Returned originals that were registered (Public Records Act Decree, art. 21).</summary>
    public IReadOnlyList<ReturnedOriginal> ReturnedOriginals { get; init; } = [];

    public OwedReport? OwedReport { get; init; }

    public IReadOnlyList<string> AwaitedPartners { get; init; } = [];

    /// <summary>The steps of the running round.</summary>
    public IReadOnlyList<StepSummary> Path { get; init; } = [];

    /// <summary>Everybody who ever stood on its path or signed for somebody who did.</summary>
    public IReadOnlyList<Guid> Participants { get; init; } = [];

    /// <summary>Those for whom it waits now.</summary>
    public IReadOnlyList<Guid> WaitsFor => [.. OpenSteps.Select(s => s.Assignee.PersonId).Distinct()];

    /// <summary>Lists of documents show what was touched last first.</summary>
    public string Recency => $"{SortOrder.Latest(LastActAt)}{Id:N}";

    [JsonIgnore]
    public IEnumerable<StepSummary> OpenSteps => Status == DocumentStatus.InProgress ? Path.Where(s => s.IsOpen) : [];

    internal bool IsFinished => Status is DocumentStatus.AwaitingPartners or DocumentStatus.Decided or DocumentStatus.DispatchRefused or DocumentStatus.Dispatched;

    internal static DocumentSummary? Evolve(DocumentSummary? state, object fact) => (state, fact) switch
    {
        (null, DocumentDrafted e) => Begin(e),
        (null, _) => null,
        ({ } s, _) => (EvolvePath(s, fact) ?? EvolveDecided(s, fact) ?? s) with { Version = s.Version + 1 },
    };

    private static DocumentSummary Begin(DocumentDrafted e) => new(
        e.DocumentId, e.AgencyCode, e.Draft.Title, DocumentStatus.Draft, e.Draft.Kind, e.Draft.Matter, e.Draft.Significance, e.By, e.Draft.IsInternal,
        e.Draft.Sender, e.Draft.UnitTaskCode, e.Draft.Disclosure?.Class, e.Draft.Access, e.Draft.DueAt, e.At, e.At, Version: 1)
    {
        Recipients = e.Draft.Recipients,
        BundleId = e.BundleId,
        TaskCardId = e.Draft.TaskCardId,
        Replaces = e.Replaces,
        IsPlan = e.Plan is not null,
        Participants = [e.By.PersonId],
    };

    private static DocumentSummary? EvolvePath(DocumentSummary s, object fact) => fact switch
    {
        DocumentRevised e => s.Drafted(e.Draft, e.ContentVersion) with { LastActAt = e.At },
        DocumentWithdrawn e => s with { Status = DocumentStatus.Withdrawn, Returned = null, LastActAt = e.At },
        DocumentSubmitted e => s.Joined([.. e.Path.Select(p => p.Assignee.PersonId)]) with
        {
            Status = DocumentStatus.InProgress,
            Round = e.Round,
            FirstSubmittedAt = s.FirstSubmittedAt ?? e.At,
            SubmittedAt = e.At,
            Returned = null,
            Path = [.. e.Path.Select(StepSummary.Of)],
            LastActAt = e.At,
        },
        StepReached e => s.WithStep(e.Step, step => step with { Status = StepStatus.Current, Since = e.At }),
        StepApproved e => s.Closed(e.Step, StepStatus.Done, e.By, e.At),
        ConsultationGiven e => s.Closed(e.Step, StepStatus.Done, e.By, e.At),
        StepSkipped e => s.Closed(e.Step, StepStatus.Skipped, e.By, e.At),
        StepHeld e => s.WithStep(e.Step, step => step with { Status = StepStatus.Held, Hold = new(e.By, e.At, e.Reason, e.Until) }).Joined([e.By.PersonId]) with { LastActAt = e.At },
        ContentEdited e => s.Joined([e.By.PersonId]) with { Title = e.Title, ContentVersion = e.ContentVersion, LastActAt = e.At },
        PathChanged e => s.Joined([.. e.Remaining.Select(p => p.Assignee.PersonId)]) with
        {
            Path = [.. s.Path.Where(p => p.Status != StepStatus.Waiting), .. e.Remaining.Select(StepSummary.Of)],
            LastActAt = e.At,
        },
        DecisionMade e => s.Closed(e.Step, StepStatus.Done, e.By, e.At) with { Status = DocumentStatus.Decided, DecidedAt = e.At, DecidedBy = e.By },
        DocumentReturned e => s.Joined([e.By.PersonId]) with { Status = DocumentStatus.Returned, Returned = new(e.By, e.At, e.Reason), Returns = s.Returns + 1, LastActAt = e.At },
        DocumentRecalled e => s with { Status = DocumentStatus.Draft, Path = [], LastActAt = e.At },
        ReturnTakenBack e => s with { Status = DocumentStatus.Draft, Path = [], Returned = null, LastActAt = e.At },
        DrafterChanged e => s.Joined([e.To.PersonId]) with { Drafter = e.To, LastActAt = e.At },
        StepHandedOver e => s.WithStep(e.Step, step => step with { Assignee = e.To }).Joined([e.To.PersonId]) with { LastActAt = e.At },
        _ => null,
    };

    private static DocumentSummary? EvolveDecided(DocumentSummary s, object fact) => fact switch
    {
        ReturnedOriginalRegistered e => s with { ReturnedOriginals = [.. s.ReturnedOriginals, new(e.Round, s.Title, e.Registration, s.Drafter, e.By, e.At)] },
        DocumentRegistered e => s with
        {
            Entry = new(e.Registration.Number, e.Registration.RecordFile, s.Title, e.Registration.Retention, OfficeDay.Of(e.At)),
            RegisteredAt = e.At,
            LastActAt = e.At,
        },
        RegisterEntryCorrected e => s with
        {
            Entry = s.Entry?.Corrected(e.Field, e.To),
            Corrections = [.. s.Corrections, new(e.Field, e.From, e.To, e.Reason, e.By, e.At)],
            LastActAt = e.At,
        },
        LaterReportOwed e => s with { OwedReport = new(e.To, e.DecidedBy, e.At) },
        LaterReportRead e => s with { OwedReport = null, LastActAt = e.At },
        JointDecisionAwaited e => s with { Status = DocumentStatus.AwaitingPartners, AwaitedPartners = e.PartnerAgencyCodes, LastActAt = e.At },
        JointDecisionReceived e => s with
        {
            AwaitedPartners = [.. s.AwaitedPartners.Where(p => p != e.PartnerAgencyCode)],
            Status = s.AwaitedPartners.All(p => p == e.PartnerAgencyCode) ? DocumentStatus.Decided : s.Status,
            LastActAt = e.At,
        },
        JointDecisionDeclined e => s with { LastActAt = e.At },
        DocumentSealed e => s with { SealName = e.SealName, LastActAt = e.At },
        DispatchRefused e => s with { Status = DocumentStatus.DispatchRefused, LastActAt = e.At },
        DocumentDispatched e => s with { Status = DocumentStatus.Dispatched, DispatchedAt = s.DispatchedAt ?? e.At, LastActAt = e.At },
        RecipientsChanged e => s with
        {
            Recipients = [.. s.Recipients.Except(e.Removed), .. e.Added],
            LastActAt = e.At,
        },
        DisclosureChanged e => s with { Disclosure = e.Disclosure.Class, LastActAt = e.At },
        AccessLimitChanged e => s with { Access = e.Access, LastActAt = e.At },
        _ => null,
    };

    private DocumentSummary Drafted(DocumentDraft draft, int contentVersion) => this with
    {
        Title = draft.Title,
        Kind = draft.Kind,
        Matter = draft.Matter,
        Significance = draft.Significance,
        IsInternal = draft.IsInternal,
        Sender = draft.Sender,
        UnitTaskCode = draft.UnitTaskCode,
        TaskCardId = draft.TaskCardId,
        Disclosure = draft.Disclosure?.Class,
        Access = draft.Access,
        DueAt = draft.DueAt,
        Recipients = draft.Recipients,
        ContentVersion = contentVersion,
    };

    private DocumentSummary Closed(int step, StepStatus status, Official by, DateTimeOffset at) =>
        WithStep(step, s => s with { Status = status }).Joined([by.PersonId]) with { LastActAt = at };

    private DocumentSummary WithStep(int number, Func<StepSummary, StepSummary> change) =>
        this with { Path = [.. Path.Select(step => step.Number == number ? change(step) : step)] };

    private DocumentSummary Joined(IReadOnlyList<Guid> people) => this with { Participants = [.. Participants.Union(people)] };
}

/// <summary>A step of the running round, since when it waits, and who keeps it until when.</summary>
public sealed record StepSummary(int Number, int Stage, StepAct Act, Official Assignee, StepStatus Status, DateTimeOffset? Since, Hold? Hold)
{
    internal bool IsOpen => Status is StepStatus.Current or StepStatus.Held;

    internal static StepSummary Of(PathStep step) => new(step.Number, step.Stage, step.Act, step.Assignee, step.Status, null, null);
}

/// <summary>Who keeps a step, why, and until which day.</summary>
public sealed record Hold(Official By, DateTimeOffset At, string Reason, DateOnly Until);

public sealed record ReturnNotice(Official By, DateTimeOffset At, string Reason);

/// <summary>A report that is owed to the absent decider after a proxy decision.</summary>
public sealed record OwedReport(Official To, Official DecidedBy, DateTimeOffset Since);

/// <param name="Drafter">Who had drafted it when it was returned.</param>
public sealed record ReturnedOriginal(int Round, string Title, Registration Registration, Official Drafter, Official By, DateTimeOffset At);
