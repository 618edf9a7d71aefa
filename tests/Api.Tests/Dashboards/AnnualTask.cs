using Marten;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.Dashboards;

/// <summary>A task card whose facts are put into the store as they are, at days of the test's choice.</summary>
internal sealed class AnnualTask(OnNaraHost host, TestAgency agency, string owner, string department, string code)
{
    public Guid Id { get; } = TaskCard.IdOf(agency.Code, TaskKind.UnitTask, code);

    private readonly Dictionary<string, Plan> _plans = [];
    private bool _isOpened;

    public Task OpenAsync() => RecordAsync(new TaskCardOpened(
        Id, agency.Code, Official(owner), At(1, 5), new(TaskKind.UnitTask, code, code, code), $"The task {code}", "What it is", Official(owner)));

    public Task OpenCycleAsync(string cycle = "2026", params Guid[] carried) =>
        RecordAsync(new CycleOpened(Official(owner), At(1, 6), cycle, new(2026, 1, 1), new(2026, 12, 31), carried));

    /// <summary>Approved at once.</summary>
    public Task PlanAsync(string cycle, params Milestone[] milestones)
    {
        var document = Guid.CreateVersion7();
        var plan = new Plan(
            ["To do better"], "It was not good", [new("I1", "How well", "%", IndicatorDirection.Increase, 50, 90, IndicatorSource.Reported), new("I2", "How fast", "days", IndicatorDirection.Decrease, 9, 3, IndicatorSource.Reported)],
            milestones, null);
        _plans[cycle] = plan;
        return RecordAsync(
            new PlanSubmitted(Official(owner), At(1, 7), cycle, 1, plan, document, null),
            new PlanApproved(Official(owner), At(1, 8), cycle, 1, document, new(department, department, 2026, 1)));
    }

    public Milestone Milestone(string name, DateOnly from, DateOnly due, string? responsible = null, params string[] after) =>
        new(name, $"Step {name}", from, due, Official(responsible ?? owner), after);

    public Task ReportAsync(string? milestone, int? percent, DateTimeOffset at, string? by = null, string cycle = "2026") =>
        RecordAsync(new ProgressReported(Official(by ?? owner), at, cycle, milestone, percent, "Went on", []));

    public Task ReachAsync(string milestone, DateTimeOffset at, string cycle = "2026") => RecordAsync(
        new ProgressReported(Official(owner), at, cycle, milestone, 100, "Done", []), new MilestoneReached(Official(owner), at, cycle, milestone));

    /// <summary>From the self-evaluation to the result, with two points: one accepted, one declined.</summary>
    public async Task EvaluateAsync(string evaluator, Grade self, Grade grade, string theme, DateTimeOffset at, string cycle = "2026")
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await RecordAsync(
            new ActualReported(Official(owner), at, cycle, "I1", 90, null, []), new EvaluatorNamed(Official(evaluator), at, cycle, Official(evaluator)),
            new SelfEvaluationGiven(Official(owner), at, cycle, self, "Well", [new("I1", 90, 100, false, [], []), new("I2", null, null, false, [], [])]),
            new EvaluationGiven(Official(evaluator), at, cycle, grade, "So"),
            new ImprovementPointRaised(Official(evaluator), at, cycle, first, theme, "Do it", Official(owner), OfficeDay.Of(at.AddDays(10))),
            new ImprovementPointRaised(Official(evaluator), at, cycle, second, "Speed", "Be quick", Official(owner), OfficeDay.Of(at.AddDays(20))),
            new ResultFinalized(Official(evaluator), at, cycle, grade, null), new ImprovementPointAccepted(Official(owner), at.AddDays(1), first, "Will do", OfficeDay.Of(at.AddDays(30))),
            new ImprovementPointDeclined(Official(owner), at.AddDays(1), second, "No need"), new CycleClosed(Official(owner), at.AddDays(2), cycle));
    }

    public async Task RecordAsync(params object[] facts)
    {
        await using var session = host.Store.LightweightSession(agency.Code);
        if (_isOpened)
            session.Events.Append(Id, facts);
        else
            session.Events.StartStream<TaskCard>(Id, facts);
        _isOpened = true;
        await session.SaveChangesAsync();
    }

    public Official Official(string who) => new(agency.PersonId(who), who, "행정주사", "주무관", department, department);

    public static DateTimeOffset At(int month, int day, int year = 2026) => new(year, month, day, 10, 0, 0, TimeSpan.FromHours(9));
}
