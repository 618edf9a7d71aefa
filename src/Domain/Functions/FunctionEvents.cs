using OnNara.Domain.Organizations;

namespace OnNara.Domain.Functions;

// Every fact of a function above the unit tasks. `From` is the first day on which it holds; for a retirement the first day on which
// the function is no longer there. `At` is when it was recorded, `By` who did it.

/// <param name="ParentCode">The function directly above; none for a policy field.</param>
public sealed record FunctionEstablished(
    string Code, FunctionLevel Level, string Name, string? ParentCode, DateOnly From, Official By, DateTimeOffset At);

public sealed record FunctionRenamed(string Code, string Name, DateOnly From, Official By, DateTimeOffset At);

/// <summary>Stands under another function of the level above from now on, with all that stands under it.</summary>
public sealed record FunctionMoved(string Code, string ParentCode, DateOnly From, Official By, DateTimeOffset At);

/// <param name="Successors">The functions that are used in its place; none where the government no longer does it.</param>
public sealed record FunctionRetired(
    string Code, string Reason, IReadOnlyList<string> Successors, DateOnly From, Official By, DateTimeOffset At);
