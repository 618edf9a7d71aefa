using OnNara.Replay.Logs;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Tests;

public sealed class BuildingPermitPlanTests
{
    private static readonly DateTimeOffset Day = new(2020, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void opens_a_card_plans_what_the_log_planned_and_has_the_head_decide_it()
    {
        var plan = Plan(Case([Event("01_A_010", "kim", 1, planned: 2), Event("01_A_020", "lee", 3)], owner: "park"));

        plan.Cases[0].Beginnings.Single().Commands.Select(c => $"{c.Kind} {c.By.Name}").ShouldBe(
            ["SetUpTask head", "OpenCard park", "Join park", "OpenCycle park", "DraftPlan park", "SubmitPlan park", "Decide head"]);
        plan.Cases[0].Beginnings.Single().Commands.ShouldAllBe(c => c.At == Day);
        plan.Commands.OfType<PlannedParticipant>().Single().Participant.Name.ShouldBe("lee");
        plan.DecidingPosts.ShouldBe(new Dictionary<string, string> { ["Plan of a managed task"] = Cast.HeadPost });
    }

    [Fact]
    public void reports_each_activity_by_the_one_who_did_it_when_it_was_done()
    {
        var plan = Plan(Case([Event("01_A_010", "kim", 1, planned: 2), Event("01_A_020", "lee", 3)]));

        plan.Commands.OfType<PlannedReport>().Select(r => $"{r.By.Name} {r.At:MM-dd} {r.Milestone ?? "-"} {r.Words}")
            .ShouldBe(["kim 03-03 01_A_010 01_A_010: name of 01_A_010", "lee 03-05 - 01_A_020: name of 01_A_020"]);
    }

    [Fact]
    public void makes_a_milestone_of_what_has_a_planned_day_due_by_its_due_day_or_else_by_that()
    {
        var plan = Plan(Case([Event("01_A_010", "kim", 1, planned: 2, due: 5), Event("01_A_020", "kim", 1, planned: 3), Event("01_A_030", "kim", 1, due: 4)]));

        Milestones(plan).ShouldBe(["01_A_010 03-04 03-07", "01_A_020 03-05 03-05"]);
    }

    [Fact]
    public void numbers_what_a_case_planned_several_times() =>
        Milestones(Plan(Case([Event("01_A_010", "kim", 1, planned: 2), Event("01_A_010", "kim", 2), Event("01_A_010", "kim", 3, planned: 4)])))
            .ShouldBe(["01_A_010 03-04 03-04", "01_A_010-2 03-06 03-06"]);

    [Fact]
    public void gives_the_cycle_all_the_days_of_the_case_and_of_its_plan()
    {
        var cycle = Plan(Case([Event("01_A_010", "kim", 1, planned: -3), Event("01_A_020", "kim", 2, planned: 9)], end: 20, plannedEnd: 30)).Commands.OfType<PlannedCycle>().Single();

        (cycle.Name, cycle.From, cycle.To).ShouldBe(("2020", new DateOnly(2020, 2, 28), new DateOnly(2020, 4, 1)));
    }

    [Fact]
    public void counts_days_as_the_office_does()
    {
        var evening = new DateTimeOffset(2020, 3, 2, 17, 0, 0, TimeSpan.FromHours(1));

        OfficeDays.Of(evening).ShouldBe(new DateOnly(2020, 3, 3));
        OfficeDays.Of(evening.AddMinutes(-90)).ShouldBe(new DateOnly(2020, 3, 2));
    }

    [Fact]
    public void closes_the_card_when_the_case_ended_and_leaves_it_open_where_it_did_not()
    {
        var ended = Plan(Case([Event("01_A_010", "kim", 5)], end: 3)).Cases[0].Endings.Single().Commands.Single();

        (ended.Kind, ended.By.Name, ended.At).ShouldBe((CommandKind.CloseCard, "head", Day.AddDays(3)));
        Plan(Case([Event("01_A_010", "kim", 5)])).Cases[0].Endings.ShouldBeEmpty();
    }

    [Fact]
    public void gives_a_case_that_names_no_owner_to_whoever_did_the_first_thing()
    {
        var plan = Plan(Case([Event("01_A_010", "kim", 1, planned: 2), Event("01_A_020", "lee", 2, planned: 2)]));

        plan.Commands.OfType<PlannedCard>().Single().By.Name.ShouldBe("kim");
        plan.Commands.OfType<PlannedParticipant>().ShouldBeEmpty();
    }

    [Fact]
    public void asks_for_nothing_but_the_log_where_a_case_holds_no_event() =>
        Plan(Case([]), Case([Event("01_A_010", "kim", 1)])).Cases[0].All.ShouldBeEmpty();

    [Fact]
    public void knows_the_family_by_its_activities() => Plan(Case([Event("09_XY_100_2b", "kim", 1)])).Mapping.Family.ShouldBe("building-permits");

    private static IEnumerable<string> Milestones(ReplayPlan plan) =>
        plan.Commands.OfType<PlannedPlan>().Single().Milestones.Select(m => $"{m.Code} {m.From:MM-dd} {m.DueOn:MM-dd}");

    private static ReplayPlan Plan(params LogCase[] cases) => Logs.Plan(new([.. cases.Select((c, i) => c with { Number = i + 1, Name = $"case-{i + 1}" })], 0));

    private static LogCase Case(IReadOnlyList<LogEvent> events, string? owner = null, int? end = null, int? plannedEnd = null) =>
        new(1, "", Attributes(("startDate", Moment(0)), ("endDate", Moment(end)), ("endDatePlanned", Moment(plannedEnd)), ("Responsible_actor", owner is null ? null : new(owner))), events);

    private static LogEvent Event(string activity, string resource, int days, int? planned = null, int? due = null) => new(
        activity, Day.AddDays(days), resource,
        Attributes(("planned", Moment(planned)), ("dueDate", Moment(due)), ("monitoringResource", new("head")), ("activityNameEN", new($"name of {activity}"))));

    private static LogValue? Moment(int? days) => days is { } n ? new($"day {n}", Day.AddDays(n)) : null;

    private static LogAttributes Attributes(params (string Key, LogValue? Value)[] values) =>
        new(values.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!));
}
