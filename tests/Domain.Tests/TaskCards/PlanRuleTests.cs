using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.TaskCards.ATaskCard;

namespace OnNara.Domain.Tests.TaskCards;

/// <summary>What a plan may not say.</summary>
public sealed class PlanRuleTests
{
    [Fact]
    public void writes_a_plan_with_its_people_as_they_are_on_the_day()
    {
        var card = InCycle().Draft(APlan());

        card.Cycle.Draft!.Milestones[0].Responsible.ShouldBe(Official("colleague"));
        card.State.Stage.ShouldBe(TaskCardStage.Planning);
    }

    [Fact]
    public void a_plan_may_be_unfinished_until_it_is_submitted()
    {
        var card = InCycle().Draft(new PlanProposal());

        card.Refuses("task.objectives-missing", c => c.Submit());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void refuses_a_target_without_unit(string? unit) =>
        Refuses("task.target-without-unit", APlan() with { Indicators = [APlan().Indicators![0] with { Unit = unit! }] });

    [Fact]
    public void refuses_a_target_that_lies_on_the_other_side_of_its_baseline()
    {
        var falling = APlan().Indicators![0];
        Refuses("task.target-against-direction", APlan() with { Indicators = [falling with { Baseline = 40, Target = 41 }] });
        Refuses("task.target-against-direction", APlan() with { Indicators = [falling with { Direction = IndicatorDirection.Increase, Baseline = 40, Target = 39 }] });

        InCycle().Draft(APlan() with { Indicators = [falling with { Baseline = 40, Target = 40 }] }).Cycle.Draft.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(IndicatorSource.MilestonesOnTime, "%")]
    [InlineData(IndicatorSource.DocumentsOnTime, "%")]
    [InlineData(IndicatorSource.DocumentsReturned, "%")]
    [InlineData(IndicatorSource.RoundsPerDocument, "회")]
    [InlineData(IndicatorSource.RoundsPerDocument, "rounds")]
    [InlineData(IndicatorSource.DaysToDecide, "일")]
    [InlineData(IndicatorSource.DaysToDecide, "days")]
    public void a_computed_indicator_has_the_unit_in_which_its_figure_comes(IndicatorSource source, string unit)
    {
        var indicator = new Indicator("I-1", "Computed", unit, IndicatorDirection.Increase, null, 1, source);

        InCycle().Draft(APlan() with { Indicators = [indicator] }).Cycle.Draft.ShouldNotBeNull();
        Refuses("task.unit-not-of-figure", APlan() with { Indicators = [indicator with { Unit = "pieces" }] });
    }

    [Fact]
    public void refuses_a_code_twice()
    {
        Refuses("task.value-out-of-range", APlan() with { Indicators = [APlan().Indicators![0] with { Target = decimal.MaxValue }] });
        Refuses("task.value-out-of-range", APlan() with { Indicators = [APlan().Indicators![0] with { Baseline = decimal.MinValue }] });
        Refuses("task.indicator-code-twice", APlan() with { Indicators = [APlan().Indicators![0], APlan().Indicators![0]] });
        Refuses("task.milestone-code-twice", APlan() with { Milestones = [APlan().Milestones![0], APlan().Milestones![0]] });
    }

    [Fact]
    public void refuses_a_milestone_before_its_task_or_after_it()
    {
        RefusesMilestones("task.milestone-outside-cycle", AMilestone("M-1", new(2025, 12, 31), new(2026, 1, 10)));
        RefusesMilestones("task.milestone-outside-cycle", AMilestone("M-1", new(2026, 12, 1), new(2027, 1, 1)));
        InCycle().Draft(new PlanProposal(Milestones: [AMilestone("M-1", new(2026, 1, 1), new(2026, 12, 31))])).Cycle.Draft.ShouldNotBeNull();
    }

    [Fact]
    public void refuses_a_milestone_that_ends_before_it_begins() =>
        RefusesMilestones("task.milestone-ends-before-it-begins", AMilestone("M-1", new(2026, 3, 2), new(2026, 3, 1)));

    [Fact]
    public void refuses_a_milestone_that_begins_before_one_that_it_follows_is_due()
    {
        var first = AMilestone("M-1", new(2026, 3, 1), new(2026, 4, 30));
        RefusesMilestones("task.milestone-before-its-predecessor", first, AMilestone("M-2", new(2026, 4, 29), new(2026, 6, 1), "M-1"));
        InCycle().Draft(new PlanProposal(Milestones: [first, AMilestone("M-2", new(2026, 4, 30), new(2026, 6, 1), "M-1")])).Cycle.Draft.ShouldNotBeNull();
    }

    [Fact]
    public void refuses_a_predecessor_that_the_plan_does_not_have() =>
        RefusesMilestones("task.predecessor-unknown", AMilestone("M-1", new(2026, 3, 1), new(2026, 4, 1), "M-9"));

    [Fact]
    public void refuses_milestones_that_wait_for_each_other_and_names_those_alone()
    {
        var day = new DateOnly(2026, 3, 1);
        RefusesMilestones("task.milestones-in-circle", AMilestone("M-1", day, day, "M-1"));
        RefusesMilestones("task.milestones-in-circle", AMilestone("M-1", day, day, "M-3"), AMilestone("M-2", day, day, "M-1"), AMilestone("M-3", day, day, "M-2"));

        var plan = new PlanProposal(Milestones:
        [
            AMilestone("before", day, day), AMilestone("a", day, day, "before", "b"), AMilestone("b", day, day, "a"), AMilestone("behind", day, day, "b"),
        ]);
        var decision = DraftPlan.Decide(InCycle().State, new(InCycle().StandingOf("drafter"), plan, Ministry));
        decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<MilestonesInCircle>().MilestoneCodes.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void refuses_somebody_responsible_who_is_not_in_service() =>
        RefusesMilestones("task.person-unknown", AMilestone("M-1", new(2026, 3, 1), new(2026, 4, 1)) with { ResponsibleId = Person("nobody") });

    [Fact]
    public void refuses_what_nobody_could_read_through()
    {
        Refuses("task.plan-too-large", APlan() with { Objectives = [.. Enumerable.Repeat("more", 21)] });
        Refuses("task.plan-too-large", APlan() with { Indicators = [.. Enumerable.Repeat(APlan().Indicators![0], 51)] });
        Refuses("task.plan-too-large", APlan() with { Milestones = [.. Enumerable.Repeat(APlan().Milestones![0], 201)] });
        Refuses("task.plan-too-large", APlan() with { Milestones = [AMilestone("M-1", new(2026, 3, 1), new(2026, 4, 1), [.. Enumerable.Repeat("M-1", 11)])] });
        Refuses("task.text-not-acceptable", APlan() with { Objectives = [new string('x', 1_001)] });
        Refuses("task.text-not-acceptable", APlan() with { Background = new string('x', 10_001) });
        Refuses("task.text-not-acceptable", APlan() with { Indicators = [APlan().Indicators![0] with { Code = "not a code" }] });
    }

    [Fact]
    public void refuses_empty_entries_and_an_amount_that_is_none()
    {
        Refuses("task.plan-part-empty", APlan() with { Indicators = [null!] });
        Refuses("task.plan-part-empty", APlan() with { Milestones = [null!] });
        Refuses("task.plan-part-empty", APlan() with { Milestones = [AMilestone("M-1", new(2026, 3, 1), new(2026, 4, 1), [null!])] });
        Refuses("task.budget-amount-wrong", APlan() with { Budget = new("B-1", "Welfare", -1) });
        Refuses("task.budget-amount-wrong", APlan() with { Budget = new("B-1", "Welfare", 0.5m) });
        Refuses("task.budget-amount-wrong", APlan() with { Budget = new("B-1", "Welfare", 10_000_000_000_000_001m) });
    }

    [Fact]
    public void a_reached_milestone_does_not_vanish_from_a_new_version()
    {
        var card = Running();
        card.Given(
            new ProgressReported(Official("colleague"), card.Now, "2026", "M-1", 100, "done", []),
            new MilestoneReached(Official("colleague"), card.Now, "2026", "M-1"));

        card.Refuses("task.reached-milestone-vanishes", c => c.Draft(APlan() with { Milestones = [APlan().Milestones![1] with { After = [] }] }));
        card.Draft(APlan() with { Milestones = [APlan().Milestones![0]] }).Cycle.Draft.ShouldNotBeNull();
    }

    private static void Refuses(string code, PlanProposal plan) => InCycle().Refuses(code, c => c.Draft(plan));

    private static void RefusesMilestones(string code, params ProposedMilestone[] milestones) => Refuses(code, new PlanProposal(Milestones: milestones));
}
