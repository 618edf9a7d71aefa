using System.Net;
using OnNara.Api.Dashboards;
using OnNara.Api.Documents;
using OnNara.Api.Handovers;
using OnNara.Api.Incoming;
using OnNara.Api.Organizations;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Instructions;
using OnNara.Api.Tests.TaskCards;
using OnNara.Api.Trails;
using OnNara.Api.Work;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.Trails;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.Handovers;

/// <summary>Somebody's work goes to somebody else, by real people through HTTP.</summary>
public sealed class HandoverTests(OnNaraHost host)
{
    [Fact]
    public async Task one_act_moves_everything_that_somebody_holds_and_the_successor_goes_on_with_it()
    {
        var agency = await host.OpenAgencyAsync();
        var (draft, sent) = (await Paper.DraftedAsync(agency), await Paper.SubmittedAsync(agency));
        var order = await Order.GivenAsync(agency, "manager", "drafter");
        var arrival = await Arrival.TakenInAsync(agency);
        await arrival.InHandAsync();
        var card = await CardAsync(agency);

        var proposal = await (await agency.AsAsync("drafter")).GetAsync($"/api/handovers/proposal?to={agency.PersonId("colleague")}").ReadAsync<HandoverProposal>();
        proposal.Items.ShouldAllBe(i => i.CanMove);
        proposal.Items.Select(i => i.Id).ShouldBe([draft.Id, sent.Id, order.Id, arrival.Id, card], ignoreOrder: true);

        var form = await Form.PreparedAsync(agency, "drafter", Form.Request(agency, "colleague"));
        (await MyWork(agency, "colleague")).Waiting!.Items.ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.ConfirmHandover);
        var completed = await form.ConfirmBothAsync("drafter", "colleague");
        (completed.Status, completed.Dropped.Count).ShouldBe((HandoverStatus.Completed, 0));

        var (before, after) = (await MyWork(agency, "drafter"), await MyWork(agency, "colleague"));
        before.Drafts!.Items.ShouldBeEmpty();
        before.Waiting!.Items.ShouldBeEmpty();
        after.Drafts!.Items.ShouldHaveSingleItem().SubjectId.ShouldBe(draft.Id);
        after.Sent!.Items.ShouldHaveSingleItem().DocumentId.ShouldBe(sent.Id);
        after.Waiting!.Items.Select(i => i.SubjectId).ShouldBe([order.Id, arrival.Id], ignoreOrder: true);

