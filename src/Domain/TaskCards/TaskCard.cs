using System.Text.Json.Serialization;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>What kind of task a card is about.</summary>
public enum TaskKind
{
    /// <summary>A unit task of the function tree: what the department does anyway.</summary>
    UnitTask,

    /// <summary>A task of the second axis: the agency's own goal.</summary>
    ManagedTask,
}

/// <summary>The task that a card is about.</summary>
/// <param name="Code">The code of the unit task or of the managed task, unique in the agency.</param>
/// <param name="UnitTaskCode">The unit task under which the card's documents are filed: the task itself, or the first one that a managed task uses.</param>
public sealed record TaskSubject(TaskKind Kind, string Code, string Name, string UnitTaskCode);

/// <summary>The sections of a task card (Decree, art. 22; Enforcement Rule, art. 20).</summary>
public enum TaskCardSection
{
    Header,
    Plan,
    Performance,
    Intake,
    Quality,
    Publicity,
    Customer,
}

/// <summary>A section that is written as text.</summary>
public sealed record SectionText(TaskCardSection Section, string Text, Official By, DateTimeOffset At);

public sealed record Participant(Official Person, string Part, DateTimeOffset Since);

/// <summary>A department or an agency that works on the task too (collaboration task, Decree, art. 42-2).</summary>
/// <param name="AgencyCode">The other agency; none for a department of this one.</param>
/// <param name="DepartmentCode">A department of this agency; none for another agency.</param>
/// <param name="Name">How it is called.</param>
/// <param name="Leads">Whether it leads and this task's owner is a partner.</param>
/// <param name="Purpose">What it does for the task.</param>
/// <param name="Contact">Who does it there, as told; none where nobody has been named yet.</param>
public sealed record Collaborator(string? AgencyCode, string? DepartmentCode, string Name, bool Leads, string Purpose, string? Contact);

public sealed record TakenUp(Guid IncomingId, string Title, Official By, DateTimeOffset At);

/// <summary>Where a card is in its loop; tells what can be done now.</summary>
public enum TaskCardStage
{
    /// <summary>No cycle is open: the next one can be opened.</summary>
    BetweenCycles,

    /// <summary>A cycle is open and has no decided plan.</summary>
    Planning,

    /// <summary>Carried out by a decided plan.</summary>
    Running,

    /// <summary>The owner has evaluated; the evaluator has not.</summary>
    SelfEvaluated,
    Evaluated,

    /// <summary>The owner objects to the evaluation, and waits for an answer.</summary>
    Objected,

    /// <summary>The result stands; what was learned is being answered.</summary>
    Final,
    Closed,
}

/// <summary>Where an improvement point stands.</summary>
public enum PointStatus
{
    /// <summary>Nobody has said yet what becomes of it.</summary>
    Raised,

    /// <summary>To be done: each cycle's plan shows it until it is closed.</summary>
    Accepted,
    Declined,
    Closed,
}

