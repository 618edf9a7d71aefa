namespace OnNara.Domain.Functions;

public sealed record NoSuchFunction(string FunctionCode) : Refusal("function.unknown", $"There is no function {FunctionCode} on that day.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

/// <summary>A function that the request names beside the one that it is about.</summary>
public sealed record NamedFunctionUnknown(string FunctionCode) : Refusal(
    "function.named-unknown", $"There is no function {FunctionCode}, which the request names.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record FunctionIsRetired(string FunctionCode, IReadOnlyList<string> Successors) : Refusal(
    "function.retired", Successors.Count == 0
        ? $"Function {FunctionCode} is retired on or after that day."
        : $"Function {FunctionCode} is retired on or after that day; use {string.Join(", ", Successors)}.");

public sealed record FunctionCodeTaken(string FunctionCode) : Refusal(
    "function.code-taken", $"Function code {FunctionCode} is or was in use; a code is never given twice.");

/// <summary>Each level stands directly under the one before it; no level is left out.</summary>
public sealed record WrongFunctionLevel(FunctionLevel Level, string? ParentCode, FunctionLevel? ParentLevel) : Refusal(
    "function.wrong-level", ParentCode is null
        ? $"A function of the level {Level} stands under another one; only a policy field stands under none."
        : $"A function of the level {Level} cannot stand under {ParentCode}, which is of the level {ParentLevel}.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record FunctionHasChildrenOpen(string FunctionCode, long Children) : Refusal(
    "function.has-children-open", $"Under function {FunctionCode} there are still {Children} on or after that day; move or retire them first.");

public sealed record FunctionStandsThere(string FunctionCode, string ParentCode) : Refusal(
    "function.stands-there", $"Function {FunctionCode} stands under {ParentCode} already on that day.");

public sealed record FunctionHasThatName(string FunctionCode) : Refusal("function.has-that-name", $"Function {FunctionCode} has that name already on that day.");

public sealed record FunctionSuccessorUnknown(string FunctionCode) : Refusal(
    "function.successor-unknown", $"Function {FunctionCode}, named as successor, is not in force on that day, is of another level or is the retired one itself.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record FunctionTextNotAcceptable(string Field, string Fault) : Refusal("function.text-not-acceptable", $"{Field} {Fault}.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record FunctionStale(long CurrentVersion) : Refusal(
    "function.stale", "The function has changed since you looked; read it again and decide again.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

/// <summary>Limits of what is written about functions and unit tasks.</summary>
internal static class FunctionTexts
{
    public const int LongestCode = 40;
    public const int LongestName = 100;
    public const int LongestReason = 1000;
    public const int MostNamed = 50;

    public static string? FaultOfCode(string? code) => Wording.FaultOfCode(code, LongestCode);

    public static string? FaultOfName(string? name) => Wording.FaultOf(name, LongestName);

    public static string? FaultOfReason(string? reason) => Wording.FaultOf(reason, LongestReason);
}
