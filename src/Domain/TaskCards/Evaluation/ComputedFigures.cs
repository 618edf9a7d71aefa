using System.Globalization;

namespace OnNara.Domain.TaskCards;

/// <summary>What a registered document of the card tells the figures.</summary>
/// <param name="Rounds">How often it was submitted.</param>
/// <param name="Returns">How often it was returned.</param>
public sealed record FiledDocument(Guid DocumentId, int Rounds, DateTimeOffset FirstSubmittedAt, DateTimeOffset DecidedAt, DateTimeOffset? DueAt, int Returns);

/// <summary>
/// The figures of a cycle that follow from what happened: nobody types them in, and each names the documents or milestones that it
/// comes from. A document belongs to the cycle in whose days it was decided.
/// </summary>
public static class ComputedFigures
{
    /// <summary>Every indicator of the plan that holds, with its value as of a day.</summary>
    /// <param name="filed">All registered documents of the card.</param>
    public static IReadOnlyList<IndicatorResult> Of(Cycle cycle, IReadOnlyList<FiledDocument> filed, DateOnly day)
    {
        var ofCycle = filed.Where(d => OfficeDay.Of(d.DecidedAt) is var decided && decided >= cycle.From && decided <= cycle.To)
            .OrderBy(d => d.DecidedAt).ThenBy(d => d.DocumentId).ToList();
        return [.. cycle.Plan?.Indicators.Select(indicator => ResultOf(cycle, indicator, ofCycle, day)) ?? []];
    }

    private static IndicatorResult ResultOf(Cycle cycle, Indicator indicator, List<FiledDocument> filed, DateOnly day)
    {
        if (indicator.Source == IndicatorSource.Reported)
        {
            var actual = cycle.Actuals.FirstOrDefault(a => a.IndicatorCode == indicator.Code);
            return new(indicator.Code, actual?.Value, AttainmentOf(indicator, actual?.Value), false, [], actual?.Evidence ?? []);
        }

        var (value, basis) = indicator.Source switch
        {
            IndicatorSource.MilestonesOnTime => MilestonesOnTime(cycle, day),
            IndicatorSource.DocumentsOnTime => Share([.. filed.Where(d => d.DueAt is not null)], d => d.DecidedAt <= d.DueAt),
            IndicatorSource.RoundsPerDocument => Mean(filed, d => d.Rounds),
            IndicatorSource.DaysToDecide => Mean(filed, d => (decimal)(d.DecidedAt - d.FirstSubmittedAt).Ticks / TimeSpan.TicksPerDay),
            IndicatorSource.DocumentsReturned => Share(filed, d => d.Returns > 0),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
        };
        return new(indicator.Code, value, AttainmentOf(indicator, value), true, basis, []);
    }

    // A milestone whose day is not over yet can still be reached in time: it tells nothing.
    private static (decimal?, IReadOnlyList<string>) MilestonesOnTime(Cycle cycle, DateOnly day)
    {
        var settled = cycle.Plan!.Milestones
            .Select(m => (Milestone: m, ReachedOn: cycle.ProgressOf(m.Code)?.ReachedAt is { } at ? OfficeDay.Of(at) : (DateOnly?)null))
            .Where(m => m.ReachedOn is not null || m.Milestone.DueOn < day)
            .ToList();
        return (Percent(settled.Count(m => m.ReachedOn <= m.Milestone.DueOn), settled.Count), [.. settled.Select(m => m.Milestone.Code)]);
    }

    private static (decimal?, IReadOnlyList<string>) Share(List<FiledDocument> documents, Func<FiledDocument, bool> counts) =>
        (Percent(documents.Count(counts), documents.Count), Basis(documents));

    private static (decimal?, IReadOnlyList<string>) Mean(List<FiledDocument> documents, Func<FiledDocument, decimal> figure) =>
        (documents.Count == 0 ? null : Rounded(documents.Sum(figure) / documents.Count), Basis(documents));

    private static IReadOnlyList<string> Basis(List<FiledDocument> documents) =>
        [.. documents.Select(d => d.DocumentId.ToString("D", CultureInfo.InvariantCulture))];

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Rounded(100m * part / whole);

    private static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static decimal? AttainmentOf(Indicator indicator, decimal? value) => value is { } known ? Attainment.Of(indicator, known) : null;
}
