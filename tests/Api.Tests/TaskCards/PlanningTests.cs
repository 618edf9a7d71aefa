using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.TaskCards;

/// <summary>A plan is approved as a document, through the public API.</summary>
public sealed class PlanningTests(OnNaraHost host)
{
    [Fact]
    public async Task the_decision_of_its_document_approves_a_plan()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.PlannedAsync(agency);
        var paper = await card.PaperAsync("manager");
        var document = await (await agency.AsAsync("manager")).GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>();
        document.Head.Title.ShouldBe("인사 관리 2026 추진계획");
        document.Management.UnitTaskCode.ShouldBe("HR-TASK");
        document.Abilities.ShouldNotContain(DocumentAction.Edit);

        (await paper.ActAsync("manager", "decide")).Status.ShouldBe(DocumentStatus.Decided);

        var read = await card.ReadAsync();
        read.Stage.ShouldBe(TaskCardStage.Running);
        read.Card!.Cycles[0].Versions.ShouldHaveSingleItem().Number.ShouldBe("인사과-1");
        var plan = await (await agency.AsAsync("colleague")).GetAsync($"/api/task-cards/{card.Id}/plans/1?cycle=2026").ReadAsync<PlanVersionView>();
        plan.ApprovedBy!.PersonId.ShouldBe(agency.PersonId("manager"));
        plan.DocumentId.ShouldBe(paper.Id);
        plan.Plan.Milestones.Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_returned_plan_waits_for_its_owner_and_goes_out_again_with_the_same_document()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.PlannedAsync(agency);
        var paper = await card.PaperAsync();
        await paper.ActAsync("manager", "return", new { reason = "지표를 더하십시오." });
        await card.RefreshAsync();

        var work = await (await agency.AsAsync("drafter")).GetAsync("/api/my-work").ReadAsync<System.Text.Json.JsonElement>();
        var text = work.ToString();
        text.ShouldContain(nameof(WorkKind.ReworkPlan));
        text.ShouldNotContain(nameof(WorkKind.ReworkReturned));
        await paper.RefusesAsync("drafter", "submit", HttpStatusCode.Conflict, "document.plan-changes-on-its-card");
        await paper.RefusesAsync("drafter", "draft", HttpStatusCode.Conflict, "document.plan-changes-on-its-card", new { draft = Paper.Draft(agency) });

