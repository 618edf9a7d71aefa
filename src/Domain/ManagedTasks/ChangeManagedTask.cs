using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.ManagedTasks;

/// <summary>Who asks for a change, when, and what the desk looked up for it.</summary>
/// <param name="UnitTasks">Those that the request names and the agency has or had, by code.</param>
public sealed record ManagedTaskChange(Actor By, DateTimeOffset At, Organization Organization, IReadOnlyDictionary<string, UnitTaskHistory> UnitTasks)
{
    public const int MostUnitTasks = 100;

    internal DateOnly Day => OfficeDay.Of(At);

    internal Refusal? RefusalTo(string departmentCode) =>
        ManagedTask.MayBeChangedBy(By, departmentCode, Organization, Day) ? null : new ManagedTaskForbidden(departmentCode);

    internal Refusal? RefusalTo(ManagedTask task) =>
        RefusalTo(task.DepartmentCode) ?? (task.RetiredAt is null ? null : new ManagedTaskIsRetired(task.Code));

    internal Refusal? RefusalToUse(IReadOnlyList<string> unitTaskCodes, DateOnly day)
    {
        if (unitTaskCodes.Count is 0 or > MostUnitTasks || unitTaskCodes.Distinct().Count() < unitTaskCodes.Count)
        {
            return new ManagedTaskUnitTasksMissing(MostUnitTasks);
        }

        // A JSON array can hold null whatever the type says.
        return unitTaskCodes.Select(code => code ?? "").FirstOrDefault(code => UnitTasks.GetValueOrDefault(code)?.On(day) is null) is { } unknown
            ? new ManagedTaskUnitTaskUnknown(unknown)
            : null;
    }

    internal Refusal? RefusalToPlaceIn(string departmentCode, DateOnly day) =>
        Organization.DepartmentOn(departmentCode, day) is null ? new ManagedTaskDepartmentUnknown(departmentCode) : null;
}

/// <summary>Sets the agency a goal of its own.</summary>
public sealed record EstablishManagedTask(
    ManagedTaskChange Change, string Code, string Name, string Goal, string DepartmentCode, IReadOnlyList<string> UnitTaskCodes, DateOnly From)
{
    /// <param name="known">The managed task that has the code already; none as a rule.</param>
    public static Decision Decide(ManagedTask? known, EstablishManagedTask command) =>
        Refusal.FirstOf(
            ManagedTaskTexts.Code(command.Code),
            command.Change.RefusalToPlaceIn(command.DepartmentCode, command.From),
            command.Change.RefusalTo(command.DepartmentCode),
            ManagedTaskTexts.Name(command.Name),
            ManagedTaskTexts.Goal(command.Goal),
            command.Change.RefusalToUse(command.UnitTaskCodes, command.From),
            known is null ? null : new ManagedTaskCodeTaken(command.Code)) is { } refusal
            ? refusal
            : Decision.Accept(new ManagedTaskEstablished(
                command.Change.Organization.Code, command.Code, command.Name, command.Goal, command.DepartmentCode, command.UnitTaskCodes, command.From,
                command.Change.By.Official, command.Change.At));
}

public sealed record RenameManagedTask(ManagedTaskChange Change, string Name, string Goal)
{
    public static Decision Decide(ManagedTask task, RenameManagedTask command) =>
        Refusal.FirstOf(
            command.Change.RefusalTo(task),
            ManagedTaskTexts.Name(command.Name),
            ManagedTaskTexts.Goal(command.Goal),
            task.Name == command.Name && task.Goal == command.Goal ? new ManagedTaskSameAsBefore() : null) is { } refusal
            ? refusal
            : Decision.Accept(new ManagedTaskRenamed(command.Name, command.Goal, command.Change.By.Official, command.Change.At));
}

public sealed record ChangeManagedTaskUnitTasks(ManagedTaskChange Change, IReadOnlyList<string> UnitTaskCodes)
{
    public static Decision Decide(ManagedTask task, ChangeManagedTaskUnitTasks command) =>
        Refusal.FirstOf(
            command.Change.RefusalTo(task),
            command.Change.RefusalToUse(command.UnitTaskCodes, command.Change.Day),
            task.UnitTaskCodes.SequenceEqual(command.UnitTaskCodes) ? new ManagedTaskSameAsBefore() : null) is { } refusal
            ? refusal
            : Decision.Accept(new ManagedTaskUnitTasksChanged(command.UnitTaskCodes, command.Change.By.Official, command.Change.At));
}

/// <summary>Gives it to another department; whoever may change it where it is may do so.</summary>
public sealed record MoveManagedTask(ManagedTaskChange Change, string DepartmentCode)
{
    public static Decision Decide(ManagedTask task, MoveManagedTask command) =>
        Refusal.FirstOf(
            command.Change.RefusalTo(task),
            command.Change.RefusalToPlaceIn(command.DepartmentCode, command.Change.Day),
            task.DepartmentCode == command.DepartmentCode ? new ManagedTaskSameAsBefore() : null) is { } refusal
            ? refusal
            : Decision.Accept(new ManagedTaskMoved(command.DepartmentCode, command.Change.By.Official, command.Change.At));
}

public sealed record RetireManagedTask(ManagedTaskChange Change, string Reason)
{
    public static Decision Decide(ManagedTask task, RetireManagedTask command) =>
        Refusal.FirstOf(
            command.Change.RefusalTo(task),
            ManagedTaskTexts.Reason(command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new ManagedTaskRetired(command.Reason, command.Change.By.Official, command.Change.At));
}

internal static class ManagedTaskTexts
{
    public static Refusal? Code(string? code) => Wording.FaultOfCode(code, 40) is { } fault ? new ManagedTaskTextNotAcceptable("code", fault) : null;

    // A card's title often is the task's name.
    public static Refusal? Name(string? name) => Of("name", name, 200);

    public static Refusal? Goal(string? goal) => Of("goal", goal, 4_000);

    public static Refusal? Reason(string? reason) => Of("reason", reason, 4_000);

    private static ManagedTaskTextNotAcceptable? Of(string field, string? text, int limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new(field, fault) : null;
}
