using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.TaskCards;

/// <summary>What happens to a card over a cycle and into the next one: the drafter's task, led by the division head, evaluated by the team leader.</summary>
internal static class ATaskCard
{
    public const string Year = "2026";

    public static readonly Guid FirstPoint = NameBasedId.Of("point", "1");
    public static readonly Guid SecondPoint = NameBasedId.Of("point", "2");

    private static readonly Guid PlanDocument = NameBasedId.Of("plan-document");

    public static object Opened(Guid id, string agency = "M", string unitTask = "U-1") => new TaskCardOpened(
        id, agency, Official("division-head"), Morning, new(TaskKind.UnitTask, unitTask, "Leave", unitTask), "Leave plans", "Plan the leave", Official("drafter"));

    /// <summary>Two milestones, the second after the first; one indicator that is reported.</summary>
    public static Plan APlan(int milestones = 2) => new(
        ["Everybody takes leave"], "Few did", [new("I1", "Share of leave taken", "%", IndicatorDirection.Increase, 40, 80, IndicatorSource.Reported)],
        [
            .. Enumerable.Range(1, milestones).Select(n => new Milestone(
                $"M{n}", $"Step {n}", new(2026, 3, 2), new DateOnly(2026, 3, 1).AddDays(10 * n), Official(n == 1 ? "drafter" : "colleague"), n == 1 ? [] : [$"M{n - 1}"])),
        ],
        new("7012", "Welfare"));

    public static object[] Planned(Guid id, int milestones = 2) =>
    [
        Opened(id),
        new CycleOpened(Official("drafter"), Hour(1), Year, new(2026, 1, 1), new(2026, 12, 31), []),
        new PlanDrafted(Official("drafter"), Hour(2), Year, APlan(milestones)),
        new PlanSubmitted(Official("drafter"), Hour(3), Year, 1, APlan(milestones), PlanDocument, null),
    ];

    public static object[] Running(Guid id, int milestones = 2) =>
        [.. Planned(id, milestones), new PlanApproved(Official("division-head"), Hour(4), Year, 1, PlanDocument, new("M-11", "Personnel Division", 2026, 1))];

    public static object[] Reported(Guid id) =>
    [
        .. Running(id),
        Progress("M1", 40, Day(3)),
        Progress("M1", 100, Day(5)),
        new MilestoneReached(Official("drafter"), Day(5), Year, "M1"),
        new ProgressReported(Official("drafter"), Day(6), Year, null, null, "Answered a question", []),
        new ActualReported(Official("drafter"), Day(20), Year, "I1", 70, null, []),
    ];

    public static object[] Evaluated(Guid id) =>
    [
        .. Reported(id),
        new EvaluatorNamed(Official("division-head"), Day(21), Year, Official("team-leader")),
        new SelfEvaluationGiven(Official("drafter"), Day(22), Year, Grade.Excellent, "Went well", [new("I1", 70, 75, false, [], [])]),
        new EvaluationGiven(Official("team-leader"), Day(23), Year, Grade.Adequate, "Not all took it"),
        new ImprovementPointRaised(Official("team-leader"), Day(23), Year, FirstPoint, "Lateness", "Begin sooner", Official("drafter"), new(2026, 4, 30)),
        new ImprovementPointRaised(Official("team-leader"), Day(24), Year, SecondPoint, "Reporting", "Report monthly", Official("colleague"), new(2026, 4, 30)),
    ];

    /// <summary>Into the next cycle, which carries the accepted point.</summary>
    public static object[] ComeAround(Guid id) =>
    [
        .. Evaluated(id),
        new ObjectionRaised(Official("drafter"), Day(25), Year, "The budget was cut"),
        new ObjectionAnswered(Official("team-leader"), Day(26), Year, true, Grade.Good, "So it was"),
        new ResultFinalized(Official("division-head"), Day(27), Year, Grade.Good, null),
        new ImprovementPointAccepted(Official("drafter"), Day(28), FirstPoint, "Ask in January", new(2027, 1, 31)),
        new ImprovementPointDeclined(Official("colleague"), Day(28), SecondPoint, "It is in the system"),
        new CycleClosed(Official("drafter"), Day(29), Year),
        new CycleOpened(Official("drafter"), Day(30), "2027", new(2027, 1, 1), new(2027, 12, 31), [FirstPoint]),
    ];

    /// <summary>With the budget division from the seventh day on, and reported on there.</summary>
    public static object[] Moved(Guid id) =>
    [
        .. Reported(id),
        new TaskOwnerChanged(Official("division-head"), Day(7), Official("drafter"), Official("budget-officer"), "moved", null),
        new ProgressReported(Official("budget-officer"), Day(8), Year, "M2", 10, "Begun", []),
    ];

    public static ProgressReported Progress(string milestone, int percent, DateTimeOffset at) =>
        new(Official("drafter"), at, Year, milestone, percent, $"{percent} percent", []);

    public static DateTimeOffset Day(int day) => Morning.AddDays(day);

    private static DateTimeOffset Hour(int hour) => Morning.AddHours(hour);
}
