using OnNara.Domain.Organizations;

namespace OnNara.Domain.Functions;

/// <summary>What the desk looked up because a command names it.</summary>
public sealed record UnitTasksAtHand(Organization Organization, IReadOnlyDictionary<string, UnitTaskHistory> UnitTasks, FunctionsAtHand Functions)
{
    internal UnitTaskHistory? Find(string code) => UnitTasks.GetValueOrDefault(code);

    internal Refusal? RefusalOf(string code, DateOnly day) => Find(code) is { } task ? task.RefusalOn(day) : new NoSuchUnitTask(code);

    /// <summary>An agency may still have to classify it; what it names has to be a small function.</summary>
    internal Refusal? RefusalToClassify(string? smallFunctionCode, DateOnly day) =>
        smallFunctionCode is null ? null : Functions.RefusalToPutUnder(FunctionLevel.UnitTask, smallFunctionCode, day);
}

/// <summary>Something that is asked of an agency's unit tasks, by whom and when.</summary>
/// <param name="From">The first day on which it holds.</param>
public abstract record UnitTaskCommand(DateOnly From, Official By, DateTimeOffset At)
{
    /// <summary>The unit tasks that it has to know.</summary>
    public abstract IEnumerable<string> UnitTasks { get; }

    /// <summary>The functions that it has to know.</summary>
    public virtual IEnumerable<string> Functions => [];

    /// <summary>The facts of every unit task that it concerns, to be recorded together, or the rule that says no.</summary>
    public abstract Decision Decide(UnitTasksAtHand known);

    private protected static Refusal? Text(string field, string? fault) => fault is null ? null : new UnitTaskTextNotAcceptable(field, fault);

    private protected static Refusal? ReasonFault(string? reason) => Text("reason", FunctionTexts.FaultOfReason(reason));
}

/// <summary>A unit task that is to be.</summary>
/// <param name="SmallFunctionCode">None where the agency has yet to classify it.</param>
public sealed record NewUnitTask(string Code, string Name, string DepartmentCode, string? SmallFunctionCode, UnitTaskDefaults Defaults)
{
    internal Refusal? RefusalIn(UnitTasksAtHand known, DateOnly from) => Refusal.FirstOf(
        FunctionTexts.FaultOfCode(Code) is { } code ? new UnitTaskTextNotAcceptable("code", code) : null,
        FunctionTexts.FaultOfName(Name) is { } name ? new UnitTaskTextNotAcceptable("name", name) : null,
        Defaults.Refusal,
        known.Find(Code) is null ? null : new UnitTaskCodeTaken(Code),
        known.Organization.RefusalToSeat(DepartmentCode, from),
        known.RefusalToClassify(SmallFunctionCode, from));

    internal UnitTaskEstablished Fact(IReadOnlyList<string> continues, DateOnly from, Official by, DateTimeOffset at)
    {
        var defaults = Defaults.InOrder;
        return new(Code, Name, DepartmentCode, SmallFunctionCode, defaults.Retention, defaults.Disclosure, defaults.Clauses, continues, from, by, at);
    }
}
