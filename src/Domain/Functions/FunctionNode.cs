using OnNara.Domain.Organizations;

namespace OnNara.Domain.Functions;

/// <summary>A function above the unit tasks as it was on one day.</summary>
public sealed record Function(string Code, FunctionLevel Level, string Name, string? ParentCode);

/// <summary>A function above the unit tasks through the years.</summary>
public sealed record FunctionNode(
    string Code, FunctionLevel Level, Period Exists, Timeline<string> Names, Timeline<string?> Parents, IReadOnlyList<string> Successors)
{
    public static FunctionNode? Evolve(FunctionNode? state, object fact) => (state, fact) switch
    {
        (null, FunctionEstablished e) => new(
            e.Code, e.Level, new(e.From, null), Timeline.Starting(e.From, e.Name), Timeline.Starting(e.From, e.ParentCode), []),
        ({ } s, FunctionRenamed e) => s with { Names = s.Names.With(e.From, e.Name) },
        ({ } s, FunctionMoved e) => s with { Parents = s.Parents.With(e.From, e.ParentCode) },
        ({ } s, FunctionRetired e) => s with { Exists = s.Exists.EndingBefore(e.From), Successors = e.Successors },
        _ => state,
    };

    public Function? On(DateOnly day) => Exists.Contains(day) ? new(Code, Level, Names.On(day)!, Parents.On(day)) : null;

    /// <summary>Why nothing can be done with it on that day; nothing where it is in force.</summary>
    internal Refusal? RefusalOn(DateOnly day) =>
        Exists.Contains(day) ? null : Exists.Ends <= day ? new FunctionIsRetired(Code, Successors) : new NoSuchFunction(Code);

    /// <summary>Why nothing can be put under it from that day on: what stands there must be able to stay.</summary>
    internal Refusal? RefusalToTake(FunctionLevel child, DateOnly day) =>
        Level + 1 != child ? new WrongFunctionLevel(child, Code, Level)
        : RefusalOn(day) ?? (Exists.Ends is null ? null : new FunctionIsRetired(Code, Successors));
}
