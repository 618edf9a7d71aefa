using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.TaskCards.ARunningTask;

namespace OnNara.Domain.Tests.TaskCards;

public sealed class EvaluationTests
{
    [Fact]
    public void a_value_is_reported_for_an_indicator_that_is_not_computed()
    {
        Running().Actual("satisfied", 78, evidence: Shown("survey")).Cycle.Actuals.ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem().Title.ShouldBe("survey");
        Running().Actual("satisfied", 60).Actual("satisfied", 78).Cycle.Actuals.ShouldHaveSingleItem().Value.ShouldBe(78);
        Running().Refuses("task.actual-is-computed", t => t.Actual("on-time", 100));
        Running().Refuses("task.indicator-unknown", t => t.Actual("happiness", 100));
        Running().Refuses("task.value-out-of-range", t => t.Actual("satisfied", ReportActual.Limit + 1));
        Running().Refuses("task.forbidden", t => t.Actual("satisfied", 80, by: "colleague"));
    }

    [Fact]
    public void refuses_evidence_that_the_evaluator_may_not_see()
    {
        Running().NameEvaluator("budget-head").Refuses("task.evidence-not-visible", t => t.Actual("satisfied", 78, evidence: Shown("secret", evaluatorMayRead: false)));
        Running().Actual("satisfied", 78, evidence: Shown("secret"))
            .Refuses("task.evidence-not-visible", t => t.NameEvaluator("budget-head", attached: Shown("secret", evaluatorMayRead: false)));
    }

    [Fact]
    public void refuses_an_evaluator_who_owns_the_task() => Running().Refuses("task.evaluator-owns-task", t => t.NameEvaluator("drafter"));

    [Fact]
    public void refuses_an_evaluator_who_answers_for_a_milestone() =>
        Running().Refuses("task.evaluator-answers-for-milestone", t => t.NameEvaluator("colleague")).Message.ShouldContain("draft");

    [Fact]
    public void refuses_an_evaluator_who_is_not_in_service() => Running().Refuses("task.person-unknown", t => t.NameEvaluator("nobody"));

    [Fact]
    public void only_a_superior_names_the_evaluator()
    {
        Running().NameEvaluator("budget-head", by: "bureau-head").Cycle.Evaluator!.Name.ShouldBe("budget-head");
        Running().Refuses("task.forbidden", t => t.NameEvaluator("budget-head", by: "drafter"));
    }

    [Fact]
    public void the_figures_stand_as_they_were_at_the_self_evaluation()
    {
        var task = Running().Report("drafter", "survey", 100).Actual("satisfied", 78);
        task.On(new(2026, 7, 1)).EvaluateSelf(Grade.Good, filed: new FiledDocument(NameBasedId.Of("d"), 2, Morning, Morning.AddDays(1), null, 1));

        var results = task.Cycle.Results.ToDictionary(r => r.IndicatorCode);
        results["satisfied"].ShouldSatisfyAllConditions(r => r.Value.ShouldBe(78), r => r.AttainmentPercent.ShouldBe(80), r => r.IsComputed.ShouldBeFalse());
        results["on-time"].ShouldSatisfyAllConditions(r => r.Value.ShouldBe(50), r => r.Basis.ShouldBe(["survey", "draft"]), r => r.IsComputed.ShouldBeTrue());
        results["rounds"].ShouldSatisfyAllConditions(r => r.Value.ShouldBe(2), r => r.AttainmentPercent.ShouldBe(50), r => r.Basis.ShouldHaveSingleItem());
        task.State.Stage.ShouldBe(TaskCardStage.SelfEvaluated);
        task.Refuses("task.wrong-stage", t => t.Actual("satisfied", 90));
    }

    [Fact]
    public void refuses_a_self_evaluation_while_a_value_is_missing() =>
        Running().Refuses("task.actual-missing", t => t.EvaluateSelf(Grade.Good)).Message.ShouldContain("satisfied");

    [Fact]
    public void refuses_a_self_evaluation_while_a_change_of_the_plan_waits_for_its_decision() =>
        Running().Actual("satisfied", 78)
            .And(new PlanSubmitted(Official("drafter"), Morning, "2026", 2, ThePlan, NameBasedId.Of("second"), "Budget was cut."))
            .Refuses("task.plan-on-its-way", t => t.EvaluateSelf(Grade.Good));

