using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections.Search;

namespace OnNara.Projections.Functions;

/// <summary>
/// A function or a unit task through the years, one small row for each over the whole government. The way up to its policy field is
/// not in it but found when somebody reads: a function above that is renamed or moved changes its own row and no other.
/// </summary>
/// <param name="AgencyCode">Whose unit task it is; none for a function above.</param>
/// <param name="Parents">The codes of what stands directly above; for a unit task its small function, or none while it is not classified.</param>
/// <param name="Departments">Who answers for a unit task; empty for a function above.</param>
public sealed record FunctionEntry(
    Guid Id,
    string Code,
    FunctionLevel Level,
    string? AgencyCode,
    Period Exists,
    Timeline<string> Names,
    Timeline<string?> Parents,
    Timeline<string> Departments,
    Timeline<UnitTaskDefaults> Defaults,
    IReadOnlyList<string> Continues,
    IReadOnlyList<string> Successors,
    long Version)
{
    /// <summary>Its code and every name that it ever had.</summary>
    public string Words => SearchText.Normal(string.Join(' ', [Code, .. Names.Entries.Select(n => n.Value)]));

    /// <summary>
    /// Everything by which it is looked up, in one index: the characters and pairs of its words, and where it ever stood. A key of the
    /// latter kind holds a gap, and no pair of characters does.
    /// </summary>
    public string[] Keys =>
    [
        .. SearchText.Grams(Words),
        LevelKey(Level),
        .. AgencyCode is { } agency ? [AgencyKey(agency), .. Departments.Entries.Select(d => DepartmentKey(agency, d.Value)).Distinct()] : (string[])[],
        .. Parents.Entries.Select(p => ParentKey(p.Value, AgencyCode)).Distinct(),
    ];

    /// <summary>The day itself, or, where it is not in force then, the nearest one on which it is: so that it can still be told what it was.</summary>
    public DateOnly NearestDay(DateOnly day) =>
        day < Exists.From ? Exists.From : Exists.Ends is { } ends && ends <= day && ends > Exists.From ? ends.AddDays(-1) : day;

    /// <summary>From the top down, then by code.</summary>
    public string SortOrder => $"{(int)Level} {Code} {AgencyCode}";

    public static string LevelKey(FunctionLevel level) => $"level {level}";

    public static string AgencyKey(string agencyCode) => $"agency {agencyCode}";

    public static string DepartmentKey(string agencyCode, string departmentCode) => $"department {agencyCode} {departmentCode}";

    /// <summary>What stands under nothing is a policy field, or a unit task that its agency has yet to classify.</summary>
    public static string ParentKey(string? parentCode, string? agencyCode) => parentCode is null ? $"unclassified {agencyCode}" : $"parent {parentCode}";

    internal static FunctionEntry? Told(FunctionEntry? state, object fact, Guid id, string tenant) => state is null ? Begin(fact, id, tenant) : Changed(state, fact);

    private static FunctionEntry? Begin(object fact, Guid id, string tenant) => fact switch
    {
        FunctionEstablished e => new(
            id, e.Code, e.Level, null, new(e.From, null), Timeline.Starting(e.From, e.Name), Timeline.Starting(e.From, e.ParentCode), new([]), new([]), [], [], 1),
        UnitTaskEstablished e => new(
            id, e.Code, FunctionLevel.UnitTask, tenant, new(e.From, null), Timeline.Starting(e.From, e.Name), Timeline.Starting(e.From, e.SmallFunctionCode),
            Timeline.Starting(e.From, e.DepartmentCode), Timeline.Starting(e.From, new UnitTaskDefaults(e.Retention, e.Disclosure, e.Clauses)), e.Continues, [], 1),
        _ => null,
    };

    private static FunctionEntry Changed(FunctionEntry before, object fact)
    {
        var s = before with { Version = before.Version + 1 };
        return fact switch
        {
            FunctionRenamed e => s with { Names = s.Names.With(e.From, e.Name) },
            FunctionMoved e => s with { Parents = s.Parents.With(e.From, e.ParentCode) },
            FunctionRetired e => s with { Exists = s.Exists.EndingBefore(e.From), Successors = e.Successors },
            UnitTaskRenamed e => s with { Names = s.Names.With(e.From, e.Name) },
            UnitTaskMoved e => s with { Departments = s.Departments.With(e.From, e.DepartmentCode) },
            UnitTaskReclassified e => s with { Parents = s.Parents.With(e.From, e.SmallFunctionCode) },
            UnitTaskDefaultsChanged e => s with { Defaults = s.Defaults.With(e.From, new(e.Retention, e.Disclosure, e.Clauses)) },
            UnitTaskRetired e => s with { Exists = s.Exists.EndingBefore(e.From), Successors = e.Successors },
            _ => s,
        };
    }
}
