using System.Globalization;
using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;
using OnNara.Replay.Running;

namespace OnNara.Replay.Reporting;

/// <summary>What the read models say of the task cards of the run's agency.</summary>
/// <param name="Open">How many were open when each of these days ended.</param>
/// <param name="Reports">How often each thing was reported, in the reports' words.</param>
/// <param name="ReportsBy">How often each person reported something.</param>
public sealed record TaskCounts(
    long Cards,
    long Closed,
    IReadOnlyDictionary<DateOnly, long> Open,
    IReadOnlyDictionary<string, long> Reports,
    IReadOnlyDictionary<Guid, long> ReportsBy,
    long Milestones,
    long MilestonesLate);

/// <summary>Sets what the log says of tasks against what the product says. The log is counted from its own attributes, not from what was planned of it.</summary>
public sealed class TaskComparison(ReplayPlan plan, Stage stage, Tally tally, TaskCounts product)
{
    private const int Days = 12;

    private readonly TaskMapping _task = plan.Mapping.Task!;
    private readonly IReadOnlyList<LogEvent> _events = [.. plan.Log.Cases.SelectMany(c => c.Events)];

    public static bool Knows(FigureKind kind) => kind is FigureKind.Cards or FigureKind.CardsClosed or FigureKind.CardsOpen or FigureKind.Reports
        or FigureKind.ReportsByPerson or FigureKind.Milestones or FigureKind.MilestonesLate;

    public IEnumerable<FigureCount> FiguresOf(FigureMapping figure) => figure.Kind switch
    {
        FigureKind.Cards => [new(figure.Name, Cases.Count(), product.Cards, BeginningsRefused)],
        FigureKind.CardsClosed => [new(figure.Name, Cases.Count(c => EndOf(c) is not null), product.Closed, tally.RefusedOf(_task.EndedAt))],
        FigureKind.CardsOpen => DaysOf(plan).Select(day => new FigureCount(
            $"{figure.Name} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            Cases.Count(c => StartOf(c) <= day && !(EndOf(c) <= day)),
            product.Open.GetValueOrDefault(day),
            0)),
        FigureKind.Reports => [new(figure.Name, _events.Count, product.ReportsBy.Values.Sum(), ReportsRefused)],
        FigureKind.ReportsByPerson => plan.Log.Cases.SelectMany(c => c.Events.Select(e => plan.Cast.ActorOf(c, e, null))).GroupBy(by => by)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => new FigureCount($"{figure.Name} {g.Key.Name}", g.Count(), product.ReportsBy.GetValueOrDefault(stage.PersonIdOf(g.Key)), tally.RefusedOf(CommandKind.Report, g.Key))),
        FigureKind.Milestones => [new(figure.Name, _events.Count(IsMilestone), product.Milestones, BeginningsRefused)],
        FigureKind.MilestonesLate => [new(figure.Name, _events.Count(IsLate), product.MilestonesLate, 0)],
        _ => throw new InvalidOperationException($"{figure.Kind} is not counted on task cards."),
    };

    /// <summary>A dozen days, evenly over the days on which something was done.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(ReplayPlan plan)
    {
        var days = plan.Log.Cases.SelectMany(c => c.Events).Select(e => OfficeDays.Of(e.At)).ToList();
        var (first, last) = (days.Min(), days.Max());
        var span = last.DayNumber - first.DayNumber;
        return [.. Enumerable.Range(1, Days).Select(n => first.AddDays(span * n / Days)).Distinct()];
    }

    private IEnumerable<LogCase> Cases => plan.Log.Cases.Where(c => c.Events.Count > 0);

    private int BeginningsRefused => tally.RefusedOf(_task.StartedAt);

    private int ReportsRefused => _events.Select(e => e.Activity).Distinct().Sum(tally.RefusedOf);

    private DateOnly StartOf(LogCase logCase) => OfficeDays.Of(logCase.Attributes.Moment(_task.StartedAt) ?? logCase.Events[0].At);

    private DateOnly? EndOf(LogCase logCase) => logCase.Attributes.Moment(_task.EndedAt) is { } at ? OfficeDays.Of(at) : null;

    private bool IsMilestone(LogEvent fact) => fact.Attributes.Moment(_task.Milestone.PlannedAt) is not null;

    private bool IsLate(LogEvent fact) => fact.Attributes.Moment(_task.Milestone.PlannedAt) is { } planned
        && OfficeDays.Of(fact.At) > OfficeDays.Of((_task.Milestone.DueAt is { } key ? fact.Attributes.Moment(key) : null) ?? planned);
}
