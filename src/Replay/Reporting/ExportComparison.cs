using System.Globalization;
using OnNara.Client;
using OnNara.Replay.Logs;
using OnNara.Replay.Planning;
using OnNara.Replay.Running;

namespace OnNara.Replay.Reporting;

/// <summary>What the product's export of the run holds beside what went in.</summary>
/// <param name="Traces">Cases with an event.</param>
/// <param name="Variants">Distinct sequences of activities.</param>
/// <param name="Refused">Events of the log of which nothing was done, so that none can come out.</param>
/// <param name="Differences">The first few cases and activities that came out otherwise.</param>
public sealed record ExportCount(
    LogAndProduct Traces, LogAndProduct Events, LogAndProduct Activities, LogAndProduct Variants, int Refused, IReadOnlyList<string> Differences)
{
    public bool Agrees => Differences.Count == 0;
}

/// <param name="Log">Without what was refused.</param>
/// <param name="Product">As the exported file has it.</param>
public sealed record LogAndProduct(int Log, int Product);

/// <summary>
/// Exports the run's trails as XES, reads them as any tool would, and holds them against the log: each case's sequence of activities
/// with their times, and how often each activity and each variant stands in either.
/// </summary>
public sealed class ExportComparison(ApiClient api, Stage stage, ReplayPlan plan, Tally tally)
{
    private const int MostDifferences = 5;

    public async Task<ExportCount> CompareAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"onnara-export-{stage.AgencyCode}.xes.gz");
        try
        {
            await using (var file = File.Create(path))
            {
                await api.DownloadAsync(stage.Reader, "api/decision-trails/export?format=Xes&names=Told&compressed=true", file, cancellation);
            }

            return Compare(XesReader.ReadFile(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private ExportCount Compare(EventLog exported)
    {
        // A name may stand twice in a log; then its cases come out as one, and can only be compared so.
        var expected = plan.Log.Cases
            .GroupBy(c => c.Name)
            .Select(g => (Name: g.Key, Events: g.SelectMany(Done).OrderBy(e => e.At).ToList()))
            .Where(c => c.Events.Count > 0)
            .ToDictionary(c => c.Name, c => c.Events);
        var found = exported.Cases.ToDictionary(c => c.Name, c => c.Events.ToList());
        var (logged, told) = (Counts(expected.Values), Counts(found.Values));
        var (variants, foundVariants) = (Variants(expected.Values), Variants(found.Values));
        var cases = expected.Keys.Union(found.Keys).Order(StringComparer.Ordinal)
            .Where(name => !expected.GetValueOrDefault(name, []).Select(Moment).SequenceEqual(found.GetValueOrDefault(name, []).Select(Moment)))
            .Select(name => $"{name}: {Told(expected.GetValueOrDefault(name, []))} in the log, {Told(found.GetValueOrDefault(name, []))} in the export");
        return new(
            new(expected.Count, found.Count),
            new(expected.Values.Sum(e => e.Count), found.Values.Sum(e => e.Count)),
            new(logged.Count, told.Count),
            new(variants.Count, foundVariants.Count),
            plan.Log.EventCount - expected.Values.Sum(e => e.Count),
            [.. Differences(logged, told).Concat(Differences(variants, foundVariants)).Concat(cases).Take(MostDifferences)]);
    }

    private IEnumerable<LogEvent> Done(LogCase logCase) => logCase.Events.Where((_, place) => tally.IsDone(logCase, place));

    private static (string Activity, DateTimeOffset At) Moment(LogEvent fact) => (fact.Activity, fact.At.ToUniversalTime());

    private static string Told(IEnumerable<LogEvent> events) => string.Join(" → ", events.Select(e => $"{e.Activity} ({e.At.UtcDateTime:O})"));

    private static Dictionary<string, int> Counts(IEnumerable<IReadOnlyList<LogEvent>> cases) =>
        cases.SelectMany(c => c).GroupBy(e => e.Activity).ToDictionary(g => g.Key, g => g.Count());

    private static Dictionary<string, int> Variants(IEnumerable<IReadOnlyList<LogEvent>> cases) =>
        cases.GroupBy(c => string.Join('\n', c.Select(e => e.Activity))).ToDictionary(g => g.Key, g => g.Count());

    private static IEnumerable<string> Differences(Dictionary<string, int> log, Dictionary<string, int> product) =>
        from name in log.Keys.Union(product.Keys).Order(StringComparer.Ordinal)
        let counts = (Log: log.GetValueOrDefault(name), Product: product.GetValueOrDefault(name))
        where counts.Log != counts.Product
        select string.Create(CultureInfo.InvariantCulture, $"{name.Replace("\n", " → ", StringComparison.Ordinal)}: {counts.Log} in the log, {counts.Product} in the export");
}
