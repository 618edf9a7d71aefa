namespace OnNara.Domain.TaskCards;

/// <summary>Something of a plan that reads otherwise than before.</summary>
public sealed record Changed<T>(T Before, T After);

/// <summary>What was added to, removed from and changed in a list whose entries have codes.</summary>
public sealed record ListDifference<T>(IReadOnlyList<T> Added, IReadOnlyList<T> Removed, IReadOnlyList<Changed<T>> Changed)
{
    internal bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;
}

/// <summary>What one version of a plan says otherwise than an earlier one.</summary>
/// <param name="Background">None where it reads the same.</param>
/// <param name="Budget">None where it is the same.</param>
public sealed record PlanDifference(
    IReadOnlyList<string> ObjectivesAdded,
    IReadOnlyList<string> ObjectivesRemoved,
    Changed<string>? Background,
    ListDifference<Indicator> Indicators,
    ListDifference<Milestone> Milestones,
    Changed<BudgetReference?>? Budget)
{
    public bool IsEmpty =>
        ObjectivesAdded.Count + ObjectivesRemoved.Count == 0 && Background is null && Indicators.IsEmpty && Milestones.IsEmpty && Budget is null;

    public static PlanDifference Between(Plan before, Plan after) => new(
        [.. after.Objectives.Except(before.Objectives)],
        [.. before.Objectives.Except(after.Objectives)],
        before.Background == after.Background ? null : new(before.Background, after.Background),
        Lists(before.Indicators, after.Indicators, i => i.Code, (a, b) => a == b),
        Lists(before.Milestones, after.Milestones, m => m.Code, Same),
        before.Budget == after.Budget ? null : new(before.Budget, after.Budget));

    // A person who was promoted or moved since is the same person.
    private static bool Same(Milestone a, Milestone b) =>
        a.Title == b.Title && a.From == b.From && a.DueOn == b.DueOn && a.Responsible.PersonId == b.Responsible.PersonId
        && a.After.ToHashSet().SetEquals(b.After);

    private static ListDifference<T> Lists<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> code, Func<T, T, bool> same)
        where T : class
    {
        var earlier = before.ToDictionary(code);
        var later = after.Select(code).ToHashSet();
        return new(
            [.. after.Where(x => !earlier.ContainsKey(code(x)))],
            [.. before.Where(x => !later.Contains(code(x)))],
            [.. after.Where(x => earlier.TryGetValue(code(x), out var was) && !same(was, x)).Select(x => new Changed<T>(earlier[code(x)], x))]);
    }
}
