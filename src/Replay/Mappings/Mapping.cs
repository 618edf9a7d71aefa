using System.Text.Json.Serialization;

namespace OnNara.Replay.Mappings;

/// <summary>
/// What the activities of a family of logs mean in an office. Read from a file of <c>ops/replay-mappings</c>; docs/replay.md explains
/// each member. <c>${name}</c> in a text stands for a named group of the activity's expression, for <c>${case:key}</c> an attribute
/// of the case, and for <c>${role}</c>, <c>${resource}</c> and <c>${decider}</c> what the log or the planner says.
/// </summary>
/// <param name="Recognises">An expression; the family whose expression matches most of a log's events is the log's.</param>
public sealed record Mapping(
    string Family,
    string Recognises,
    AgencyMapping Agency,
    CastMapping Cast,
    IReadOnlyList<DocumentMapping> Documents,
    IReadOnlyList<ActMapping> Acts,
    IReadOnlyList<IncomingMapping>? Incoming = null,
    IReadOnlyList<FigureMapping>? Figures = null,
    TaskMapping? Task = null);

/// <param name="RecipientName">The second agency of the run, to which documents go whose mapping says so; none where all stay.</param>
public sealed record AgencyMapping(string Name, string ShortName, string? RecipientName = null, string? RecipientShortName = null);

/// <summary>Whether a log names its people.</summary>
public enum CastSource
{
    /// <summary>Made-up people, so many for each role in each department.</summary>
    Roles,

    /// <summary>One person for each resource that the log names.</summary>
    Resources,
}

/// <param name="Anonymous">Resources that name nobody; an expression.</param>
/// <param name="DepartmentBy">The attribute of a case that decides which department it belongs to.</param>
/// <param name="Departments">How many departments the made-up people are spread over.</param>
/// <param name="PeoplePerRole">So many in each department; <c>*</c> for every role that is not named.</param>
/// <param name="Nobody">Roles that stand for no role.</param>
/// <param name="Post">The post of the people where they come from resources.</param>
/// <param name="HeadBy">The attribute of events that names who watches over them: the one whom it names most often heads the agency. Where it is left out, whoever has most to do.</param>
public sealed record CastMapping(
    CastSource Source,
    string? Anonymous = null,
    string? DepartmentBy = null,
    int Departments = 1,
    IReadOnlyDictionary<string, int>? PeoplePerRole = null,
    IReadOnlyList<string>? Nobody = null,
    string Post = "Official",
    string? HeadBy = null);

/// <param name="Key">An expression on the document names that the acts use.</param>
/// <param name="Matter">The kind of matter; rules of delegation are established for it.</param>
/// <param name="DecidingPost">The post to which the matter is delegated.</param>
/// <param name="CorrectedMatter">The kind of matter of a document that takes the place of a decided one because of an adjustment.</param>
/// <param name="DefaultDecider">The role that decides where no log of the thing shows a decision.</param>
/// <param name="Recipient">A recipient outside, by name; none for one that stays in the agency or goes to the second agency.</param>
/// <param name="ToSecondAgency">It goes to the run's second agency.</param>
public sealed record DocumentMapping(
    string Key,
    string Matter,
    string DecidingPost,
    string Title,
    string? CorrectedMatter = null,
    string? DefaultDecider = null,
    string? Recipient = null,
    bool ToSecondAgency = false,
    DisclosureMapping? Disclosure = null)
{
    [JsonIgnore]
    public bool IsInternal => Recipient is null && !ToSecondAgency;
}

public sealed record DisclosureMapping(string Class, IReadOnlyList<int> Clauses, string? Reason = null);

/// <summary>What is done with the document that an act names.</summary>
public enum Deed
{
    /// <summary>Written down, and not yet sent on its way.</summary>
    Save,
    Submit,

    /// <summary>A review that lets it go on.</summary>
    Approve,

    /// <summary>A reviewer's new version.</summary>
    Edit,
    Decide,

    /// <summary>Sent back by an approver; taken back or recalled by its drafter; sent back by an office where nobody is named.</summary>
    Reject,
    Hold,
    Seal,
    Dispatch,

    /// <summary>Drafted, submitted and decided by one person.</summary>
    Complete,

    /// <summary>Drafted, submitted, decided and dispatched by one person.</summary>
    CompleteAndDispatch,

    /// <summary>Taken in from outside and distributed.</summary>
    TakeIn,

    /// <summary>Reported on the task card of the case: the end of its milestone, or work that no plan foresaw.</summary>
    Report,
}

/// <param name="Activity">An expression; the first act whose expression matches the whole activity is its act.</param>
/// <param name="Role">Who acts where the log is anonymous.</param>
public sealed record ActMapping(string Activity, IReadOnlyList<DeedMapping> Deeds, IReadOnlyList<CountMapping> Counts, string? Role = null);

