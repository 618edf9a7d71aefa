using System.Net;
using System.Text.Json;
using OnNara.Api.Circulations;
using OnNara.Api.MemoReports;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Instructions;
using OnNara.Api.Tests.Meetings;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.TaskCards;

/// <summary>Carrying out, evaluating and learning from a plan, through the public API.</summary>
public sealed class EvaluationTests(OnNaraHost host)
{
    [Fact]
    public async Task progress_reaches_milestones_in_their_order_and_by_those_who_answer_for_them()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        await card.RefusesAsync("colleague", "progress", HttpStatusCode.Conflict, "task.predecessor-not-reached", Progress("M-2", 100));
        await card.RefusesAsync("manager", "progress", HttpStatusCode.Forbidden, "task.forbidden", Progress("M-1", 10));
        await card.RefusesAsync("colleague", "progress", HttpStatusCode.UnprocessableEntity, "task.milestone-unknown", Progress("M-9", 10));
        await card.ActAsync("colleague", "progress", Progress("M-1", 100));
        await card.RefusesAsync("drafter", "progress", HttpStatusCode.Conflict, "task.milestone-reached", Progress("M-1", 50));
        await card.ActAsync("drafter", "progress", new { report = "국정감사 자료 제출" });
        (await card.ReadAsync("manager")).Card!.Cycles[0].Progress.ShouldHaveSingleItem().ReachedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task a_plan_is_evaluated_by_the_evaluator_and_objected_to_by_its_owner()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        await card.RefusesAsync("manager", "evaluator", HttpStatusCode.Conflict, "task.evaluator-owns-task", Names(agency, "drafter"));
        await card.RefusesAsync("manager", "evaluator", HttpStatusCode.Conflict, "task.evaluator-answers-for-milestone", Names(agency, "colleague"));
        await card.RefusesAsync("drafter", "evaluator", HttpStatusCode.Forbidden, "task.forbidden", Names(agency, "treasurer"));
        await card.ActAsync("manager", "evaluator", Names(agency, "treasurer"));
        await card.RefusesAsync("drafter", "actuals", HttpStatusCode.Conflict, "task.actual-is-computed", new { indicatorCode = "I-2", value = 100 });
        await card.RefusesAsync("drafter", "self-evaluation", HttpStatusCode.Conflict, "task.actual-missing", Graded(Grade.Good));
        await card.ActAsync("drafter", "actuals", new { indicatorCode = "I-1", value = 10 });
        await card.ActAsync("drafter", "self-evaluation", Graded(Grade.Good));
        await card.RefusesAsync("drafter", "evaluation", HttpStatusCode.Forbidden, "task.forbidden", Graded(Grade.Excellent));

        var pointId = Guid.CreateVersion7();
        await card.ActAsync("treasurer", "evaluation", new
        {
            grade = Grade.Inadequate,
            assessment = "목표에 못 미침",
            points = (object[])[new { theme = "통계", text = "분기마다 집계할 것", ownerId = agency.PersonId("drafter"), dueOn = "2099-01-31", pointId }],
        });
        await card.ActAsync("drafter", "objection", new { reason = "표본이 바뀌었습니다." });
        await card.RefusesAsync("manager", "result", HttpStatusCode.Conflict, "task.wrong-stage");
        await card.RefusesAsync("treasurer", "objection/answer", HttpStatusCode.UnprocessableEntity, "task.answer-contradicts-grade", new { isUpheld = true, answer = "인정함" });
        await card.ActAsync("treasurer", "objection/answer", new { isUpheld = true, grade = Grade.Adequate, answer = "인정함" });
        await card.ActAsync("manager", "result");

        await card.RefusesAsync("drafter", "cycle/close", HttpStatusCode.Conflict, "task.point-unanswered");
        await card.RefusesAsync("colleague", $"points/{pointId}/accept", HttpStatusCode.Forbidden, "task.forbidden", new { action = "집계함", dueOn = "2099-06-30" });
        await card.ActAsync("drafter", $"points/{pointId}/decline", new { reason = "이미 시행 중임" });
        (await card.ActAsync("drafter", "cycle/close")).Stage.ShouldBe(TaskCardStage.BetweenCycles);

