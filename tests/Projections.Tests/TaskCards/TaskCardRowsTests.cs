using Marten;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Projections.Tests.TaskCards.ATaskCard;

namespace OnNara.Projections.Tests.TaskCards;

public sealed class TaskCardRowsTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task shows_how_far_each_milestone_is()
    {
        await using var session = await After(Reported(_id));
        var rows = await session.Query<MilestoneRow>().OrderBy(m => m.SortOrder).ToListAsync();
        rows.Select(m => (m.Code, m.Percent, m.ReachedAt is not null, m.After)).ShouldBe([("M1", 100, true, ""), ("M2", 0, false, "M1")]);
        rows[0].Report.ShouldBe("100 percent");
        rows.ShouldAllBe(m => m.EndedAt == null && m.DepartmentCode == "M-11");
    }

    [Fact]
    public async Task writes_of_fifty_milestones_the_one_that_was_reported_on()
    {
        await using var session = await After(Running(_id, milestones: 50));
        var before = await Written(session);
        before.Count.ShouldBe(50);

        session.Events.Append(_id, Progress("M7", 30, Day(4)));
        await session.SaveChangesAsync();
        var after = await Written(session);
        after.Where(row => before[row.Key] != row.Value).ShouldHaveSingleItem().Key.ShouldEndWith("/M7");
    }

    [Fact]
    public async Task follows_the_plan_that_holds()
    {
        var document = Guid.CreateVersion7();
        var less = APlan(1);
        await using var session = await After(
            [
                .. Running(_id), new PlanSubmitted(Official("drafter"), Day(2), Year, 2, less, document, "one step is enough"),
                new PlanApproved(Official("division-head"), Day(3), Year, 2, document, new("M-11", "Personnel Division", 2026, 2)),
            ]);
        (await session.Query<MilestoneRow>().ToListAsync()).ShouldHaveSingleItem().Code.ShouldBe("M1");
        (await session.Query<CycleRow>().SingleAsync()).PlanVersion.ShouldBe(2);
    }

    [Fact]
    public async Task tells_what_stands_of_the_plan_before_it_is_decided()
    {
        await using var session = await After(Planned(_id));
        var cycle = await session.Query<CycleRow>().SingleAsync();
        cycle.Plan.ShouldBe(PlanStatus.InFlight);
        (cycle.Indicators, cycle.Milestones, cycle.FirstDay, cycle.LastDay).ShouldBe((1, 2, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 21)));
        (await session.Query<MilestoneRow>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task tells_how_a_cycle_was_evaluated_and_what_was_learned()
    {
        await using var session = await After(ComeAround(_id));
        var cycle = await session.LoadAsync<CycleRow>($"{_id:N}/{Year}");
        (cycle!.SelfGrade, cycle.Grade, cycle.FinalGrade, cycle.IsUpheld, cycle.AttainmentMean).ShouldBe((Grade.Excellent, Grade.Good, Grade.Good, true, 75m));
        var indicator = (await session.Query<IndicatorRow>().ToListAsync()).ShouldHaveSingleItem();
        (indicator.Value, indicator.AttainmentPercent, indicator.IsPinned).ShouldBe((70m, 75m, true));
        var points = await session.Query<PointRow>().OrderBy(p => p.Theme).ToListAsync();
        points.Select(p => (p.Theme, p.Status, p.CarriedInto)).ShouldBe([("Lateness", PointStatus.Accepted, "2027"), ("Reporting", PointStatus.Declined, "")]);
    }

    [Fact]
    public async Task tells_every_fact_of_a_card_as_an_activity()
    {
        await using var session = await After(ComeAround(_id));
        await store.CatchUp();
        var facts = await session.Events.FetchStreamAsync(_id);
        var activities = await session.Query<TaskActivity>().OrderBy(a => a.SortOrder).ToListAsync();
        activities.Select(a => (a.Id, a.Version)).ShouldBe(facts.Select(f => (f.Id, f.Version)));
        activities.Single(a => a.Act == TaskAct.MilestoneReached).About.ShouldBe("M1");
    }

    [Fact]
    public void knows_an_activity_for_each_fact_that_a_card_can_have() =>
        TaskCardFacts.All.Select(stored => TaskActivities.Of(new JasperFx.Events.Event<object>(Sample.Of(stored.Type)))?.Act).Distinct().Count(act => act is not null)
            .ShouldBe(TaskCardFacts.All.Count);

    [Fact]
    public async Task asks_for_a_milestone_from_its_first_day_on()
    {
        await using var session = await After(Running(_id));
        (await Asked(session, "drafter", new(2026, 3, 1))).ShouldBeEmpty();
        var item = (await Asked(session, "drafter", new(2026, 3, 2))).ShouldHaveSingleItem();
        (item.Kind, item.Title, item.Version, item.DueAt).ShouldBe((WorkKind.ReachMilestone, "Step 1", 5, Domain.OfficeDay.StartOf(new(2026, 3, 12))));
        (await Asked(session, "colleague", new(2026, 3, 2))).ShouldHaveSingleItem().Title.ShouldBe("Step 2");
    }

    [Fact]
    public async Task asks_the_owner_for_the_evaluation_when_the_last_day_has_passed()
    {
        await using var session = await After(Reported(_id));
        (await Asked(session, "drafter", new(2026, 12, 31))).ShouldBeEmpty();
        (await Asked(session, "drafter", new(2027, 1, 1))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.EvaluateSelf);
    }

    [Fact]
    public async Task asks_the_evaluator_then_the_head_and_the_owners_of_points()
    {
        await using (var session = await After(Evaluated(_id)[..^3]))
        {
            (await Asked(session, "team-leader", new(2026, 3, 25))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.Evaluate);
        }

        await using (var session = store.Store.LightweightSession(_agency))
        {
            session.Events.Append(_id, Evaluated(_id)[^3..]);
            await session.SaveChangesAsync();
            (await Asked(session, "team-leader", new(2026, 3, 26))).ShouldBeEmpty();
            (await Asked(session, "division-head", new(2026, 3, 26))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.FinalizeResult);
            (await Asked(session, "colleague", new(2026, 3, 26))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.AnswerPoint);
        }
    }

    [Fact]
    public async Task asks_whoever_acts_for_the_absent_head_to_finalize()
    {
        await using var session = await After(Evaluated(_id));
        var day = new DateOnly(2026, 3, 4);
        var acting = Without("division-head", "team-leader").ActorOn(Person("team-leader"), day)!;
        (await new MyWork(session, acting, day).Items(WorkSection.Waiting, new(null, 200), default)).Items.ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.FinalizeResult);
    }

    private async Task<IDocumentSession> After(object[] facts)
    {
        await store.Record<TaskCard>(_agency, _id, facts);
        return store.Store.LightweightSession(_agency);
    }

    private static async Task<IReadOnlyList<WorkItem>> Asked(IQuerySession session, string name, DateOnly day) =>
        (await new MyWork(session, Ministry.ActorOn(Person(name), day)!, day).Items(WorkSection.Waiting, new(null, 200), default)).Items;

    private static async Task<Dictionary<string, Guid>> Written(IDocumentSession session)
    {
        var rows = await session.Query<MilestoneRow>().ToListAsync();
        var versions = new Dictionary<string, Guid>();
        foreach (var row in rows)
            versions[row.Id] = (await session.MetadataForAsync(row))!.CurrentVersion;
        return versions;
    }
}
