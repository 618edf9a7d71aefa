using OnNara.Domain.DailyWork;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Instructions;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.DailyWork;

public sealed class DailyWorkTests
{
    private static readonly DateOnly Today = OfficeDay.Of(Morning);
    private static readonly Guid Item = NameBasedId.Of("item");

    [Fact]
    public void work_is_planned_for_a_day_and_finished_with_its_result()
    {
        var month = Then(Planned(), FinishWork.Decide(Planned(), new(Me, Morning, Item, "sent", 90)));

        month.Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            i => i.Status.ShouldBe(DailyWorkStatus.Finished), i => i.Note.ShouldBe("sent"), i => i.Minutes.ShouldBe(90), i => i.Day.ShouldBe(Today));
    }

    [Fact]
    public void work_put_off_within_the_month_stands_on_the_other_day_and_counts_how_often()
    {
        var item = Postponed(Today.AddDays(3)).Items.ShouldHaveSingleItem();
        (item.Day, item.PlannedFor, item.Status, item.Postponed).ShouldBe((Today.AddDays(3), Today, DailyWorkStatus.Planned, 1));
    }

    [Fact]
    public void work_put_off_into_another_month_goes_on_there_as_it_was_planned()
    {
        var command = new PostponeWork(Me, Morning, Item, Today.AddMonths(1), "no time");
        var month = Postponed(command.ToDay);
        month.Items.ShouldHaveSingleItem().Status.ShouldBe(DailyWorkStatus.CarriedOver);

        var onward = PostponeWork.Onward(month.Items[0], command, NameBasedId.Of("onward"));
        Then(null, PlanWork.Decide(null, onward)).Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            i => i.Text.ShouldBe("Write to the petitioner"), i => i.Day.ShouldBe(command.ToDay), i => i.ItemId.ShouldBe(NameBasedId.Of("onward")));
    }

    [Fact]
    public void dropped_work_keeps_its_reason() =>
        Then(Planned(), DropWork.Decide(Planned(), new(Me, Morning, Item, "not needed"))).Items[0].ShouldSatisfyAllConditions(
            i => i.Status.ShouldBe(DailyWorkStatus.Dropped), i => i.Note.ShouldBe("not needed"));

    [Fact]
    public void refuses_what_is_done_already()
    {
        var finished = Then(Planned(), FinishWork.Decide(Planned(), new(Me, Morning, Item, "sent", null)));
        Refuses<DailyWorkDone>(FinishWork.Decide(finished, new(Me, Morning, Item, "again", null)));
        Refuses<DailyWorkDone>(PostponeWork.Decide(finished, new(Me, Morning, Item, Today.AddDays(1), "again")));
        Refuses<DailyWorkDone>(DropWork.Decide(Postponed(Today.AddMonths(1)), new(Me, Morning, Item, "again")));
    }

    [Fact]
    public void refuses_what_was_never_planned()
    {
        Refuses<DailyWorkNotFound>(FinishWork.Decide(null, new(Me, Morning, Item, "sent", null)));
        Refuses<DailyWorkNotFound>(DropWork.Decide(Planned(), new(Me, Morning, Guid.Empty, "no")));
    }

    [Fact]
    public void refuses_an_id_twice() => Refuses<DailyWorkItemExists>(PlanWork.Decide(Planned(), Plan()));

    [Fact]
    public void refuses_a_milestone_without_its_card() =>
        Refuses<MilestoneWithoutCard>(PlanWork.Decide(null, Plan() with { Items = [new(Item, "Write", null, "M1")] }));

    [Fact]
    public void refuses_a_day_years_away() => Refuses<DailyWorkDayTooFar>(PlanWork.Decide(null, Plan() with { Day = Today.AddYears(5) }));

    [Fact]
    public void refuses_to_put_it_off_to_the_day_on_which_it_stands() => Refuses<DailyWorkDayUnchanged>(PostponeWork.Decide(Planned(), new(Me, Morning, Item, Today, "no")));

    [Fact]
    public void refuses_more_minutes_than_a_day_has() => Refuses<MinutesImpossible>(FinishWork.Decide(Planned(), new(Me, Morning, Item, "sent", 1_441)));

    [Fact]
    public void refuses_an_empty_plan_and_work_without_words()
    {
        Refuses<DailyWorkItemsMissing>(PlanWork.Decide(null, Plan() with { Items = [] }));
        Refuses<DailyWorkTextNotAcceptable>(PlanWork.Decide(null, Plan() with { Items = [new(Item, "")] }));
    }

    [Fact]
    public void a_stream_holds_one_month_of_one_person()
    {
        WorkMonth.IdOf(Me.PersonId, new(2026, 3, 1)).ShouldBe(WorkMonth.IdOf(Me.PersonId, new(2026, 3, 31)));
        WorkMonth.IdOf(Me.PersonId, new(2026, 4, 1)).ShouldNotBe(WorkMonth.IdOf(Me.PersonId, new(2026, 3, 31)));
        WorkMonth.IdOf(Person("colleague"), new(2026, 3, 1)).ShouldNotBe(WorkMonth.IdOf(Me.PersonId, new(2026, 3, 1)));
    }

    private static Actor Me => AnInstruction.Actor("drafter");

    private static PlanWork Plan() => new(Me, Morning, Today, [new(Item, "Write to the petitioner")]);

    private static WorkMonth Planned() => Then(null, PlanWork.Decide(null, Plan()));

    private static WorkMonth Postponed(DateOnly to) => Then(Planned(), PostponeWork.Decide(Planned(), new(Me, Morning, Item, to, "no time")));

    private static WorkMonth Then(WorkMonth? month, Decision decision) => AnInstruction.Accepted(decision).Aggregate(month, WorkMonth.Evolve)!;

    private static void Refuses<TRefusal>(Decision decision)
        where TRefusal : Refusal => decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<TRefusal>();
}
