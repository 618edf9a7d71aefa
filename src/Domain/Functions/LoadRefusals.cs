namespace OnNara.Domain.Functions;

/// <summary>A file says something else than what is recorded; a change is an act with a day of its own, never the by-product of a load.</summary>
public sealed record FunctionDiffers(string FunctionCode, string Field, string? Here, string? There) : Refusal(
    "function.differs", $"{FunctionCode} is there already, with {Field} \"{Here}\" and not \"{There}\".");

/// <inheritdoc cref="FunctionDiffers"/>
public sealed record UnitTaskDiffers(string UnitTaskCode, string Field, string? Here, string? There) : Refusal(
    "unit-task.differs", $"{UnitTaskCode} is there already, with {Field} \"{Here}\" and not \"{There}\".");

public sealed record TooManyLines(int Limit) : Refusal("function.too-many-lines", $"Send at most {Limit} lines at once.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
