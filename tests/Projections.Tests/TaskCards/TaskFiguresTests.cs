using Marten;
using OnNara.Domain;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Projections.Tests.TaskCards.ATaskCard;

namespace OnNara.Projections.Tests.TaskCards;

/// <summary>Figures are added up from rows of their own, and have to say what the lists behind them hold.</summary>
public sealed class TaskFiguresTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();
    private readonly Guid _id = Guid.CreateVersion7();

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task counts_what_was_done_where_the_card_lies_now(int factsAtOnce)
    {
        await Record(Guid.CreateVersion7(), Reported);
        foreach (var facts in Moved(_id).Chunk(factsAtOnce))
        {
            await Append(facts);
            await store.CatchUp();
        }

        await using var session = store.Store.QuerySession(_agency);
        var board = new ActivityBoard(session, Everything);
        var activities = (await board.List(new(), new(null, 200), default)).Items;
        var departments = (await session.Query<TaskCardRow>().ToListAsync()).ToDictionary(c => c.Id, c => c.DepartmentCode);
        departments[_id].ShouldNotBe("M-11");
        var counted = await board.Count(default);
        counted.OrderBy(c => (c.PersonId, c.Act, c.DepartmentCode)).ShouldBe(
            activities.GroupBy(a => (a.PersonId, a.Act, DepartmentCode: departments[a.TaskCardId])).OrderBy(g => g.Key)
                .Select(g => new ActivityCount(g.Key.PersonId, g.Key.Act, g.Key.DepartmentCode, g.Count())));
        (await board.Unplanned(default)).ShouldBe(2);
        (await session.Query<DailyActivities>().CountAsync(d => d.Count < 1)).ShouldBe(0);
    }

    [Fact]
    public async Task counts_the_days_of_a_period_and_no_other()
    {
        await Record(_id, Reported);
        await store.CatchUp();
        await using var session = store.Store.QuerySession(_agency);
        foreach (var day in Enumerable.Range(0, 8).Select(n => OfficeDay.Of(Day(n))))
        {
            var board = new ActivityBoard(session, Everything with { From = day, To = day.AddDays(2) });
            (await board.Count(default)).Sum(c => c.Count).ShouldBe((await board.List(new(), new(null, 200), default)).Items.Count);
        }
    }

    [Theory]
    [InlineData(2, 0, MilestoneState.AtRisk)]
    [InlineData(3, 40, MilestoneState.OnSchedule)]
    [InlineData(4, 40, MilestoneState.AtRisk)]
    [InlineData(5, 100, MilestoneState.ReachedOnTime)]
    [InlineData(9, 100, MilestoneState.ReachedOnTime)]
    public async Task tells_how_far_a_milestone_was_on_an_earlier_day(int day, int percent, MilestoneState state)
    {
        await Record(_id, Reported);
        await using var session = store.Store.QuerySession(_agency);
        var board = new MilestoneBoard(session, Everything with { AsOf = OfficeDay.Of(Day(day)) });
        var first = (await board.List(new(), new(null, 200), default)).Items[0];
        (first.Milestone.Code, first.Percent, first.State).ShouldBe(("M1", percent, state));
        (await board.Count(default)).Sum(c => c.Percent).ShouldBe(percent);
    }

    [Fact]
    public async Task tells_of_a_day_what_was_reported_on_it_last()
    {
        await Record(_id, id => [.. Running(id), Progress("M1", 10, Day(3)), Progress("M1", 20, Day(3).AddHours(1)), Progress("M1", 30, Day(5)), Progress("M1", 25, Day(8))]);
        await using var session = store.Store.QuerySession(_agency);
        foreach (var (day, percent) in new[] { (2, 0), (3, 20), (4, 20), (5, 30), (7, 30), (8, 25), (9, 25) })
        {
            var lines = await new MilestoneBoard(session, Everything with { AsOf = OfficeDay.Of(Day(day)) }).List(new(), new(null, 200), default);
            lines.Items[0].Percent.ShouldBe(percent, $"day {day}");
        }
    }

    private static TaskQuestion Everything => new(new((IReadOnlyList<string>?)null), null, null, null, OfficeDay.Of(Day(300)));

    private Task Record(Guid id, Func<Guid, object[]> facts) => store.Record<TaskCard>(_agency, id, facts(id));

    private async Task Append(object[] facts)
    {
        await using var session = store.Store.LightweightSession(_agency);
        if (facts[0] is TaskCardOpened)
            session.Events.StartStream<TaskCard>(_id, facts);
        else
            session.Events.Append(_id, facts);
        await session.SaveChangesAsync();
    }
}
