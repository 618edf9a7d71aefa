namespace OnNara.Domain.ManagedTasks;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidManagedTaskRequest(string Rule, string Message) : Refusal($"managed-task.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record ManagedTaskNotFound(string ManagedTaskCode) : Refusal("managed-task.not-found", $"The agency has no managed task {ManagedTaskCode}.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record ManagedTaskForbidden(string DepartmentCode) : Refusal(
    "managed-task.forbidden", $"The head of department {DepartmentCode}, one of its superiors or an organization administrator does this.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record ManagedTaskStale(long CurrentVersion) : Refusal(
    "managed-task.stale", "The managed task has changed since you looked; read it again and decide again.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record ManagedTaskCodeTaken(string ManagedTaskCode) : Refusal(
    "managed-task.code-taken", $"Managed task code {ManagedTaskCode} is or was in use; a code is never given twice.");

public sealed record ManagedTaskIsRetired(string ManagedTaskCode) : Refusal("managed-task.retired", $"Managed task {ManagedTaskCode} has been retired.");

public sealed record ManagedTaskTextNotAcceptable(string Field, string Fault) : InvalidManagedTaskRequest("text-not-acceptable", $"{Field} {Fault}.");

public sealed record ManagedTaskDepartmentUnknown(string DepartmentCode) : InvalidManagedTaskRequest(
    "department-unknown", $"The agency has no department {DepartmentCode} on that day.");

public sealed record ManagedTaskUnitTasksMissing(int Limit) : InvalidManagedTaskRequest(
    "unit-tasks-missing", $"Name the unit tasks by which the work is done: at least one, at most {Limit}, each once.");

public sealed record ManagedTaskUnitTaskUnknown(string UnitTaskCode) : InvalidManagedTaskRequest(
    "unit-task-unknown", $"The agency has no unit task {UnitTaskCode} in force on that day.");

public sealed record ManagedTaskSameAsBefore() : InvalidManagedTaskRequest("same-as-before", "The managed task says that already.");