        await card.ActAsync("drafter", "draft-plan", new { plan = Card.APlan(agency) with { Objectives = ["새 목표"] } });
        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency));
        var again = await card.PaperAsync();
        again.Id.ShouldBe(paper.Id);
        (await again.ActAsync("manager", "decide")).Status.ShouldBe(DocumentStatus.Decided);

        (await card.ReadAsync()).Card!.Cycles[0].Versions.ShouldHaveSingleItem().Plan.Objectives.ShouldBe(["새 목표"]);
        (await (await agency.AsAsync("drafter")).GetAsync("/api/my-work").ReadAsync<System.Text.Json.JsonElement>()).ToString().ShouldNotContain(nameof(WorkKind.ReworkPlan));
    }

    [Fact]
    public async Task a_recalled_plan_and_one_whose_document_was_given_up_can_be_sent_again()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.PlannedAsync(agency);
        var paper = await card.PaperAsync();
        await paper.ActAsync("drafter", "recall");
        await paper.ActAsync("drafter", "withdraw", new { reason = "다시 쓴다." });
        await card.RefreshAsync();

        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency));

        var other = await card.PaperAsync();
        other.Id.ShouldNotBe(paper.Id);
        await other.ActAsync("manager", "decide");
        (await card.ReadAsync()).Stage.ShouldBe(TaskCardStage.Running);
    }

    [Fact]
    public async Task a_new_version_tells_what_it_changes()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency);
        var plan = Card.APlan(agency);
        await card.ActAsync("drafter", "draft-plan", new { plan = plan with { Indicators = [plan.Indicators![0] with { Target = 5 }] } });
        await card.RefusesAsync("drafter", "submit-plan", HttpStatusCode.UnprocessableEntity, "task.change-reason-missing", Card.Sent(agency));
        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency, "예산이 줄었다."));

        var drafter = await agency.AsAsync("drafter");
        var sent = await drafter.GetAsync($"/api/task-cards/{card.Id}/plans/2").ReadAsync<PlanVersionView>();
        sent.ApprovedBy.ShouldBeNull();
        sent.Changes!.Indicators.Changed.ShouldHaveSingleItem().After.Target.ShouldBe(5);
        var changes = await drafter.GetAsync($"/api/task-cards/{card.Id}/plans/2/changes?since=1").ReadAsync<PlanDifference>();
        changes.Indicators.Removed.ShouldHaveSingleItem().Code.ShouldBe("I-2");

        await drafter.GetAsync($"/api/task-cards/{card.Id}/plans/3").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.plan-not-found");
        await drafter.GetAsync($"/api/task-cards/{card.Id}/plans/1/changes").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.plan-not-found");
        await drafter.GetAsync($"/api/task-cards/{card.Id}/plans/1?cycle=2031").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.cycle-not-found");
    }

    [Fact]
    public async Task a_document_that_the_rules_refuse_leaves_the_card_as_it_was()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.InCycleAsync(agency);
        await card.ActAsync("drafter", "draft-plan", new { plan = Card.APlan(agency) });
        await card.RefusesAsync("drafter", "submit-plan", HttpStatusCode.Conflict, "document.decider-above-delegated-level", new
        {
            matter = Paper.Matter,
            path = (PlannedStep[])[new(1, StepAct.Decision, agency.PersonId("minister"))],
            disclosure = Disclosure.Open,
        });

        (await card.ReadAsync()).Version.ShouldBe(card.Version);
        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency));
    }

    [Fact]
    public async Task refuses_what_contradicts_itself_and_whom_the_plan_is_not_given_to()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.InCycleAsync(agency);
        var plan = Card.APlan(agency);
        await card.RefusesAsync("drafter", "draft-plan", HttpStatusCode.UnprocessableEntity, "task.target-without-unit", new { plan = plan with { Indicators = [plan.Indicators![0] with { Unit = "" }] } });
        await card.RefusesAsync("drafter", "draft-plan", HttpStatusCode.UnprocessableEntity, "task.milestone-outside-cycle", new { plan = plan with { Milestones = [plan.Milestones![0] with { From = new(2025, 12, 31) }] } });
        await card.RefusesAsync("drafter", "draft-plan", HttpStatusCode.UnprocessableEntity, "task.milestones-in-circle", new { plan = plan with { Milestones = [plan.Milestones![0] with { After = ["M-1"] }] } });
        await card.RefusesAsync("colleague", "draft-plan", HttpStatusCode.Forbidden, "task.forbidden", new { plan });
        await card.RefusesAsync("accountant", "draft-plan", HttpStatusCode.Forbidden, "task.forbidden", new { plan });
        await card.RefusesAsync("drafter", "draft-plan", HttpStatusCode.Conflict, "task.stale", new { plan }, version: 1);

        var other = await host.OpenAgencyAsync();
        var stranger = new Card(other, card.Id, card.Version);
        await stranger.RefusesAsync("minister", "draft-plan", HttpStatusCode.NotFound, "task.not-found", new { plan });
        await (await other.AsAsync("minister")).GetAsync($"/api/task-cards/{card.Id}/plans/1").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.not-found");
        await (await agency.AsAsync("accountant")).GetAsync($"/api/task-cards/{card.Id}/plans/1").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "task.forbidden");
    }

    [Fact]
    public async Task of_plans_submitted_at_once_exactly_one_goes_out()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.InCycleAsync(agency);
        await card.ActAsync("drafter", "draft-plan", new { plan = Card.APlan(agency) });

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => card.SendAsync("drafter", "submit-plan", Card.Sent(agency))));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var lost in answers.Where(a => a.StatusCode != HttpStatusCode.OK))
        {
            await Task.FromResult(lost).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "task.stale");
        }

        await card.RefreshAsync();
        await card.RefusesAsync("drafter", "submit-plan", HttpStatusCode.Conflict, "task.plan-in-flight", Card.Sent(agency));
        (await (await card.PaperAsync()).ActAsync("manager", "decide")).Number.ShouldBe("인사과-1");
    }

    [Fact]
    public async Task of_a_decision_and_a_return_at_once_the_card_follows_the_one_that_won()
    {
        for (var i = 0; i < 3; i++)
        {
            var agency = await host.OpenAgencyAsync();
            var card = await Card.PlannedAsync(agency);
            var paper = await card.PaperAsync();
            var answers = await Task.WhenAll(
                paper.SendAsync("manager", "decide"),
                paper.SendAsync("manager", "return", new { reason = "다시" }),
                paper.SendAsync("drafter", "recall"));

            var won = answers.Index().Single(a => a.Item.Response.StatusCode == HttpStatusCode.OK).Index;
            answers.Count(a => a.Response.StatusCode == HttpStatusCode.Conflict).ShouldBe(2);
            var cycle = (await card.ReadAsync()).Card!.Cycles[0];
            cycle.InFlight.ShouldBeNull();
            cycle.Versions.Count.ShouldBe(won == 0 ? 1 : 0);
            (cycle.CameBack is not null).ShouldBe(won != 0);
        }
    }

    [Fact]
    public async Task a_plan_in_another_draft_is_refused_like_every_unknown_field()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("drafter")).PostAsync("/api/documents", new { draft = new { matter = Paper.Matter }, plan = new { taskCardId = Guid.NewGuid(), cycle = "2026", planVersion = 1 } })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "request.unknown-field");
    }
}
