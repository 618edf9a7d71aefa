using System.Globalization;
using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>
/// What a case says of a task: its card, the plan that its planned days make, what was reported, and its end. Whatever a plan needs
/// to know is what the log planned; the times at which the work was done are only the reports'.
/// </summary>
internal sealed class TaskPlanner
{
    /// <summary>Numbers of task, card and plan stand apart from those of documents and of what was taken in.</summary>
    private const int TaskNumber = 2_000_000;
    private const int CardNumber = TaskNumber + 1;
    private const int PlanNumber = TaskNumber + 2;

    private const int LongestText = 200;

    private readonly LogCase _case;
    private readonly TaskMapping _mapping;
    private readonly CastMember _owner;
    private readonly CastMember _head;
    private readonly IReadOnlyList<(LogEvent Fact, CastMember By, PlannedMilestone? Milestone)?> _reports;

    /// <param name="reporters">Who reports each of the case's events on its card; none where the event is no report.</param>
    public TaskPlanner(LogCase logCase, TaskMapping mapping, Cast cast, IReadOnlyList<CastMember?> reporters)
    {
        _case = logCase;
        _mapping = mapping;
        var first = reporters.FirstOrDefault(r => r is not null);
        _owner = mapping.Owners.Select(o => cast.Named(logCase.Attributes.Text(o))).FirstOrDefault(o => o is not null) ?? first!;
        _head = cast.Head ?? _owner;
        var codes = new Dictionary<string, int>();
        _reports = [.. reporters.Select((by, i) => by is null ? ((LogEvent, CastMember, PlannedMilestone?)?)null : (logCase.Events[i], by, MilestoneOf(logCase.Events[i], by, codes)))];
    }

    private IEnumerable<(LogEvent Fact, CastMember By, PlannedMilestone? Milestone)> Reports => _reports.OfType<(LogEvent, CastMember, PlannedMilestone?)>();

    private DateTimeOffset StartedAt => _case.Attributes.Moment(_mapping.StartedAt) ?? Reports.Select(r => r.Fact.At).First();

    public IReadOnlyList<PlannedAct> Beginnings()
    {
        if (!Reports.Any())
        {
            return [];
        }

        var at = StartedAt;
        return
        [
            new(_mapping.StartedAt,
            [
                new PlannedTask(TaskNumber, _head, at, Clipped(_mapping.Code), Clipped(_mapping.Title), Clipped(_mapping.Objective), _mapping.UnitTask),
                new PlannedCard(CardNumber, _owner, at, Clipped(_mapping.Code), Clipped(_mapping.Title), Clipped(_mapping.Content)),
                .. Participants().Select(p => new PlannedParticipant(CardNumber, _owner, at, p, "Works on it without a milestone")),
                CycleFrom(at),
                new PlannedPlan(CardNumber, _owner, at, Clipped(_mapping.Objective), Clipped(_mapping.Background), [.. Reports.Select(r => r.Milestone).OfType<PlannedMilestone>()]),
                new PlannedPlanSubmission(CardNumber, PlanNumber, _owner, at, _mapping.PlanMatter, _head),
                new PlannedStep(CommandKind.Decide, PlanNumber, _head, at),
            ]),
        ];
    }

    /// <param name="at">Which of the case's events.</param>
    public IReadOnlyList<PlannedCommand> Report(int at) => _reports[at] is var (fact, by, milestone)
        ? [new PlannedReport(CardNumber, by, fact.At, milestone?.Code, Clipped(_mapping.Report, fact))]
        : [];

    /// <summary>
    /// The end of the case, by its own time. It is told after all of the case's events, for an office learns of the end when the file
    /// is closed, and a log may hold work after it.
    /// </summary>
    public IReadOnlyList<PlannedAct> Endings() => Reports.Any() && _case.Attributes.Moment(_mapping.EndedAt) is { } at
        ? [new(_mapping.EndedAt, [new PlannedStep(CommandKind.CloseCard, CardNumber, _head, at, "Ended, as the log says.")])]
        : [];

    // Whoever answers for a milestone works on the task by that; the others who report on it have to join it.
    private IEnumerable<CastMember> Participants() => Reports
        .Where(r => r.Milestone is null).Select(r => r.By)
        .Except(Reports.Where(r => r.Milestone is not null).Select(r => r.By))
        .Where(p => p != _owner);

    // As long as the case was, was to be, or planned anything, so that no milestone lies outside of it.
    private PlannedCycle CycleFrom(DateTimeOffset at)
    {
        var days = Reports.SelectMany(r => r.Milestone is { } m ? new[] { m.From, m.DueOn } : [])
            .Append(OfficeDays.Of(at))
            .Concat(new[] { _mapping.EndedAt, _mapping.EndPlannedAt }.OfType<string>().Select(_case.Attributes.Moment).OfType<DateTimeOffset>().Select(OfficeDays.Of))
            .ToList();
        return new(CardNumber, _owner, at, OfficeDays.Of(at).Year.ToString(CultureInfo.InvariantCulture), days.Min(), days.Max());
    }

    private PlannedMilestone? MilestoneOf(LogEvent fact, CastMember by, Dictionary<string, int> codes)
    {
        if (fact.Attributes.Moment(_mapping.Milestone.PlannedAt) is not { } planned)
        {
            return null;
        }

        var times = codes[fact.Activity] = codes.GetValueOrDefault(fact.Activity) + 1;
        var (from, due) = (OfficeDays.Of(planned), _mapping.Milestone.DueAt is { } dueAt && fact.Attributes.Moment(dueAt) is { } told ? OfficeDays.Of(told) : OfficeDays.Of(planned));
        return new(times == 1 ? fact.Activity : $"{fact.Activity}-{times}", Clipped(_mapping.Milestone.Title, fact), from, due, by);
    }

    private string Clipped(string template, LogEvent? fact = null) =>
        PathWriter.Clipped(Expressions.Fill(template, name => Reading.Lookup(_case, fact, name)), LongestText);
}

/// <summary>Days as the office counts them: Korea Standard Time is nine hours ahead of UTC all year.</summary>
public static class OfficeDays
{
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(9)).DateTime);
}