    [Fact]
    public void only_the_owner_evaluates_the_own_work_and_only_the_evaluator_evaluates_it()
    {
        Running().Actual("satisfied", 78).Refuses("task.forbidden", t => t.EvaluateSelf(Grade.Good, by: "division-head"));
        SelfEvaluated().Refuses("task.forbidden", t => t.Evaluate("division-head", Grade.Good));
        Running().NameEvaluator("budget-head").Refuses("task.wrong-stage", t => t.Evaluate("budget-head", Grade.Good));
        SelfEvaluated().Evaluate("budget-head", Grade.Adequate).Cycle.Evaluation!.Grade.ShouldBe(Grade.Adequate);
    }

    [Fact]
    public void refuses_an_evaluation_by_whom_the_task_came_to_belong_meanwhile()
    {
        var task = SelfEvaluated().And(new TaskOwnerChanged(Official("division-head"), Morning, Official("drafter"), Official("budget-head"), "moved", null));
        task.AbilitiesOf("budget-head").ShouldNotContain(TaskCardAction.Evaluate);
        task.Refuses("task.evaluator-owns-task", t => t.Evaluate("budget-head", Grade.Excellent));
    }

    [Fact]
    public void an_evaluation_teaches_in_the_same_act_or_not_at_all()
    {
        Evaluated(Point("speed"), Point("wording", "colleague")).State.Points.Select(p => p.Theme).ShouldBe(["speed", "wording"]);
        SelfEvaluated().Refuses("task.person-unknown", t => t.Evaluate("budget-head", Grade.Good, Point("speed"), Point("wording") with { Owner = null }));
        SelfEvaluated().Refuses("task.point-exists", t => t.Evaluate("budget-head", Grade.Good, Point("speed"), Point("speed")));
    }

    [Fact]
    public void an_objection_that_is_upheld_changes_the_grade_and_another_one_keeps_it()
    {
        Evaluated().Object().State.Stage.ShouldBe(TaskCardStage.Objected);
        Evaluated().Object().AnswerObjection(true, Grade.Good).Cycle.Evaluation!.Grade.ShouldBe(Grade.Good);
        Evaluated().Object().AnswerObjection(false, null).Cycle.Evaluation!.Grade.ShouldBe(Grade.Adequate);
        Evaluated().Object().Refuses("task.answer-contradicts-grade", t => t.AnswerObjection(true, null));
        Evaluated().Object().Refuses("task.answer-contradicts-grade", t => t.AnswerObjection(true, Grade.Adequate));
        Evaluated().Object().Refuses("task.answer-contradicts-grade", t => t.AnswerObjection(false, Grade.Good));
    }

    [Fact]
    public void an_objection_is_raised_once_by_the_owner_and_answered_by_the_evaluator()
    {
        Evaluated().Refuses("task.forbidden", t => t.Object("colleague"));
        Evaluated().Object().Refuses("task.forbidden", t => t.AnswerObjection(false, null, by: "division-head"));
        Evaluated().Object().AnswerObjection(false, null).Refuses("task.objected-already", t => t.Object());
        Evaluated().Object().Refuses("task.wrong-stage", t => t.FinalizeResult("division-head"));
    }

    [Fact]
    public void a_superior_finalizes_the_result_with_the_grade_after_the_objection() =>
        Evaluated().Object().AnswerObjection(true, Grade.Good).FinalizeResult("division-head").Cycle.Final!.Grade.ShouldBe(Grade.Good);

    [Fact]
    public void refuses_a_superior_who_finalizes_the_own_task()
    {
        var task = Evaluated().And(new TaskOwnerChanged(Official("bureau-head"), Morning, Official("drafter"), Official("division-head"), "moved", null));
        task.AbilitiesOf("division-head").ShouldNotContain(TaskCardAction.FinalizeResult);
        task.Refuses("task.owner-finalizes", t => t.FinalizeResult("division-head"));
        task.FinalizeResult("bureau-head").State.Stage.ShouldBe(TaskCardStage.Final);
    }
}
