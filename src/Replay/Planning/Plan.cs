using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>Somebody who acts in the replay.</summary>
/// <param name="Key">Tells people apart within a run.</param>
/// <param name="Post">The primary post, by which the read model groups.</param>
public sealed record CastMember(string Key, string Name, string Post, string DepartmentCode);

public enum CommandKind
{
    Draft,
    Revise,
    Submit,
    Approve,
    Edit,
    Decide,
    Return,
    TakeBack,
    Recall,
    Hold,
    Seal,
    Dispatch,
    RefuseDispatch,
    TakeIn,
    Distribute,
    Receive,
    NameHandler,
    Handle,
    SetUpTask,
    OpenCard,
    Join,
    OpenCycle,
    DraftPlan,
    SubmitPlan,
    Report,
    CloseCard,
}

/// <summary>One request to the product.</summary>
/// <param name="Subject">The number, within its case, of the document, of what was taken in, or of the task or its card.</param>
public abstract record PlannedCommand(CommandKind Kind, int Subject, CastMember By, DateTimeOffset At);

/// <summary>A request that says nothing beyond what it does, and why.</summary>
public sealed record PlannedStep(CommandKind Kind, int Subject, CastMember By, DateTimeOffset At, string? Words = null)
    : PlannedCommand(Kind, Subject, By, At);

/// <summary>Writes a document, for the first time or anew.</summary>
/// <param name="Replaces">The number of the decided document whose place it takes.</param>
public sealed record PlannedDraft(CommandKind Kind, int Subject, CastMember By, DateTimeOffset At, DraftedContent Content, int? Replaces = null)
    : PlannedCommand(Kind, Subject, By, At);

/// <summary>A reviewer's new version.</summary>
public sealed record PlannedEdit(int Subject, CastMember By, DateTimeOffset At, DraftedContent Content, int Version)
    : PlannedCommand(CommandKind.Edit, Subject, By, At);

/// <summary>Takes in something from outside.</summary>
public sealed record PlannedIntake(int Subject, CastMember By, DateTimeOffset At, string IncomingKey, string Title, string Sender, string Channel, DateTimeOffset? DueAt)
    : PlannedCommand(CommandKind.TakeIn, Subject, By, At);

public sealed record PlannedDistribution(int Subject, CastMember By, DateTimeOffset At, string DepartmentCode)
    : PlannedCommand(CommandKind.Distribute, Subject, By, At);

public sealed record PlannedReceipt(int Subject, CastMember By, DateTimeOffset At, string IncomingKey)
    : PlannedCommand(CommandKind.Receive, Subject, By, At);

public sealed record PlannedHandler(int Subject, CastMember By, DateTimeOffset At, CastMember Handler, string DepartmentCode)
    : PlannedCommand(CommandKind.NameHandler, Subject, By, At);

/// <summary>What a drafter writes.</summary>
/// <param name="Fields">What the log tells of the case.</param>
public sealed record DraftedContent(
    DocumentMapping Mapping,
    string DocumentName,
    bool IsCorrected,
    string Matter,
    string DecidingPost,
    string Title,
    string? Recipient,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    IReadOnlyList<PathStop> Path);

/// <param name="Decides">The deciding step; the others are reviews.</param>
public sealed record PathStop(CastMember Person, bool Decides);

/// <summary>What is to be done for one event of the log.</summary>
/// <param name="Unmatched">Why nothing can be asked of the product; none where something can.</param>
public sealed record PlannedAct(string Activity, IReadOnlyList<PlannedCommand> Commands, string? Unmatched = null)
{
    /// <summary>No act of the mapping knows the activity.</summary>
    public const string UnknownActivity = "replay.unknown-activity";

    /// <summary>The act concerns a document that the case does not have.</summary>
    public const string NothingToActOn = "replay.nothing-to-act-on";
}

/// <param name="Beginnings">What a case's own attributes say was there before its events.</param>
/// <param name="Endings">What they say happened beside its events.</param>
public sealed record CasePlan(LogCase Case, IReadOnlyList<PlannedAct> Beginnings, IReadOnlyList<PlannedAct> Acts, IReadOnlyList<PlannedAct> Endings)
{
    /// <summary>In the order in which they are asked for.</summary>
    public IEnumerable<PlannedAct> All => [.. Beginnings, .. Acts, .. Endings];
}