/// <param name="Document">The document's name, or an expression on names where a deed may concern one of several.</param>
/// <param name="Incoming">The key of what is taken in.</param>
public sealed record DeedMapping(Deed Deed, string? Document = null, string? Incoming = null);

/// <summary>A term of the sum of the read model's counts that has to agree with the log.</summary>
/// <param name="Act">As the read model names the act.</param>
/// <param name="Document">Only documents of these names; an expression.</param>
/// <param name="Corrected">Only documents that take another one's place, or only those that do not; both where it is left out.</param>
/// <param name="Post">Only acts of holders of this post.</param>
/// <param name="Incoming">Counts the incoming register's entries of this key instead.</param>
/// <param name="Report">Counts the reports on task cards that say this instead; an expression.</param>
/// <param name="Weight">-1 takes away.</param>
public sealed record CountMapping(
    string? Act = null, string? Document = null, bool? Corrected = null, string? Post = null, string? Incoming = null, string? Report = null, int Weight = 1);

/// <param name="Channels">The log's channels by the product's.</param>
/// <param name="ReceivedAt">The attribute of the case with the time at which it came; the event's time where there is none.</param>
/// <param name="Handlers">Attributes of the case that may name who handles it; the first one that names a person of the log counts, else whoever took it in.</param>
public sealed record IncomingMapping(
    string Key,
    string Title,
    string Sender,
    IReadOnlyDictionary<string, string> Channels,
    string? Channel = null,
    string? Department = null,
    string? ReceivedAt = null,
    string? DueAt = null,
    string? HandledAt = null,
    IReadOnlyList<string>? Handlers = null);

/// <summary>
/// Each case is a managed task with its card and one cycle. What the case planned is the cycle's plan; the head decides it and closes
/// the card.
/// </summary>
/// <param name="Code">Of the managed task; it has to differ from case to case.</param>
/// <param name="UnitTask">The name of the one unit task under which all of it is filed.</param>
/// <param name="PlanMatter">The kind of matter of the documents that decide plans; the rule of delegation gives them to the head.</param>
/// <param name="Owners">Attributes of the case that may name whose task it is; the first that is there counts, else whoever did the first thing.</param>
/// <param name="StartedAt">The attribute of the case with the time at which it began; that of the first event where there is none.</param>
/// <param name="EndedAt">The attribute with the time at which the card is closed; a case without one stays open.</param>
/// <param name="EndPlannedAt">The attribute with the time at which the case was to end.</param>
/// <param name="Report">What is said of a thing done; may hold <c>${event:key}</c>, an attribute of the event, like the milestones' title.</param>
public sealed record TaskMapping(
    string Code,
    string Title,
    string Content,
    string Objective,
    string Background,
    string UnitTask,
    string PlanMatter,
    IReadOnlyList<string> Owners,
    string StartedAt,
    string EndedAt,
    string? EndPlannedAt,
    MilestoneMapping Milestone,
    string Report);

/// <summary>What an event of the log is a milestone by.</summary>
/// <param name="PlannedAt">The attribute of the event with the time for which it was planned; without it the event is no milestone.</param>
/// <param name="DueAt">The attribute with the time by which it was due; the planned one where there is none.</param>
public sealed record MilestoneMapping(string PlannedAt, string? DueAt, string Title);

public enum FigureKind
{
    /// <summary>Documents that replace no other and hold one of the acts; where a case is one such document, cases.</summary>
    DocumentsWith,

    /// <summary>Cases that hold the activity: what was taken in.</summary>
    TakenIn,

    /// <summary>Distinct people who acted.</summary>
    People,

    /// <summary>Incoming documents that were handled.</summary>
    Handled,

    /// <summary>Incoming documents that were handled after their time.</summary>
    HandledLate,

    /// <summary>The same, as the dashboard of implementation counts it.</summary>
    HandledLateOnDashboard,

    /// <summary>Task cards that were opened: cases.</summary>
    Cards,

    /// <summary>Task cards that were closed: cases that ended.</summary>
    CardsClosed,

    /// <summary>Task cards that were open when a day ended, for a dozen days spread over the log; a figure each.</summary>
    CardsOpen,

    /// <summary>What was reported on task cards: events.</summary>
    Reports,

    /// <summary>The same of each person; a figure each.</summary>
    ReportsByPerson,

    /// <summary>Milestones: events that were planned.</summary>
    Milestones,

    /// <summary>Milestones that were reached on a day after the one on which they were due.</summary>
    MilestonesLate,
}

/// <summary>A figure of the whole log beside the counts of its acts.</summary>
public sealed record FigureMapping(string Name, FigureKind Kind, string? Activity = null, IReadOnlyList<string>? Acts = null, string? Incoming = null);
