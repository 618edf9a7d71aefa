using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Projections.Tests.TaskCards.ATaskCard;

namespace OnNara.Projections.Tests.TaskCards;

/// <summary>What managers read of planning, evaluation and feedback: each count is the length of the list behind it, on any day.</summary>
public sealed class BoardTests(ReadStore store)
{
    private static readonly PageRequest First = new(null, 200);

    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task tells_how_far_each_task_is_planned()
    {
        foreach (var (code, facts) in new (string, Func<Guid, object[]>?)[]
        {
            ("U-1", null),
            ("U-2", id => [Opened(id, _agency, "U-2")]),
            ("U-3", id => [Opened(id, _agency, "U-3"), Cycle]),
            ("U-4", id => [Opened(id, _agency, "U-4"), Cycle, new PlanDrafted(Official("drafter"), Day(1), Year, APlan())]),
            ("U-5", id => [Opened(id, _agency, "U-5"), .. Planned(id)[1..]]),
            ("U-6", id => [Opened(id, _agency, "U-6"), .. Running(id)[1..]]),
        })
        {
            await store.Record<UnitTaskHistory>(
                _agency, FunctionId.OfUnitTask(_agency, code),
                new UnitTaskEstablished(
                    code, code, "M-11", null, RetentionPeriod.FiveYears, DisclosureClass.Open, [], [], new(2026, 1, 1), Official("clerk"), Morning));
            if (facts is not null)
            {
                var card = TaskCard.IdOf(_agency, TaskKind.UnitTask, code);
                await store.Record<TaskCard>(_agency, card, facts(card));
            }
        }

        await using var session = store.Store.QuerySession(_agency);
        var board = new PlanningBoard(session, Everything(300), new(null));
        var tasks = (await board.List(new(), First, default)).Items;
        tasks.Select(t => (t.Code, t.State)).ShouldBe(
        [
            ("U-1", PlanningState.WithoutCard), ("U-2", PlanningState.WithoutCycle), ("U-3", PlanningState.WithoutPlan), ("U-4", PlanningState.Drafted),
            ("U-5", PlanningState.InFlight), ("U-6", PlanningState.Approved),
        ]);
        tasks.Select(t => (t.Indicators, t.Milestones)).Last().ShouldBe((1, 2));
        (await board.Count(new(), default)).ShouldBe(Enum.GetValues<PlanningState>().Select(state => new PlanningCount("M-11", state, 1)), ignoreOrder: true);

        var unplanned = new PlanningFilter([PlanningState.WithoutCard, PlanningState.WithoutCycle]);
        (await board.List(unplanned, First, default)).Items.Select(t => t.Code).ShouldBe(["U-1", "U-2"]);
        (await new PlanningBoard(session, Everything(300) with { Reach = new(["M-12"]) }, new(null)).Count(new(), default)).ShouldBeEmpty();
        (await new PlanningBoard(session, Everything(300) with { AsOf = new(2025, 12, 31) }, new(null)).Count(new(), default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(22, 0, 0, 0, 0)]
    [InlineData(23, 1, 0, 0, 0)]
    [InlineData(27, 2, 0, 0, 0)]
    [InlineData(28, 0, 1, 1, 0)]
    [InlineData(400, 0, 1, 1, 1)]
    public async Task tells_what_became_of_each_point_by_any_day(int day, int raised, int accepted, int declined, int overdue)
    {
        await Record(ComeAround);
        await using var session = store.Store.QuerySession(_agency);
        var board = new PointBoard(session, Everything(day));
        var all = (await board.Count(default)).Single(c => c is { Cycle: null, DepartmentCode: null, Theme: null });
        (all.ByStatus[PointStatus.Raised], all.ByStatus[PointStatus.Accepted], all.ByStatus[PointStatus.Declined], all.Overdue).ShouldBe((raised, accepted, declined, overdue));
        foreach (var status in Enum.GetValues<PointStatus>())
            (await board.List(new([status]), First, default)).Items.Count.ShouldBe((int)all.ByStatus[status], $"{status}");
        (await board.List(new(Overdue: true), First, default)).Items.Count.ShouldBe(overdue);
    }

    [Fact]
    public async Task tells_how_far_each_indicator_came()
    {
        await Record(id => Running(id));
        await Record(Reported);
        await Record(Evaluated);
        await using var session = store.Store.QuerySession(_agency);
        var board = new IndicatorBoard(session, Everything(300));
        var all = (await board.Count(default)).Single(c => c is { Cycle: null, DepartmentCode: null });
        all.ByState.ShouldBe(
            new Dictionary<IndicatorState, long>
            {
                [IndicatorState.WithoutValue] = 1, [IndicatorState.Underway] = 1, [IndicatorState.Missed] = 1, [IndicatorState.Attained] = 0,
            },
            ignoreOrder: true);
        all.Attainment.ShouldBe(new Mean(75, 1));
        foreach (var (state, count) in all.ByState)
            (await board.List(new(state), First, default)).Items.Count.ShouldBe((int)count, $"{state}");
    }

    private Task Record(Func<Guid, object[]> facts)
    {
        var id = Guid.CreateVersion7();
        return store.Record<TaskCard>(_agency, id, facts(id));
    }

    private static CycleOpened Cycle => new(Official("drafter"), Day(0), Year, new(2026, 1, 1), new(2026, 12, 31), []);

    private static TaskQuestion Everything(int day) => new(new((IReadOnlyList<string>?)null), null, null, null, OfficeDay.Of(Day(day)));
}