/// <summary>What an evaluation teaches: somebody answers it by a day.</summary>
public sealed record ImprovementPoint(
    Guid PointId, string Cycle, string Theme, string Text, Official Owner, DateOnly DueOn, Official RaisedBy, DateTimeOffset RaisedAt)
{
    public PointStatus Status { get; init; } = PointStatus.Raised;

    /// <summary>The action that was promised, or the reason why not; none so far.</summary>
    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Result { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The later cycles whose plans show it.</summary>
    public IReadOnlyList<string> CarriedInto { get; init; } = [];
}

/// <summary>
/// A task card: who owns the task, what it is about, and its cycles (과제관리카드; Decree, art. 22). One card a task, for as long as the
/// task lives.
/// </summary>
public sealed record TaskCard(Guid Id, string AgencyCode, TaskSubject Subject, string Title, string Content, Official Owner, DateTimeOffset OpenedAt)
{
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Those whose task, milestone or improvement point went to somebody else: they go on reading what they worked on.</summary>
    public IReadOnlyList<Guid> Former { get; init; } = [];

    public IReadOnlyList<Collaborator> Collaborators { get; init; } = [];

    public IReadOnlyList<SectionText> Sections { get; init; } = [];

    public IReadOnlyList<TakenUp> Intake { get; init; } = [];

    /// <summary>The oldest first; only the last one can be open.</summary>
    public IReadOnlyList<Cycle> Cycles { get; init; } = [];

    public IReadOnlyList<ImprovementPoint> Points { get; init; } = [];

    public DateTimeOffset? ClosedAt { get; init; }

    public string? CloseReason { get; init; }

    public DateTimeOffset LastActAt { get; init; } = OpenedAt;

    /// <summary>The open cycle; none between two of them.</summary>
    [JsonIgnore]
    public Cycle? Current => Cycles is [.., { ClosedAt: null } open] ? open : null;

    [JsonIgnore]
    public TaskCardStage Stage => (ClosedAt, Current) switch
    {
        ({ }, _) => TaskCardStage.Closed,
        (_, null) => TaskCardStage.BetweenCycles,
        (_, { Versions.Count: 0 }) => TaskCardStage.Planning,
        (_, { Final: { } }) => TaskCardStage.Final,
        (_, { Objection: { Reply: null } }) => TaskCardStage.Objected,
        (_, { Evaluation: { } }) => TaskCardStage.Evaluated,
        (_, { SelfEvaluation: { } }) => TaskCardStage.SelfEvaluated,
        _ => TaskCardStage.Running,
    };

    /// <summary>The points that were accepted and are not done yet: the next plan shows them.</summary>
    [JsonIgnore]
    public IEnumerable<ImprovementPoint> OpenPoints => Points.Where(p => p.Status == PointStatus.Accepted);

    /// <summary>A task has one card: its id follows from the task.</summary>
    public static Guid IdOf(string agencyCode, TaskKind kind, string code) => NameBasedId.Of("task-card", agencyCode, kind.ToString(), code);

    public static TaskCard? Evolve(TaskCard? state, object fact) => (state, fact) switch
    {
        (null, TaskCardOpened e) => new(e.TaskCardId, e.AgencyCode, e.Subject, e.Title, e.Content, e.Owner, e.At),
        ({ } s, ITaskCardFact e) => s.After(e) with
        {
            LastActAt = e.At,
            Former = e switch
            {
                TaskOwnerChanged { From.PersonId: var former } => [.. s.Former.Union([former])],
                MilestoneHandedOver { From.PersonId: var former } => [.. s.Former.Union([former])],
                ImprovementPointHandedOver { From.PersonId: var former } => [.. s.Former.Union([former])],
                _ => s.Former,
            },
        },
        _ => state,
    };

    private TaskCard After(ITaskCardFact fact) => fact switch
    {
        TaskCardHeaderRevised e => this with { Title = e.Title, Content = e.Content },
        TaskOwnerChanged e => this with { Owner = e.To },
        ParticipantJoined e => this with { Participants = [.. Without(e.Participant), new(e.Participant, e.Part, e.At)] },
        ParticipantReleased e => this with { Participants = [.. Without(e.Participant)] },
        CollaboratorJoined e => this with { Collaborators = [.. Collaborators, e.Collaborator] },
        CollaboratorReleased e => this with { Collaborators = [.. Collaborators.Where(c => c != e.Collaborator)] },
        TaskCardSectionWritten e => this with { Sections = [.. Sections.Where(t => t.Section != e.Section), new(e.Section, e.Text, e.By, e.At)] },
        IncomingTakenUp e => this with { Intake = [.. Intake, new(e.IncomingId, e.Title, e.By, e.At)] },
        TaskCardClosed e => this with { ClosedAt = e.At, CloseReason = e.Reason },
        CycleOpened e => this with
        {
            Cycles = [.. Cycles, Cycle.Evolve(null, e)!],
            Points = [.. Points.Select(p => e.Carried.Contains(p.PointId) ? p with { CarriedInto = [.. p.CarriedInto, e.Cycle] } : p)],
        },
        ImprovementPointRaised e => this with { Points = [.. Points, new(e.PointId, e.Cycle, e.Theme, e.Text, e.Owner, e.DueOn, e.By, e.At)] },
        ImprovementPointAccepted e => With(e.PointId, p => p with { Status = PointStatus.Accepted, Answer = e.Action, DueOn = e.DueOn, AnsweredAt = e.At }),
        ImprovementPointDeclined e => With(e.PointId, p => p with { Status = PointStatus.Declined, Answer = e.Reason, AnsweredAt = e.At }),
        ImprovementPointClosed e => With(e.PointId, p => p with { Status = PointStatus.Closed, Result = e.Result, ClosedAt = e.At }),
        ImprovementPointHandedOver e => With(e.PointId, p => p with { Owner = e.To }),
        _ when Current is { } current => this with { Cycles = [.. Cycles.SkipLast(1), Cycle.Evolve(current, fact)!] },
        _ => this,
    };

    private TaskCard With(Guid pointId, Func<ImprovementPoint, ImprovementPoint> change) =>
        this with { Points = [.. Points.Select(p => p.PointId == pointId ? change(p) : p)] };

    private IEnumerable<Participant> Without(Official person) => Participants.Where(p => p.Person.PersonId != person.PersonId);
}
