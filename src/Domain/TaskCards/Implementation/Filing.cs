using OnNara.Domain.Documents;

namespace OnNara.Domain.TaskCards;

/// <summary>
/// The task card that something names, and what its writer is to it. The card's own stream says nothing of what is filed on it, so what
/// has to hold is asked when it is named. A document counts as filed when it is registered (Public Records Act Decree, art. 22).
/// </summary>
/// <param name="Card">As it stands; none where no card is named, or there is none.</param>
public sealed record Filing(TaskCard? Card, IReadOnlySet<TaskCardRole> Roles)
{
    /// <summary>No task card is named.</summary>
    public static readonly Filing None = new(null, new HashSet<TaskCardRole>());

    private static readonly TaskCardRole[] AtWork = [TaskCardRole.Owner, TaskCardRole.Participant, TaskCardRole.DepartmentMember, TaskCardRole.Collaborator];

    // Whoever leads a task, evaluates it or answers for what it is to improve instructs, meets and reports about it without working on it.
    private static readonly TaskCardRole[] Concerned = [.. AtWork, TaskCardRole.Superior, TaskCardRole.Evaluator, TaskCardRole.PointOwner];

    /// <summary>The unit task under which documents of the card are filed; none without a card.</summary>
    public string? UnitTaskCode => Card?.Subject.UnitTaskCode;

    /// <summary>Why the draft cannot be filed there; nothing where it can, or where it names no task card.</summary>
    public Refusal? Check(DocumentDraft draft) => Check(draft.TaskCardId, AtWork);

    /// <summary>Why an instruction, a meeting, a memo report or a day's work cannot be filed there.</summary>
    public Refusal? Check(Guid? taskCardId) => Check(taskCardId, Concerned);

    /// <summary>Why what follows from something filed there already cannot be: its writer was asked then.</summary>
    public Refusal? CheckFollowing(Guid? taskCardId) => Check(taskCardId, null);

    /// <summary>The unit task of the card is that of its documents, unless the drafter names another one.</summary>
    public DocumentDraft Complete(DocumentDraft draft) =>
        draft.TaskCardId is null ? draft : draft with { UnitTaskCode = draft.UnitTaskCode ?? UnitTaskCode };

    private Refusal? Check(Guid? taskCardId, TaskCardRole[]? writers) => taskCardId switch
    {
        null => null,
        { } id when Card?.Id != id => new FilingCardUnknown(id),
        _ when writers is not null && !Roles.Overlaps(writers) => new FilingCardNotYours(),
        { } id when Card!.Stage == TaskCardStage.Closed => new FilingCardClosed(id),
        _ => null,
    };
}

public sealed record FilingCardUnknown(Guid TaskCardId) : Refusal("filing.card-unknown", "There is no such task card in the agency.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record FilingCardNotYours() : Refusal(
    "filing.card-not-yours", "Only who has to do with a task files on its card: those who work on it, the people of its departments, and, but for documents, those who lead or evaluate it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record FilingCardClosed(Guid TaskCardId) : Refusal("filing.card-closed", "The task is over; nothing new is filed on its card.");
