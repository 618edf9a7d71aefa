using OnNara.Domain.Organizations;
using static OnNara.Domain.Functions.FunctionTexts;

namespace OnNara.Domain.Functions;

/// <summary>The functions that the desk looked up because a command names them.</summary>
public sealed record FunctionsAtHand(IReadOnlyDictionary<string, FunctionNode> Functions)
{
    internal FunctionNode? Find(string? code) => code is null ? null : Functions.GetValueOrDefault(code);

    internal Refusal? RefusalToPutUnder(FunctionLevel child, string? parentCode, DateOnly day) =>
        parentCode is null ? (child == FunctionLevel.PolicyField ? null : new WrongFunctionLevel(child, null, null))
        : Find(parentCode) is { } parent ? parent.RefusalToTake(child, day) switch
        {
            NoSuchFunction => new NamedFunctionUnknown(parentCode),
            var refusal => refusal,
        }
        : new NamedFunctionUnknown(parentCode);
}

/// <summary>Something that is asked of the function tree above the unit tasks, by whom and when.</summary>
/// <param name="From">The first day on which it holds.</param>
public abstract record FunctionCommand(string Code, DateOnly From, Official By, DateTimeOffset At)
{
    /// <summary>The functions that it has to know, its own first.</summary>
    public virtual IEnumerable<string> Names => [Code];

    public abstract Decision Decide(FunctionsAtHand known);

    private protected Refusal? RefusalOfItself(FunctionsAtHand known) => known.Find(Code) is { } node ? node.RefusalOn(From) : new NoSuchFunction(Code);

    private protected static Refusal? Text(string field, string? fault) => fault is null ? null : new FunctionTextNotAcceptable(field, fault);
}

/// <param name="ParentCode">None for a policy field.</param>
public sealed record EstablishFunction(
    string Code, FunctionLevel Level, string Name, string? ParentCode, DateOnly From, Official By, DateTimeOffset At) : FunctionCommand(Code, From, By, At)
{
    public override IEnumerable<string> Names => ParentCode is null ? [Code] : [Code, ParentCode];

    public override Decision Decide(FunctionsAtHand known) =>
        Refusal.FirstOf(
            Text("code", FaultOfCode(Code)),
            Text("name", FaultOfName(Name)),
            // Unit tasks belong to agencies and have acts of their own.
            Level >= FunctionLevel.UnitTask ? new WrongFunctionLevel(Level, null, null) : null,
            known.Find(Code) is null ? null : new FunctionCodeTaken(Code),
            known.RefusalToPutUnder(Level, ParentCode, From))
        .Or(new FunctionEstablished(Code, Level, Name, ParentCode, From, By, At));
}

public sealed record RenameFunction(string Code, string Name, DateOnly From, Official By, DateTimeOffset At) : FunctionCommand(Code, From, By, At)
{
    public override Decision Decide(FunctionsAtHand known) =>
        Refusal.FirstOf(
            Text("name", FaultOfName(Name)),
            RefusalOfItself(known),
            known.Find(Code)?.On(From)?.Name == Name ? new FunctionHasThatName(Code) : null)
        .Or(new FunctionRenamed(Code, Name, From, By, At));
}

/// <summary>Puts a function, with all that stands under it, under another one of the level above.</summary>
public sealed record MoveFunction(string Code, string ParentCode, DateOnly From, Official By, DateTimeOffset At) : FunctionCommand(Code, From, By, At)
{
    public override IEnumerable<string> Names => [Code, ParentCode];

    public override Decision Decide(FunctionsAtHand known) =>
        Refusal.FirstOf(
            RefusalOfItself(known),
            known.Find(Code) is { } node ? known.RefusalToPutUnder(node.Level, ParentCode, From) : null,
            known.Find(Code)?.On(From)?.ParentCode == ParentCode ? new FunctionStandsThere(Code, ParentCode) : null)
        .Or(new FunctionMoved(Code, ParentCode, From, By, At));
}

/// <summary>Ends a function under which nothing stands any more. Its name and its code are still found, with what is used in its place.</summary>
/// <param name="OpenChildren">How many functions or unit tasks stand under it on or after that day.</param>
public sealed record RetireFunction(
    string Code, string Reason, IReadOnlyList<string> Successors, long OpenChildren, DateOnly From, Official By, DateTimeOffset At) : FunctionCommand(Code, From, By, At)
{
    public override IEnumerable<string> Names => [Code, .. Successors];

    public override Decision Decide(FunctionsAtHand known)
    {
        var node = known.Find(Code);
        return Refusal.FirstOf(
            Text("reason", FaultOfReason(Reason)),
            Successors.Count > MostNamed ? new FunctionTextNotAcceptable("successors", $"names more than {MostNamed}") : null,
            RefusalOfItself(known),
            node?.Exists.Ends is null ? null : new FunctionIsRetired(Code, node.Successors),
            OpenChildren > 0 ? new FunctionHasChildrenOpen(Code, OpenChildren) : null,
            Successors.FirstOrDefault(s => s == Code || known.Find(s)?.On(From)?.Level != node?.Level) is { } wrong ? new FunctionSuccessorUnknown(wrong) : null)
        .Or(new FunctionRetired(Code, Reason, [.. Successors.Distinct()], From, By, At));
    }
}
