using System.Net;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Instructions;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using static OnNara.Api.Tests.TaskCards.EvaluationTests;

namespace OnNara.Api.Tests.TaskCards;

/// <summary>
/// The whole loop through the public API alone: planned, carried out, evaluated, learned from, and what was learned stands in the
/// next plan until it is done.
/// </summary>
public sealed class LoopTests(OnNaraHost host)
{
    private static readonly Guid Statistics = Guid.CreateVersion7();
    private static readonly Guid Wording = Guid.CreateVersion7();

    [Fact]
    public async Task what_one_cycle_teaches_opens_the_next_plan_and_stays_there_until_it_is_done()
    {
        var agency = await host.OpenImportAgencyAsync();
        var card = await PlanFirstYearAsync(agency);
        var filed = await CarryOutAsync(agency, card);
        await EvaluateAsync(agency, card, filed);
        await FeedBackAsync(agency, card);
        await PlanSecondYearAsync(agency, card);
        await CloseSecondYearAsync(agency, card);

        var first = await card.ReadAsync<CycleEvaluationView>("manager", "evaluation?cycle=2024");
        first.Final!.Grade.ShouldBe(Grade.Good);
        first.Points.Select(p => p.Status).ShouldBe([PointStatus.Closed, PointStatus.Declined]);
        var second = await card.ReadAsync<CycleEvaluationView>("manager", "evaluation?cycle=2025");
        second.Final!.Grade.ShouldBe(Grade.Excellent);
        second.Points.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.PointId.ShouldBe(Statistics), p => p.Result.ShouldBe("분기 통계를 네 번 냄"));
        (await card.ReadAsync()).Stage.ShouldBe(TaskCardStage.BetweenCycles);
    }

    private static async Task<Card> PlanFirstYearAsync(TestAgency agency)
    {
        agency.OccurredAt = At(2024, 1, 5);
        var card = await Card.PlannedAsync(agency, PlanOf(agency, 2024), 2024);
        agency.OccurredAt = At(2024, 1, 6);
        await (await card.PaperAsync()).ActAsync("manager", "return", new { reason = "지표를 구체화할 것" });
        await card.RefreshAsync();
        agency.OccurredAt = At(2024, 1, 7);
        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency));
        agency.OccurredAt = At(2024, 1, 8);
        await (await card.PaperAsync()).ActAsync("manager", "decide");
        await card.RefreshAsync();
        (await card.ReadAsync()).ShouldSatisfyAllConditions(c => c.Stage.ShouldBe(TaskCardStage.Running), c => c.CarriedPoints.ShouldBeEmpty());
        return card;
    }

    private static async Task<Paper> CarryOutAsync(TestAgency agency, Card card)
    {
        agency.OccurredAt = At(2024, 3, 2);
        var draft = Paper.Draft(agency) with { TaskCardId = card.Id, UnitTaskCode = null, DueAt = At(2024, 3, 10) };
        var paper = await Paper.SubmittedAsync(agency, draft);
        agency.OccurredAt = At(2024, 3, 3);
        await paper.ActAsync("manager", "decide");

        var arrival = await Arrival.TakenInAsync(agency);
        await arrival.InHandAsync();
        await card.ActAsync("drafter", "intake", new { incomingId = arrival.Id });

        agency.OccurredAt = At(2024, 4, 20);
        await card.ActAsync("colleague", "progress", new { milestoneCode = "M-1", percent = 100, report = "조사를 마침", evidence = (EvidenceReference[])[new(EvidenceKind.Document, paper.Id)] });
        agency.OccurredAt = At(2024, 12, 20);
        await card.ActAsync("colleague", "progress", new { milestoneCode = "M-2", percent = 80, report = "규정 개정이 늦어짐" });
        return paper;
    }

    private static async Task EvaluateAsync(TestAgency agency, Card card, Paper filed)
    {
        agency.OccurredAt = At(2025, 1, 4);
        var order = await Order.GivenAsync(agency, "manager", "drafter");
        await card.ActAsync("manager", "evaluator", new { evaluatorId = agency.PersonId("director") });
        await card.ActAsync("drafter", "actuals", new
        {
            indicatorCode = "I-1",
            value = 8,
            evidence = (EvidenceReference[])[new(EvidenceKind.Document, filed.Id), new(EvidenceKind.Instruction, order.Id)],
        });
        await card.ActAsync("drafter", "self-evaluation", new { grade = Grade.Good, assessment = "대체로 달성" });

        var view = await card.ReadAsync<CycleEvaluationView>("director", "evaluation");
        view.Indicators.Select(i => i.Value).ShouldBe([8m, 50m, 1.5m]);
        view.Indicators[0].Evidence.Count.ShouldBe(2);
        // Each figure opens to what it comes from: here the plan's own document and the one that was filed.
        var basis = await (await agency.AsAsync("director")).GetAsync(view.Indicators[2].Href).ReadAsync<Page<FiledDocumentLine>>();
        basis.Items.Select(d => d.DocumentId.ToString()).ShouldBe(view.Indicators[2].Basis, ignoreOrder: true);

        await card.ActAsync("director", "evaluation", new
        {
            grade = Grade.Adequate,
            assessment = "일정이 늦음",
            points = (object[])
            [
                new { theme = "통계 주기", text = "통계를 분기마다 낼 것", ownerId = agency.PersonId("drafter"), dueOn = "2025-01-31", pointId = Statistics },
                new { theme = "문장", text = "쉬운 말을 쓸 것", ownerId = agency.PersonId("colleague"), dueOn = "2025-01-31", pointId = Wording },
            ],
        });
        await card.ActAsync("drafter", "objection", new { reason = "규정 개정은 다른 부서의 일입니다." });
        await card.ActAsync("director", "objection/answer", new { isUpheld = true, grade = Grade.Good, answer = "인정함" });
        await card.ActAsync("manager", "result", new { remark = "확정" });
    }

    private static async Task FeedBackAsync(TestAgency agency, Card card)
    {
        agency.OccurredAt = At(2025, 1, 11);
        await card.ActAsync("drafter", $"points/{Statistics}/accept", new { action = "분기 통계를 낸다", dueOn = "2025-12-31" });
        var refused = await card.RefusesAsync("drafter", "cycle/close", HttpStatusCode.Conflict, "task.point-unanswered");
        refused.GetProperty("detail").GetString()!.ShouldContain("문장");
        await card.ActAsync("colleague", $"points/{Wording}/decline", new { reason = "법정 서식임" });
        await card.ActAsync("drafter", "cycle/close");
    }

    private static async Task PlanSecondYearAsync(TestAgency agency, Card card)
    {
        agency.OccurredAt = At(2025, 1, 12);
        await card.ActAsync("drafter", "open-cycle", new { name = "2025", from = "2025-01-01", to = "2025-12-31" });
        await card.ActAsync("drafter", "draft-plan", new { plan = PlanOf(agency, 2025) });
        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency));
        var paper = await card.PaperAsync("manager");
        var text = await (await agency.AsAsync("manager")).GetStringAsync($"/api/documents/{paper.Id}");
        text.ShouldContain("통계 주기");
        text.ShouldContain("분기 통계를 낸다");
        text.ShouldNotContain("쉬운 말을 쓸 것");
        await paper.ActAsync("manager", "decide");
        await card.RefreshAsync();
        (await card.ReadAsync("manager")).CarriedPoints.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.PointId.ShouldBe(Statistics), p => p.CarriedInto.ShouldBe(["2025"]));
    }

    private static async Task CloseSecondYearAsync(TestAgency agency, Card card)
    {
        agency.OccurredAt = At(2025, 12, 28);
        await card.ActAsync("manager", $"points/{Statistics}/close", new { result = "분기 통계를 네 번 냄" });
        (await card.ReadAsync("manager")).CarriedPoints.ShouldBeEmpty();
        await card.ActAsync("manager", "evaluator", new { evaluatorId = agency.PersonId("director") });
        await card.ActAsync("colleague", "progress", new { milestoneCode = "M-1", percent = 100, report = "마침" });
        await card.ActAsync("drafter", "actuals", new { indicatorCode = "I-1", value = 0 });
        await card.ActAsync("drafter", "self-evaluation", new { grade = Grade.Excellent, assessment = "달성" });
        await card.ActAsync("director", "evaluation", new { grade = Grade.Excellent, assessment = "달성" });
        await card.ActAsync("manager", "result");
        await card.ActAsync("drafter", "cycle/close");
    }

    private static PlanProposal PlanOf(TestAgency agency, int year) => Card.APlan(agency, year) with
    {
        Indicators =
        [
            .. Card.APlan(agency, year).Indicators!,
            new("I-3", "문서당 상신 횟수", "회", IndicatorDirection.Decrease, 3, 1, IndicatorSource.RoundsPerDocument),
        ],
    };
}
