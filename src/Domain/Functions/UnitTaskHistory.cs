using OnNara.Domain.Organizations;

namespace OnNara.Domain.Functions;

/// <summary>A unit task through the years.</summary>
/// <param name="Successors">What is used in its place since it was retired.</param>
public sealed record UnitTaskHistory(
    string Code,
    Period Exists,
    Timeline<string> Names,
    Timeline<string> Departments,
    Timeline<string?> SmallFunctions,
    Timeline<UnitTaskDefaults> Defaults,
    IReadOnlyList<string> Continues,
    IReadOnlyList<string> Successors)
{
    public static UnitTaskHistory? Evolve(UnitTaskHistory? state, object fact) => (state, fact) switch
    {
        (null, UnitTaskEstablished e) => new(
            e.Code,
            new(e.From, null),
            Timeline.Starting(e.From, e.Name),
            Timeline.Starting(e.From, e.DepartmentCode),
            Timeline.Starting(e.From, e.SmallFunctionCode),
            Timeline.Starting(e.From, new UnitTaskDefaults(e.Retention, e.Disclosure, e.Clauses)),
            e.Continues,
            []),
        ({ } s, UnitTaskRenamed e) => s with { Names = s.Names.With(e.From, e.Name) },
        ({ } s, UnitTaskMoved e) => s with { Departments = s.Departments.With(e.From, e.DepartmentCode) },
        ({ } s, UnitTaskReclassified e) => s with { SmallFunctions = s.SmallFunctions.With(e.From, e.SmallFunctionCode) },
        ({ } s, UnitTaskDefaultsChanged e) => s with { Defaults = s.Defaults.With(e.From, new(e.Retention, e.Disclosure, e.Clauses)) },
        ({ } s, UnitTaskRetired e) => s with { Exists = s.Exists.EndingBefore(e.From), Successors = e.Successors },
        _ => state,
    };

    /// <summary>None on a day on which it is not in force.</summary>
    public UnitTask? On(DateOnly day) => Exists.Contains(day) ? AsOf(day) : null;

    /// <summary>As it is in force on that day or was at last before it; what lies filed under a retired unit task is kept as it said then.</summary>
    public UnitTask LastOn(DateOnly day) => AsOf(Exists.Ends is { } ends && ends <= day && ends > Exists.From ? ends.AddDays(-1) : day < Exists.From ? Exists.From : day);

    public bool IsRetiredOn(DateOnly day) => Exists.Ends <= day;

    /// <summary>Why nothing can be done with it on that day; nothing where it is in force.</summary>
    internal Refusal? RefusalOn(DateOnly day) =>
        Exists.Contains(day) ? null : IsRetiredOn(day) ? new UnitTaskIsRetired(Code, Successors) : new NoSuchUnitTask(Code);

    private UnitTask AsOf(DateOnly day)
    {
        var defaults = Defaults.On(day)!;
        return new(Code, Names.On(day)!, Departments.On(day)!, SmallFunctions.On(day), defaults.Retention, defaults.Disclosure, defaults.Clauses);
    }
}