        var read = await (await agency.AsAsync("drafter")).GetAsync($"/api/documents/{sent.Id}").ReadAsync<DocumentCardView>();
        read.Head.Drafter.Name.ShouldBe("colleague");
        read.Abilities.ShouldNotContain(DocumentAction.Recall);
        var trail = await (await agency.AsAsync("drafter")).GetAsync($"/api/documents/{sent.Id}/trail").ReadAsync<TrailView>();
        trail.Entries[^1].Act.ShouldBe(TrailAct.DrafterChanged);
        var recalled = await (await agency.AsAsync("colleague")).PostAsync($"/api/documents/{sent.Id}/recall", new { version = read.Version }).ReadAsync<DocumentAnswer>();
        recalled.Status.ShouldBe(DocumentStatus.Draft);
        (await arrival.LookAsync("drafter"))!.Departments[0].Handler!.Name.ShouldBe("colleague");
        (await (await agency.AsAsync("colleague")).GetAsync($"/api/task-cards/{card}").ReadAsync<TaskCardView>()).Owner.Name.ShouldBe("colleague");
    }

    [Fact]
    public async Task a_pending_step_goes_to_somebody_who_is_lawful_for_it_and_a_deciding_one_to_nobody_below()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Review, agency.PersonId("colleague"))));
        var toDecide = await Paper.SubmittedAsync(agency);

        var review = await Form.PreparedAsync(agency, "colleague", Form.Request(agency, "drafter"));
        await review.ConfirmBothAsync("colleague", "drafter");
        (await MyWork(agency, "drafter")).Waiting!.Items.ShouldContain(i => i.SubjectId == paper.Id && i.Kind == WorkKind.Review);
        (await MyWork(agency, "colleague")).Waiting!.Items.ShouldBeEmpty();
        await (await agency.AsAsync("colleague")).PostAsync($"/api/documents/{paper.Id}/approve", new { version = paper.Version + 1 })
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "document.not-your-turn");
        await (await agency.AsAsync("drafter")).PostAsync($"/api/documents/{paper.Id}/approve", new { version = paper.Version + 1 }).ShouldBeAsync(HttpStatusCode.OK);

        var decision = await Form.PreparedAsync(agency, "manager", Form.Request(agency, "colleague"));
        var item = (await decision.LookAsync("colleague")).Handover.Items.First(i => i.Id == toDecide.Id);
        item.Hindrance!.Code.ShouldBe("document.decider-below-delegated-level");
        (await decision.ConfirmBothAsync("manager", "colleague")).Dropped.ShouldContain(d => d.Item.Id == toDecide.Id);
        await toDecide.ActAsync("manager", "decide");
    }

    [Fact]
    public async Task refuses_what_is_not_yours_and_moves_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var (mine, others) = (await Paper.DraftedAsync(agency), await Paper.DraftedAsync(agency, by: "colleague"));

        var problem = await (await agency.AsAsync("drafter")).PostAsync("/api/handovers", Form.Request(
            agency, "colleague", [new(HandoverItemKind.Document, mine.Id), new(HandoverItemKind.Document, others.Id)]))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "handover.not-yours");

        problem.GetProperty("id").GetGuid().ShouldBe(others.Id);
        problem.GetProperty("itemKind").GetString().ShouldBe("Document");
        (await MyWork(agency, "drafter")).Drafts!.Items.ShouldHaveSingleItem().SubjectId.ShouldBe(mine.Id);
    }

    [Fact]
    public async Task strangers_learn_nothing_and_heads_and_auditors_read()
    {
        var agency = await host.OpenAgencyAsync();
        var form = await Form.PreparedAsync(agency, "drafter", Form.Request(agency, "colleague"));
        var stranger = await (await host.OpenAgencyAsync()).AsAsync("minister");
        await stranger.GetAsync($"/api/handovers/{form.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "handover.not-found");
        await (await agency.AsAsync("accountant")).GetAsync($"/api/handovers/{form.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "handover.not-found");
        await form.RefusesAsync("accountant", "confirm", HttpStatusCode.NotFound, "handover.not-found", new { side = HandoverSide.Receiver });
        await form.RefusesAsync("manager", "confirm", HttpStatusCode.Forbidden, "handover.forbidden", new { side = HandoverSide.Giver });

        foreach (var who in new[] { "manager", "director", "auditor" })
            (await form.LookAsync(who)).Abilities.ShouldBe([HandoverAction.Read]);
        var mine = await (await agency.AsAsync("colleague")).GetAsync("/api/handovers").ReadAsync<MyHandovers>();
        mine.Items.ShouldHaveSingleItem().HandoverId.ShouldBe(form.Id);
        (await (await agency.AsAsync("manager")).GetAsync("/api/handovers").ReadAsync<MyHandovers>()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task without_a_successor_the_acting_person_gets_it_and_passes_it_on()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency);
        await AbsentAsync(agency, "drafter", acting: "colleague");
        await (await agency.AsAsync("colleague")).PostAsync("/api/handovers", Form.Request(agency, "junior") with { FromId = agency.PersonId("drafter") })
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "handover.not-yours-to-prepare");

        var toActing = await Form.PreparedAsync(
            agency, "manager", Form.Request(agency, "colleague") with { FromId = agency.PersonId("drafter"), ToActing = true });
        (await MyWork(agency, "manager")).Waiting!.Items.ShouldContain(i => i.Kind == WorkKind.ConfirmHandover);
        await toActing.ConfirmBothAsync("manager", "colleague");
        var read = (await toActing.LookAsync("colleague")).Handover;
        (read.IsToActing, read.InPlaceOfGiver, read.ActsUnder!.Absent.Name).ShouldBe((true, GiverAway.Absent, "drafter"));

        var own = await Paper.DraftedAsync(agency, by: "colleague");
        var onward = await Form.PreparedAsync(agency, "colleague", Form.Request(agency, "junior") with { Continues = toActing.Id });
        await onward.ConfirmBothAsync("colleague", "junior");

        (await toActing.LookAsync("colleague")).ContinuedBy.ShouldBe([onward.Id]);
        (await MyWork(agency, "junior")).Drafts!.Items.ShouldHaveSingleItem().SubjectId.ShouldBe(paper.Id);
        (await MyWork(agency, "colleague")).Drafts!.Items.ShouldHaveSingleItem().SubjectId.ShouldBe(own.Id);
    }

    [Fact]
    public async Task an_act_on_one_of_the_things_at_the_same_moment_leaves_nothing_half_done()
    {
        var agency = await host.OpenAgencyAsync();
        for (var i = 0; i < 4; i++)
        {
            var papers = new[] { await Paper.SubmittedAsync(agency), await Paper.SubmittedAsync(agency), await Paper.SubmittedAsync(agency) };
            var form = await Form.PreparedAsync(agency, "drafter", Form.Request(agency, "colleague", [.. papers.Select(p => new HandoverItemReference(HandoverItemKind.Document, p.Id))]));
            await form.ConfirmAsync("drafter", HandoverSide.Giver);

            var confirming = form.SendAsync("colleague", "confirm", new { side = HandoverSide.Receiver });
            var deciding = papers[2].SendAsync("manager", "decide");
            var (confirmed, decided) = ((await confirming).StatusCode, (await deciding).Response.StatusCode);

            new[] { confirmed, decided }.ShouldContain(HttpStatusCode.OK);
            new[] { confirmed, decided }.ShouldAllBe(s => s == HttpStatusCode.OK || s == HttpStatusCode.Conflict);
            var drafters = new List<string>();
            foreach (var paper in papers.Take(2))
                drafters.Add((await host.ReadAsync(agency, paper.Id)).Drafter.Name);
            drafters.Distinct().ShouldHaveSingleItem().ShouldBe(confirmed == HttpStatusCode.OK ? "colleague" : "drafter");
            if (confirmed == HttpStatusCode.Conflict)
                (await form.ConfirmAsync("colleague", HandoverSide.Receiver)).Dropped.ShouldHaveSingleItem().Why.Code.ShouldBe("handover.finished-meanwhile");
        }
    }

    [Fact]
    public async Task a_stale_form_an_unknown_receiver_and_a_form_twice_are_told_with_their_codes()
    {
        var agency = await host.OpenAgencyAsync();
        var drafter = await agency.AsAsync("drafter");
        var form = await Form.PreparedAsync(agency, "drafter", Form.Request(agency, "colleague"));
        await drafter.PostAsync("/api/handovers", Form.Request(agency, "colleague") with { HandoverId = form.Id }).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "handover.exists");
        await drafter.PostAsync("/api/handovers", Form.Request(agency, "colleague") with { ToId = Guid.NewGuid() })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "handover.person-unknown");
        await drafter.GetAsync("/api/handovers/proposal").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "handover.receiver-missing");

        await form.ActAsync("drafter", "revise", new { manual = "고친 설명", reason = "인사이동" });
        var problem = await form.SendAsync("colleague", "confirm", new { side = HandoverSide.Receiver }, version: 1).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "handover.stale");
        problem.GetProperty("currentVersion").GetInt64().ShouldBe(2);
        (await form.ActAsync("colleague", "refuse", new { reason = "업무 과중" })).Status.ShouldBe(HandoverStatus.Refused);
        await form.RefusesAsync("drafter", "withdraw", HttpStatusCode.Conflict, "handover.wrong-state", new { reason = "취소" });
    }

    [Fact]
    public async Task a_milestone_of_somebody_elses_task_moves_to_the_receiver()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.RunningAsync(agency, year: OfficeDay.Of(DateTimeOffset.UtcNow).Year);
        (await ResponsibleAsync(agency, card.Id)).ShouldBe(["colleague", "colleague"]);

        var form = await Form.PreparedAsync(agency, "colleague", Form.Request(agency, "drafter"));
        var proposal = await (await agency.AsAsync("colleague")).GetAsync($"/api/handovers/proposal?to={agency.PersonId("drafter")}").ReadAsync<HandoverProposal>();
        proposal.Items.Select(i => (i.Kind, i.CanMove)).ShouldBe([(HandoverItemKind.Milestone, true), (HandoverItemKind.Milestone, true)]);
        (await form.ConfirmBothAsync("colleague", "drafter")).Dropped.ShouldBeEmpty();

        (await ResponsibleAsync(agency, card.Id)).ShouldBe(["drafter", "drafter"]);
        (await card.ReadAsync()).Owner.Name.ShouldBe("drafter");
        (await MyWork(agency, "drafter")).Waiting!.Items.ShouldContain(i => i.Kind == WorkKind.ReachMilestone && i.SubjectId == card.Id);
        (await MyWork(agency, "colleague")).Waiting!.Items.ShouldNotContain(i => i.Kind == WorkKind.ReachMilestone);
        await card.RefreshAsync();
        await card.ActAsync("drafter", "progress", new { milestoneCode = "M-1", percent = 30, report = "이어받아 조사함" });
    }

    private static async Task<IEnumerable<string>> ResponsibleAsync(TestAgency agency, Guid card) =>
        (await (await agency.AsAsync("manager")).GetAsync($"/api/milestones?taskCardId={card}").ReadAsync<Page<MilestoneItem>>()).Items.Select(m => m.Responsible.Name);

    private static async Task<Guid> CardAsync(TestAgency agency) =>
        (await (await agency.AsAsync("drafter")).PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.UnitTask, "HR-TASK"), "인사 관리", "정원과 현원을 관리한다."))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created)).TaskCardId;

    private static async Task AbsentAsync(TestAgency agency, string who, string acting)
    {
        var today = OfficeDay.Of(DateTimeOffset.UtcNow);
        await (await agency.AsAsync("administrator")).PostAsync(
            "/api/organization/absences", new RegisterAbsenceRequest(agency.PersonId(who), today, today.AddDays(30), "휴직", agency.PersonId(acting))).ShouldBeAsync(HttpStatusCode.OK);
    }

    private static async Task<MyWorkView> MyWork(TestAgency agency, string who) =>
        await (await agency.AsAsync(who)).GetAsync("/api/my-work").ReadAsync<MyWorkView>();
}
