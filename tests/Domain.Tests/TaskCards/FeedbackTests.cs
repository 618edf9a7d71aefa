using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.TaskCards.ARunningTask;

namespace OnNara.Domain.Tests.TaskCards;

public sealed class FeedbackTests
{
    private static readonly NewPoint Speed = Point("speed");
    private static readonly NewPoint Wording = Point("wording", "colleague");

    [Fact]
    public void evaluator_and_superior_raise_points_until_the_cycle_is_closed()
    {
        Evaluated().Raise("budget-head", Speed).Raise("division-head", Wording).FinalizeResult("division-head").Raise("division-head", Point("form")).State.Points.Count.ShouldBe(3);
        Evaluated().Refuses("task.forbidden", t => t.Raise("drafter", Speed));
        SelfEvaluated().Refuses("task.wrong-stage", t => t.Raise("budget-head", Speed));
    }

    [Fact]
    public void refuses_a_point_without_theme_owner_or_a_day_to_come()
    {
        Evaluated().Refuses("task.text-not-acceptable", t => t.Raise("budget-head", Speed with { Theme = "" }));
        Evaluated().Refuses("task.person-unknown", t => t.Raise("budget-head", Speed with { Owner = null }));
        Evaluated().Refuses("task.point-due-in-past", t => t.Raise("budget-head", Speed with { DueOn = new(2026, 3, 1) }));
        Evaluated(Speed).Refuses("task.point-exists", t => t.Raise("budget-head", Speed));
    }

    [Fact]
    public void its_owner_accepts_a_point_with_an_action_or_declines_it_with_a_reason()
    {
        var task = Evaluated(Speed, Wording).Accept("drafter", Speed, new(2027, 6, 30)).Decline("colleague", Wording);
        task.State.OpenPoints.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Answer.ShouldBe("Ask twice a year."), p => p.DueOn.ShouldBe(new(2027, 6, 30)));
        task.State.Points[1].Status.ShouldBe(PointStatus.Declined);
    }

    [Fact]
    public void nobody_answers_for_the_owner_of_a_point_but_whoever_acts_for_that_person()
    {
        Evaluated(Speed, Wording).Refuses("task.point-not-yours", t => t.Accept("drafter", Wording));
        Evaluated(Speed).Refuses("task.forbidden", t => t.Accept("division-head", Speed));
        Evaluated(Speed).While(Without("drafter", "team-leader")).Accept("team-leader", Speed).State.OpenPoints.ShouldHaveSingleItem();
    }

    [Fact]
    public void a_point_is_answered_once_with_words_and_by_a_day_to_come()
    {
        Evaluated(Speed).Accept("drafter", Speed).Refuses("task.point-answered", t => t.Decline("drafter", Speed));
        Evaluated(Speed).Refuses("task.text-not-acceptable", t => t.Decline("drafter", Speed, " "));
        Evaluated(Speed).Refuses("task.point-due-in-past", t => t.Accept("drafter", Speed, new(2026, 3, 1)));
        Evaluated(Speed).Refuses("task.point-unknown", t => t.Accept("drafter", Wording));
    }

    [Fact]
    public void what_was_accepted_is_closed_with_its_result_by_a_superior_or_the_evaluator()
    {
        Evaluated(Speed).Accept("drafter", Speed).Close("division-head", Speed).State.Points[0].Result.ShouldBe("Asked twice.");
        Evaluated(Speed).Accept("drafter", Speed).Close("budget-head", Speed).State.OpenPoints.ShouldBeEmpty();
        Evaluated(Speed).Refuses("task.point-not-accepted", t => t.Close("division-head", Speed));
        Evaluated(Speed).Accept("drafter", Speed).Refuses("task.forbidden", t => t.Close("drafter", Speed));
        Evaluated(Speed).Refuses("task.point-unknown", t => t.Close("division-head", Wording));
    }

    [Fact]
    public void refuses_to_close_a_cycle_with_an_unanswered_point()
    {
        var task = Final(Speed, Wording).Accept("drafter", Speed);
        task.Refuses("task.point-unanswered", t => t.CloseCycle()).ShouldBeOfType<PointUnanswered>().PointIds.ShouldBe([Wording.PointId]);
        task.AbilitiesOf("drafter").ShouldNotContain(TaskCardAction.CloseCycle);
        task.Decline("colleague", Wording).AbilitiesOf("drafter").ShouldContain(TaskCardAction.CloseCycle);
        task.CloseCycle().State.Stage.ShouldBe(TaskCardStage.BetweenCycles);
    }

    [Fact]
    public void refuses_to_close_a_cycle_before_its_result_is_final() => Evaluated().Refuses("task.wrong-stage", t => t.CloseCycle());

    [Fact]
    public void an_accepted_point_goes_into_the_next_cycle_until_it_is_closed()
    {
        var task = Final(Speed).Accept("drafter", Speed).CloseCycle()
            .And(new CycleOpened(Official("drafter"), Morning, "2027", new(2027, 1, 1), new(2027, 12, 31), [Speed.PointId]));
        task.State.OpenPoints.ShouldHaveSingleItem().CarriedInto.ShouldBe(["2027"]);
        task.Close("division-head", Speed).State.OpenPoints.ShouldBeEmpty();
    }
}
