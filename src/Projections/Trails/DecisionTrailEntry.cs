using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Trails;

/// <summary>What somebody did, as trails name it.</summary>
public enum TrailAct
{
    Drafted,
    Revised,
    Withdrawn,
    Submitted,
    Approved,
    Consulted,
    Edited,
    Skipped,
    Held,
    PathChanged,
    Decided,
    Returned,
    ReturnedOriginalRegistered,
    Recalled,
    TakenBack,

    /// <summary>By a handover somebody else drafts and recalls it from now on.</summary>
    DrafterChanged,

    /// <summary>By a handover a step waits for somebody else.</summary>
    StepHandedOver,
    LaterReportOwed,
    LaterReportRead,
    Registered,
    EntryCorrected,
    PartnersAwaited,
    PartnerDecided,
    PartnerDeclined,
    Sealed,
    Dispatched,
    DispatchRefused,
    RecipientsChanged,
    DeliveryForwarded,
    DeliveryArrived,
    DeliveryReceived,
    DeliveryReturned,
    DeliveryTransferred,
    DisclosureChanged,
    AccessLimitChanged,

    /// <summary>It arrived at this agency.</summary>
    Arrived,
    TakenIn,
    Distributed,
    Received,
    HandlerNamed,

    /// <summary>By a handover somebody else handles it.</summary>
    HandlerHandedOver,
    SentBack,
    Transferred,
    ReturnedToSender,
    Forwarded,
    Handled,
    IncomingEntryCorrected,
    PersonalDataErased,
}

/// <summary>What a trail belongs to.</summary>
public enum TrailSubject
{
    Document,
    IncomingDocument,
}

/// <summary>
/// One act in the life of a document, in words of the office: who, with which post and under which authority, on which version of the
/// content, when, and after how long a wait. A row for each fact, under the fact's own id.
/// </summary>
/// <param name="Version">The place in the stream; acts of one subject are in this order.</param>
/// <param name="DepartmentCode">The department of the subject: the drafting one, or the one that handles it; none yet for what just came in.</param>
/// <param name="By">The person with post and department as they were; none where the exchange reports it.</param>
/// <param name="Authority">Under which right; both marks where a proxy signed for a delegate.</param>
/// <param name="Opinion">What the person said to it, or the reason that was given.</param>
/// <param name="Detail">A number, a seal, a recipient: what the act was about.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When the system came to know.</param>
/// <param name="SecondsWaited">How long it had waited for this person; none where nothing waited.</param>
public sealed record DecisionTrailEntry(
    Guid Id,
    TrailSubject Subject,
    Guid SubjectId,
    long Version,
    TrailAct Act,
    string? Matter,
    string? DepartmentCode,
    int Round,
    int? Step,
    int? ContentVersion,
    Official? By,
    Authority? Authority,
    string? Opinion,
    bool? Agrees,
    string? Detail,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    long? SecondsWaited)
{
    /// <summary>The document whose place the subject takes: whoever counts affairs rather than papers leaves such a subject out.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The title of the subject, as it was when this happened.</summary>
    public string Title { get; init; } = "";

    /// <summary>How the act is called where it happened; none for what happened here.</summary>
    public ToldAct? Told { get; init; }

    public Guid? PersonId => By?.PersonId;

    public string? Post => By?.Post;

    public string? ActorDepartmentCode => By?.DepartmentCode;

    public string SortOrder => $"{Projections.SortOrder.Earliest(OccurredAt)}{SubjectId:N}{Version:D9}";
}

/// <summary>What the acts of a subject have in common, and since when its open steps wait: what an entry takes from earlier facts.</summary>
public sealed record TrailThread(Guid Id, TrailSubject Subject, string? Matter, string? DepartmentCode, long Version)
{
    public int Round { get; init; }

    public int? ContentVersion { get; init; }

    public Guid? Replaces { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Since when the subject as a whole waits for what comes next.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Since when each step, or each department, waits.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Waiting { get; init; } = new Dictionary<string, DateTimeOffset>();
}
