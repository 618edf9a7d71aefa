namespace OnNara.Domain.TaskCards;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidTaskRequest(string Rule, string Message) : Refusal($"task.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record TaskCardNotFound() : Refusal("task.not-found", "There is no such task card, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record TaskCardForbidden(TaskCardAction Action) : Refusal(
    "task.forbidden", $"You may know of this task, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record TaskCardStale(long CurrentVersion) : Refusal(
    "task.stale", "Somebody acted on the task card since you read it; read it again and repeat what still applies.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record TaskCardInWrongStage(TaskCardStage Stage, TaskCardAction Action) : Refusal(
    "task.wrong-stage", $"{Action} is not possible while the task card is at the stage {Stage}.");

public sealed record TaskHasCard(Guid TaskCardId) : Refusal("task.has-card", $"The task has its card already: {TaskCardId}.");

public sealed record TaskUnknown(string TaskCode) : InvalidTaskRequest("unknown", $"The agency has no task {TaskCode} on this day.");

public sealed record TaskRetired(string TaskCode) : Refusal("task.retired", $"Task {TaskCode} has been retired; name the task that continues it.");

public sealed record TaskPersonUnknown(Guid PersonId) : InvalidTaskRequest("person-unknown", $"Person {PersonId} is not in the agency's service on this day.");

public sealed record OwnerOutsideDepartment(string DepartmentCode) : Refusal(
    "task.owner-outside-department", $"The task belongs to department {DepartmentCode}; its owner serves there or below.");

public sealed record OpensOutsideDepartment(string DepartmentCode) : Refusal(
    "task.opens-outside-department", $"The card is opened by somebody of department {DepartmentCode}, to which the task belongs, or by one of its superiors.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record TaskTextNotAcceptable(string Field, string Fault) : InvalidTaskRequest("text-not-acceptable", $"{Field} {Fault}.");

/// <summary>Checks that several commands share.</summary>
internal static class TaskTexts
{
    // The title of a plan's document, 300 characters at most, says it beside the cycle's name.
    public const int TitleLimit = 200;
    public const int TextLimit = 10_000;
    public const int ReasonLimit = 4_000;

    public static Refusal? Title(string field, string? text) => Of(field, text, TitleLimit);

    public static Refusal? Text(string field, string? text) => Of(field, text, TextLimit);

    public static Refusal? Reason(string? text) => Of("reason", text, ReasonLimit);

    public static Refusal? Code(string field, string? text) => Wording.FaultOfCode(text, 40) is { } fault ? new TaskTextNotAcceptable(field, fault) : null;

    public static TaskTextNotAcceptable? Of(string field, string? text, int limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new(field, fault) : null;
}
