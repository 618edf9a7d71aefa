using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;
using OnNara.Replay.Running;

namespace OnNara.Replay.Reporting;

/// <summary>How often an act was done by holders of a post in a kind of matter, as a read model counts it.</summary>
public sealed record TrailCount(string Act, string? Post, string? Matter, long Count);

/// <summary>What the read models say of the run's agency.</summary>
/// <param name="Incoming">What was taken in, by unit task.</param>
/// <param name="Documents">How many documents that replace no other hold one of the acts of a figure; by the figure's name.</param>
/// <param name="People">Everybody who acted.</param>
/// <param name="HandledLateOnDashboard">What was taken in and handled after its time, as the dashboard of implementation says; 0 where no figure asks for it.</param>
/// <param name="Tasks">None where the log tells of no tasks.</param>
public sealed record ProductCounts(
    IReadOnlyList<TrailCount> Trail,
    IReadOnlyDictionary<string, IncomingCount> Incoming,
    IReadOnlyDictionary<string, long> Documents,
    long People,
    long HandledLateOnDashboard,
    TaskCounts? Tasks,
    DateTimeOffset AsOf);

/// <param name="Late">Handled after its time.</param>
public sealed record IncomingCount(long Taken, long Handled, long Late);

/// <summary>Sets what the log says against what the product says.</summary>
public sealed class Comparison(ReplayPlan plan, Stage stage, Tally tally, ProductCounts product)
{
    public IReadOnlyList<ActCount> Acts()
    {
        var activities = plan.Log.Cases.SelectMany(c => c.Events.Select(e => (Case: c, Event: e))).GroupBy(e => e.Event.Activity).ToList();

        // Activities that the product keeps as the same thing can only be compared together.
        return
        [
            .. activities
                .GroupBy(a => string.Join('\n', TermsOf(a.First().Case, a.First().Event)?.Select(t => t.ToString()) ?? [a.Key]))
                .Select(g => CountOf([.. g.Select(a => a.Key)], g.Sum(a => a.Count()), TermsOf(g.First().First().Case, g.First().First().Event) ?? []))
                .OrderByDescending(a => a.Log)
                .ThenBy(a => a.Activity, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<FigureCount> Figures() => [.. (plan.Mapping.Figures ?? []).SelectMany(FiguresOf)];

    private ActCount CountOf(string[] activities, int log, IReadOnlyList<CountMapping> terms) => new(
        string.Join(", ", activities),
        log,
        terms.Sum(CountOf),
        activities.Sum(tally.RefusedOf),
        activities.SelectMany(a => tally.RefusalsOf(a)).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Sum(r => r.Value)));

    private List<CountMapping>? TermsOf(LogCase logCase, LogEvent fact) =>
        Reading.Of(plan.Mapping, logCase, fact) is { } reading ? [.. reading.CountsOf(logCase, fact)] : null;

    private long CountOf(CountMapping term) => term.Weight * (
        term.Incoming is { } key ? IncomingOf(key).Sum(i => i.Taken)
        : term.Report is { } report ? product.Tasks!.Reports.Where(r => Expressions.IsWhole(report, r.Key)).Sum(r => r.Value)
        : product.Trail.Where(t => Fits(t, term)).Sum(t => t.Count));

    private bool Fits(TrailCount count, CountMapping term) =>
        (term.Act is null || term.Act == count.Act)
        && (term.Post is null || term.Post == count.Post)
        && count.Matter is not null
        && plan.Matters.TryGetValue(count.Matter, out var use)
        && (term.Document is null || Expressions.IsWhole(term.Document, use.DocumentName))
        && (term.Corrected is null || term.Corrected == use.IsCorrected);

    private IEnumerable<IncomingCount> IncomingOf(string keys) => stage.UnitTasks
        .Where(t => Expressions.IsWhole(keys, t.Key) && product.Incoming.ContainsKey(t.Value))
        .Select(t => product.Incoming[t.Value]);

    private IEnumerable<FigureCount> FiguresOf(FigureMapping figure) => TaskComparison.Knows(figure.Kind)
        ? new TaskComparison(plan, stage, tally, product.Tasks!).FiguresOf(figure)
        : [FigureOf(figure)];

    private FigureCount FigureOf(FigureMapping figure) => figure.Kind switch
    {
        FigureKind.DocumentsWith => new(
            figure.Name, DocumentsInLogWith(figure.Activity!), product.Documents.GetValueOrDefault(figure.Name), RefusedOf(figure.Activity!)),
        FigureKind.TakenIn => new(
            figure.Name,
            plan.Log.Cases.Count(c => c.Events.Any(e => Expressions.IsWhole(figure.Activity!, e.Activity))),
            IncomingOf(figure.Incoming!).Sum(i => i.Taken),
            RefusedOf(figure.Activity!)),
        FigureKind.People => new(
            figure.Name,
            plan.Log.Cases.SelectMany(c => c.Events).Select(e => e.Resource).OfType<string>().Distinct().Count(),
            product.People,
            0),
        FigureKind.Handled => new(
            figure.Name,
            HandledInLog(figure.Incoming!).Count(),
            IncomingOf(figure.Incoming!).Sum(i => i.Handled),
            HandledRefused(figure.Incoming!)),
        FigureKind.HandledLate => new(
            figure.Name,
            HandledInLog(figure.Incoming!).Count(h => h.DueAt is { } due && h.HandledAt > due),
            IncomingOf(figure.Incoming!).Sum(i => i.Late),
            HandledRefused(figure.Incoming!)),
        FigureKind.HandledLateOnDashboard => FigureOf(figure with { Kind = FigureKind.HandledLate }) with { Product = product.HandledLateOnDashboard },
        _ => throw new InvalidOperationException($"{figure.Kind} is not counted."),
    };

    private int DocumentsInLogWith(string activity) => plan.Cases.Sum(c =>
    {
        var replacing = c.Acts.SelectMany(a => a.Commands).OfType<PlannedDraft>().Where(d => d.Replaces is not null).Select(d => d.Subject).ToHashSet();
        return c.Acts
            .Where(a => a.Commands.Count > 0 && Expressions.IsWhole(activity, a.Activity))
            .Select(a => a.Commands[0].Subject)
            .Distinct()
            .Count(subject => !replacing.Contains(subject));
    });

    private IEnumerable<(DateTimeOffset HandledAt, DateTimeOffset? DueAt)> HandledInLog(string key)
    {
        var mapping = plan.Mapping.Incoming!.First(i => Expressions.IsWhole(i.Key, key));
        return
            from logCase in plan.Log.Cases
            let handled = mapping.HandledAt is null ? null : logCase.Attributes.Moment(mapping.HandledAt)
            where handled is not null
            select (handled.Value, mapping.DueAt is null ? null : logCase.Attributes.Moment(mapping.DueAt));
    }

    private int HandledRefused(string key) =>
        plan.Mapping.Incoming!.First(i => Expressions.IsWhole(i.Key, key)).HandledAt is { } handledAt ? tally.RefusedOf(handledAt) : 0;

    private int RefusedOf(string activities) =>
        plan.Log.Cases.SelectMany(c => c.Events).Select(e => e.Activity).Distinct().Where(a => Expressions.IsWhole(activities, a)).Sum(tally.RefusedOf);
}
