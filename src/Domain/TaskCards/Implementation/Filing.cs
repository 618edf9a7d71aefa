using OnNara.Domain.Documents;

namespace OnNara.Domain.TaskCards;

/// <summary>
/// The task card that a draft names, and what its drafter is to it: a document is filed only where its drafter works. It counts as
/// filed when it is registered (Public Records Act Decree, art. 22).
/// </summary>
/// <param name="Card">As it stands; none where the draft names none, or there is none.</param>
public sealed record Filing(TaskCard? Card, IReadOnlySet<TaskCardRole> Roles)
{
    /// <summary>No task card is named.</summary>
    public static readonly Filing None = new(null, new HashSet<TaskCardRole>());

    private static readonly TaskCardRole[] Concerned = [TaskCardRole.Owner, TaskCardRole.Participant, TaskCardRole.DepartmentMember, TaskCardRole.Collaborator];

    /// <summary>The unit task under which documents of the card are filed; none without a card.</summary>
    public string? UnitTaskCode => Card?.Subject.UnitTaskCode;

    /// <summary>Why the draft cannot be filed there; nothing where it can, or where it names no task card.</summary>
    public Refusal? Check(DocumentDraft draft) => draft.TaskCardId switch
    {
        null => null,
        { } id when Card?.Id != id => new DocumentTaskCardUnknown(id),
        _ when !Roles.Overlaps(Concerned) => new DocumentTaskCardNotYours(),
        _ when Card!.Stage == TaskCardStage.Closed => new DocumentTaskCardClosed(),
        _ => null,
    };

    /// <summary>The unit task of the card is that of its documents, unless the drafter names another one.</summary>
    public DocumentDraft Complete(DocumentDraft draft) =>
        draft.TaskCardId is null ? draft : draft with { UnitTaskCode = draft.UnitTaskCode ?? UnitTaskCode };
}

public sealed record DocumentTaskCardUnknown(Guid TaskCardId) : Refusal("document.task-card-unknown", $"There is no task card {TaskCardId}.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record DocumentTaskCardNotYours() : Refusal(
    "document.task-card-not-yours", "A document is filed on a task card by those who work on the task, and by the people of its departments.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record DocumentTaskCardClosed() : Refusal("document.task-card-closed", "The task card is closed; name another one, or none.");
