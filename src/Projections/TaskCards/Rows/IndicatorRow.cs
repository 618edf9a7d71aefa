using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>An indicator of the plan that holds: what is to be reached and what was.</summary>
/// <param name="Value">As last reported; from the self-evaluation on as it was put down there.</param>
/// <param name="AttainmentPercent">How much of the way to the target was made; none before the self-evaluation and without a value.</param>
/// <param name="IsPinned">Whether the self-evaluation put it down: later reports change nothing of it.</param>
public sealed record IndicatorRow(
    string Id,
    Guid TaskCardId,
    string Cycle,
    string Code,
    string Name,
    string DepartmentCode,
    string Unit,
    IndicatorDirection Direction,
    IndicatorSource Source,
    decimal? Baseline,
    decimal Target,
    decimal? Value,
    DateTimeOffset? ValueAt,
    decimal? AttainmentPercent,
    bool IsPinned)
{
    public string SortOrder => $"{Cycle}/{Id}";

    internal static IEnumerable<IndicatorRow> Of(TaskCard? card) =>
        from cycle in card?.Cycles ?? []
        from indicator in cycle.Plan?.Indicators ?? []
        let actual = cycle.Actuals.FirstOrDefault(a => a.IndicatorCode == indicator.Code)
        let result = cycle.Results.FirstOrDefault(r => r.IndicatorCode == indicator.Code)
        select new IndicatorRow(
            $"{card!.Id:N}/{cycle.Name}/{indicator.Code}", card.Id, cycle.Name, indicator.Code, indicator.Name, card.Owner.DepartmentCode, indicator.Unit,
            indicator.Direction, indicator.Source, indicator.Baseline, indicator.Target, result is null ? actual?.Value : result.Value,
            (result is null ? actual?.At : cycle.SelfEvaluation?.At)?.ToUniversalTime(), result?.AttainmentPercent, result is not null);
}
