using OnNara.Domain.Organizations;
using static OnNara.Domain.Functions.FunctionTexts;

namespace OnNara.Domain.Functions;

public sealed record EstablishUnitTask(NewUnitTask Task, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Task.Code];

    public override IEnumerable<string> Functions => Task.SmallFunctionCode is { } code ? [code] : [];

    public override Decision Decide(UnitTasksAtHand known) => Task.RefusalIn(known, From).Or(Task.Fact([], From, By, At));
}

public sealed record RenameUnitTask(string Code, string Name, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Code];

    public override Decision Decide(UnitTasksAtHand known) =>
        Refusal.FirstOf(
            Text("name", FaultOfName(Name)),
            known.RefusalOf(Code, From),
            known.Find(Code)?.On(From)?.Name == Name ? new UnitTaskSameAsBefore("name") : null)
        .Or(new UnitTaskRenamed(Code, Name, From, By, At));
}

/// <summary>Gives it to another department of the agency.</summary>
public sealed record MoveUnitTask(string Code, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Code];

    public override Decision Decide(UnitTasksAtHand known) =>
        Refusal.FirstOf(
            known.RefusalOf(Code, From),
            known.Organization.RefusalToSeat(DepartmentCode, From),
            known.Find(Code)?.On(From)?.DepartmentCode == DepartmentCode ? new UnitTaskSameAsBefore("departmentCode") : null)
        .Or(new UnitTaskMoved(Code, DepartmentCode, From, By, At));
}

/// <summary>Puts it under a small function: another one, or the first one.</summary>
public sealed record ReclassifyUnitTask(string Code, string SmallFunctionCode, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Code];

    public override IEnumerable<string> Functions => [SmallFunctionCode];

    public override Decision Decide(UnitTasksAtHand known) =>
        Refusal.FirstOf(
            known.RefusalOf(Code, From),
            known.RefusalToClassify(SmallFunctionCode, From),
            known.Find(Code)?.On(From)?.SmallFunctionCode == SmallFunctionCode ? new UnitTaskSameAsBefore("smallFunctionCode") : null)
        .Or(new UnitTaskReclassified(Code, SmallFunctionCode, From, By, At));
}

public sealed record ChangeUnitTaskDefaults(
    string Code, UnitTaskDefaults Defaults, string Reason, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Code];

    public override Decision Decide(UnitTasksAtHand known)
    {
        var defaults = Defaults.InOrder;
        return Refusal.FirstOf(
            ReasonFault(Reason),
            Defaults.Refusal,
            known.RefusalOf(Code, From),
            known.Find(Code)?.Defaults.On(From)?.Same(defaults) is true ? new UnitTaskSameAsBefore("defaults") : null)
        .Or(new UnitTaskDefaultsChanged(Code, defaults.Retention, defaults.Disclosure, defaults.Clauses, Reason, From, By, At));
    }
}

/// <summary>Ends it. What lies filed under it stays there; its name and its code are still found, with what is used in its place.</summary>
public sealed record RetireUnitTask(
    string Code, string Reason, IReadOnlyList<string> Successors, DateOnly From, Official By, DateTimeOffset At) : UnitTaskCommand(From, By, At)
{
    public override IEnumerable<string> UnitTasks => [Code, .. Successors];

    public override Decision Decide(UnitTasksAtHand known) =>
        Refusal.FirstOf(
            ReasonFault(Reason),
            Successors.Count > MostNamed ? new UnitTaskTextNotAcceptable("successors", $"names more than {MostNamed}") : null,
            RefusalToRetire(known, Code, From),
            Successors.FirstOrDefault(s => s == Code || known.Find(s)?.On(From) is null) is { } wrong ? new UnitTaskSuccessorUnknown(wrong) : null)
        .Or(new UnitTaskRetired(Code, Reason, [.. Successors.Distinct()], From, By, At));

    internal static Refusal? RefusalToRetire(UnitTasksAtHand known, string code, DateOnly from) =>
        known.RefusalOf(code, from) ?? (known.Find(code) is { Exists.Ends: not null } task ? new UnitTaskIsRetired(code, task.Successors) : null);
}
