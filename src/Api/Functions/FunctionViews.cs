using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Projections.Functions;

namespace OnNara.Api.Functions;

/// <summary>A function or a unit task as it is or was on a day.</summary>
/// <param name="Name">On that day; where it was not in force then, on the nearest day on which it was.</param>
/// <param name="Path">What stands above it on that day, from the policy field down.</param>
/// <param name="AgencyCode">Whose unit task it is.</param>
/// <param name="Until">The first day on which it is no longer there; none as long as nobody retires it.</param>
/// <param name="IsInForce">Whether it is there on that day; a unit task that is not takes no document.</param>
/// <param name="Successors">What is used in its place since it was retired.</param>
/// <param name="Continues">The unit tasks of which it was split off, or which were merged into it.</param>
/// <param name="OtherNames">What it was called before or will be called.</param>
/// <param name="Version">Of the present state; a change may name it.</param>
public sealed record FunctionView(
    string Code,
    FunctionLevel Level,
    string Name,
    string? ParentCode,
    IReadOnlyList<FunctionAbove> Path,
    string? AgencyCode,
    string? DepartmentCode,
    DateOnly From,
    DateOnly? Until,
    bool IsInForce,
    IReadOnlyList<string> Successors,
    IReadOnlyList<string> Continues,
    IReadOnlyList<string> OtherNames,
    RetentionPeriod? Retention,
    DisclosureClass? Disclosure,
    IReadOnlyList<int> Clauses,
    long Version)
{
    internal static FunctionView Of(FunctionEntry entry, IReadOnlyDictionary<string, FunctionEntry> above, DateOnly on)
    {
        var day = entry.NearestDay(on);
        var (name, defaults) = (entry.Names.On(day)!, entry.Defaults.On(day));
        return new(
            entry.Code,
            entry.Level,
            name,
            entry.Parents.On(day),
            PathOf(entry, above, day),
            entry.AgencyCode,
            entry.Departments.On(day),
            entry.Exists.From,
            entry.Exists.Ends,
            entry.Exists.Contains(on),
            entry.Successors,
            entry.Continues,
            [.. entry.Names.Entries.Select(n => n.Value).Distinct().Where(n => n != name)],
            defaults?.Retention,
            defaults?.Disclosure,
            defaults?.Clauses ?? [],
            entry.Version);
    }

    private static FunctionAbove[] PathOf(FunctionEntry entry, IReadOnlyDictionary<string, FunctionEntry> above, DateOnly day)
    {
        var path = new List<FunctionAbove>();
        for (var code = entry.Parents.On(day); code is not null && above.TryGetValue(code, out var parent); code = parent.Parents.On(parent.NearestDay(day)))
            path.Add(new(parent.Code, parent.Level, parent.Names.On(parent.NearestDay(day))!));
        path.Reverse();
        return [.. path];
    }
}

/// <summary>A function on the way up.</summary>
public sealed record FunctionAbove(string Code, FunctionLevel Level, string Name);

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record FunctionPage(IReadOnlyList<FunctionView> Items, string? Next, DateOnly On);

internal static class FunctionPages
{
    /// <summary>The entries as on the day, each with its way up: looked up once for all of them.</summary>
    public static async Task<IReadOnlyList<FunctionView>> ToViews(
        this FunctionTree tree, IReadOnlyList<FunctionEntry> entries, DateOnly on, CancellationToken cancellation)
    {
        var above = await tree.Above(entries, on, cancellation);
        return [.. entries.Select(e => FunctionView.Of(e, above, on))];
    }
}
