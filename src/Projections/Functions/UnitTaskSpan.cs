using OnNara.Domain.Functions;

namespace OnNara.Projections.Functions;

/// <summary>
/// A unit task over the days on which it was called so and belonged to this department: one flat row for each such stretch, so that
/// ten thousand of them are counted for any day without looking into histories.
/// </summary>
/// <param name="Ends">The first day on which it is no longer so; none with no end in sight.</param>
public sealed record UnitTaskSpan(string Id, string Code, string Name, string DepartmentCode, string? SmallFunctionCode, DateOnly FirstDay, DateOnly? Ends)
{
    /// <summary>By department and code.</summary>
    public string SortOrder => $"{DepartmentCode}/UnitTask/{Code}";

    internal static IEnumerable<UnitTaskSpan> Of(FunctionEntry? entry)
    {
        if (entry is not { Level: FunctionLevel.UnitTask })
            yield break;
        List<DateOnly> days =
        [
            .. entry.Names.Days.Concat(entry.Departments.Days).Concat(entry.Parents.Days)
                .Where(day => day > entry.Exists.From && (entry.Exists.Ends is null || day < entry.Exists.Ends)).Prepend(entry.Exists.From).Distinct().Order(),
        ];
        for (var i = 0; i < days.Count; i++)
        {
            var (from, ends) = (days[i], i + 1 < days.Count ? days[i + 1] : entry.Exists.Ends);
            if (ends <= from || entry.Departments.On(from) is not { } department)
                continue;
            yield return new(
                $"{entry.Code}/{from:O}", entry.Code, entry.Names.On(from) ?? entry.Code, department, entry.Parents.On(from), from, ends);
        }
    }
}