        var view = await card.ReadAsync<CycleEvaluationView>("manager", "evaluation?cycle=2026");
        view.Final!.Grade.ShouldBe(Grade.Adequate);
        view.Points.ShouldHaveSingleItem().Status.ShouldBe(PointStatus.Declined);
        view.Indicators[0].ShouldSatisfyAllConditions(i => i.Value.ShouldBe(10), i => i.AttainmentPercent.ShouldBe(75), i => i.Href.ShouldBeNull());
    }

    [Fact]
    public async Task evidence_is_what_giver_evaluator_and_reader_may_read()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        var open = await Paper.SubmittedAsync(agency);
        await open.ActAsync("manager", "decide");
        var closed = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Title = "비공개 조사", Access = AccessLimit.Path });
        await closed.ActAsync("manager", "decide");
        var memo = Guid.CreateVersion7();
        await (await agency.AsAsync("drafter")).PostAsync("/api/memo-reports", new SendMemoReportRequest("중간 보고", [agency.PersonId("manager")], MemoReportId: memo))
            .ReadAsync<MemoReportView>(HttpStatusCode.Created);

        await card.RefusesAsync("drafter", "actuals", HttpStatusCode.UnprocessableEntity, "task.evidence-unknown", Actual(new EvidenceReference(EvidenceKind.Document, Guid.NewGuid())));
        await card.RefusesAsync("drafter", "actuals", HttpStatusCode.UnprocessableEntity, "task.evidence-unknown", Actual(new EvidenceReference(EvidenceKind.Document, open.Id, 9)));
        await card.ActAsync("drafter", "actuals", Actual(new(EvidenceKind.Document, open.Id), new(EvidenceKind.Document, closed.Id), new(EvidenceKind.MemoReport, memo)));
        await card.RefusesAsync("manager", "evaluator", HttpStatusCode.Conflict, "task.evidence-not-visible", Names(agency, "treasurer"));
        await card.ActAsync("manager", "evaluator", Names(agency, "manager"));

        (await card.ReadAsync<CycleEvaluationView>("manager", "evaluation")).Indicators[0].Evidence.Count.ShouldBe(3);
    }

    [Fact]
    public async Task a_meeting_and_an_instruction_are_evidence_for_those_who_may_read_them()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        var meeting = await Gathering.RecordedAsync(agency);
        var order = await Order.GivenAsync(agency, "manager", "drafter");
        await card.ActAsync("drafter", "actuals", Actual(new(EvidenceKind.Meeting, meeting.Id), new(EvidenceKind.Instruction, order.Id)));

        (await card.ReadAsync<CycleEvaluationView>("manager", "evaluation")).Indicators[0].Evidence.Select(e => e.Title).ShouldBe(["출장 계획 회의", "민원에 회신할 것"]);
        (await card.ReadAsync<CycleEvaluationView>("colleague", "evaluation")).Indicators[0].Evidence.ShouldHaveSingleItem().Kind.ShouldBe(EvidenceKind.Meeting);
        await card.RefusesAsync("manager", "evaluator", HttpStatusCode.Conflict, "task.evidence-not-visible", Names(agency, "clerk"));
    }

    [Fact]
    public async Task a_reader_of_the_card_sees_only_evidence_that_this_reader_may_read()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        var closed = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Title = "비공개 조사", Access = AccessLimit.Path });
        await closed.ActAsync("manager", "decide");
        await card.ActAsync("drafter", "actuals", Actual(new EvidenceReference(EvidenceKind.Document, closed.Id)));

        (await card.ReadAsync<CycleEvaluationView>("drafter", "evaluation")).Indicators[0].Evidence.ShouldHaveSingleItem().Title.ShouldBe("비공개 조사");
        (await card.ReadAsync<CycleEvaluationView>("colleague", "evaluation")).Indicators[0].Evidence.ShouldBeEmpty();
        JsonSerializer.Serialize(await card.ReadAsync("colleague"), Agencies.Json).ShouldNotContain(closed.Id.ToString());
        await card.GetAsync("accountant", "evaluation").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "task.forbidden");
    }

    [Fact]
    public async Task refuses_evidence_that_the_named_evaluator_may_not_see()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        await card.ActAsync("manager", "evaluator", Names(agency, "treasurer"));
        var closed = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Access = AccessLimit.Path });
        await closed.ActAsync("manager", "decide");
        await card.RefusesAsync("drafter", "actuals", HttpStatusCode.Conflict, "task.evidence-not-visible", Actual(new EvidenceReference(EvidenceKind.Document, closed.Id)));
        var circulated = await (await agency.AsAsync("manager")).PostAsync($"/api/documents/{closed.Id}/circulate", new CirculateRequest([agency.PersonId("treasurer")]));
        circulated.IsSuccessStatusCode.ShouldBeTrue();
        await card.ActAsync("drafter", "actuals", Actual(new EvidenceReference(EvidenceKind.Document, closed.Id)));
    }

    [Fact]
    public async Task figures_follow_today_until_the_self_evaluation_and_stand_from_then_on()
    {
        var agency = await host.OpenImportAgencyAsync();
        agency.OccurredAt = At(2024, 1, 5);
        var card = await Card.RunningAsync(agency, year: 2024);
        agency.OccurredAt = At(2024, 4, 30);
        (await card.ReadAsync<CycleEvaluationView>("drafter", "evaluation")).Indicators[1].Value.ShouldBeNull();
        agency.OccurredAt = At(2024, 5, 1);
        (await card.ReadAsync<CycleEvaluationView>("drafter", "evaluation")).Indicators[1].ShouldSatisfyAllConditions(i => i.Value.ShouldBe(0), i => i.Basis.ShouldBe(["M-1"]));
        await card.ActAsync("drafter", "actuals", new { indicatorCode = "I-1", value = 0 });
        await card.ActAsync("drafter", "self-evaluation", Graded(Grade.Adequate));
        agency.OccurredAt = At(2025, 1, 2);
        var pinned = await card.ReadAsync<CycleEvaluationView>("drafter", "evaluation");
        pinned.IsPinned.ShouldBeTrue();
        pinned.Indicators[1].Basis.ShouldBe(["M-1"]);
    }

    [Fact]
    public async Task of_two_evaluations_at_once_exactly_one_stands()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        await card.ActAsync("manager", "evaluator", Names(agency, "treasurer"));
        await card.ActAsync("drafter", "actuals", new { indicatorCode = "I-1", value = 10 });
        await card.ActAsync("drafter", "self-evaluation", Graded(Grade.Good));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => card.SendAsync("treasurer", "evaluation", Graded((Grade)i))));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }

    internal static DateTimeOffset At(int year, int month, int day, int hour = 10) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(9));

    private static object Progress(string milestone, int percent) => new { milestoneCode = milestone, percent, report = "추진 상황" };

    private static object Graded(Grade grade) => new { grade, assessment = "대체로 달성" };

    private static object Names(TestAgency agency, string who) => new { evaluatorId = agency.PersonId(who) };

    private static object Actual(params EvidenceReference[] evidence) => new { indicatorCode = "I-1", value = 10, evidence };
}
