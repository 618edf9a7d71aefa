namespace OnNara.Domain.Functions;

public abstract record InvalidUnitTaskRequest : Refusal
{
    protected InvalidUnitTaskRequest(string rule, string message)
        : base($"unit-task.{rule}", message)
    {
    }

    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record NoSuchUnitTask(string UnitTaskCode) : Refusal("unit-task.unknown", $"The agency has no unit task {UnitTaskCode} on that day.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record UnitTaskIsRetired(string UnitTaskCode, IReadOnlyList<string> Successors) : Refusal(
    "unit-task.retired", Successors.Count == 0
        ? $"Unit task {UnitTaskCode} is retired on or after that day."
        : $"Unit task {UnitTaskCode} is retired on or after that day; use {string.Join(", ", Successors)}.");

public sealed record UnitTaskCodeTaken(string UnitTaskCode) : Refusal(
    "unit-task.code-taken", $"Unit task code {UnitTaskCode} is or was in use; a code is never given twice.");

public sealed record UnitTaskSameAsBefore(string Field) : Refusal("unit-task.same-as-before", $"{Field} has that value already on that day.");

public sealed record UnitTaskTextNotAcceptable(string Field, string Fault) : InvalidUnitTaskRequest("text-not-acceptable", $"{Field} {Fault}.");

public sealed record UnitTaskClausesWrong() : InvalidUnitTaskRequest(
    "disclosure-clauses-wrong", "Anything but open names clauses from 1 to 8 of article 9(1) of the Official Information Disclosure Act; open names none.");

public sealed record UnitTaskSuccessorUnknown(string UnitTaskCode) : InvalidUnitTaskRequest(
    "successor-unknown", $"Unit task {UnitTaskCode}, named as successor, is not in force on that day or is the retired one itself.");

/// <summary>One unit task that continues another one is a change of name or code, not a division.</summary>
public sealed record SplitNeedsSeveral() : InvalidUnitTaskRequest("split-needs-several", "Name at least two unit tasks that continue the one that is split.");

public sealed record MergeNeedsSeveral() : InvalidUnitTaskRequest("merge-needs-several", "Name at least two unit tasks that are merged into one.");

public sealed record UnitTaskStale(long CurrentVersion) : Refusal(
    "unit-task.stale", "The unit task has changed since you looked; read it again and decide again.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}
