using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.Instructions;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Work;
using OnNara.Domain.Instructions;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.Instructions;

public sealed class InstructionTests(OnNaraHost host)
{
    [Fact]
    public async Task goes_from_the_giver_to_the_handlers_and_back_until_it_is_closed()
    {
        var agency = await host.OpenAgencyAsync();
        var order = await Order.GivenAsync(agency);
        (await WorkAsync(agency, "drafter")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.AcceptInstruction);

        (await order.ActAsync("drafter", "accept")).Abilities.ShouldContain(InstructionAction.Report);
        (await WorkAsync(agency, "colleague")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.AcceptInstruction);
        await order.ActAsync("colleague", "answer-back", new { reason = "자료가 없습니다" });
        var answer = (await WorkAsync(agency, "manager")).ShouldHaveSingleItem();
        (answer.Kind, answer.Note, answer.Version).ShouldBe((WorkKind.AnswerInstruction, "자료가 없습니다", order.Version));
        await order.ActAsync("manager", "restate", new { content = "가능한 만큼 회신할 것", handlerIds = new[] { agency.PersonId("drafter") }, reason = "기한이 급함" });
        await order.ActAsync("drafter", "accept");
        await order.ActAsync("drafter", "report", new { report = "회신하였습니다" });
        (await WorkAsync(agency, "manager")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.CloseInstruction);
        (await order.ActAsync("manager", "close", new { remark = "수고" })).Status.ShouldBe(InstructionStatus.Closed);
        (await WorkAsync(agency, "manager")).ShouldBeEmpty();
        (await order.ActAsync("manager", "reopen", new { reason = "빠진 것이 있음" })).Abilities.ShouldBe([InstructionAction.Read, InstructionAction.Withdraw]);

        var seen = await order.LookAsync("colleague");
        seen.Steps.Select(s => s.Act).ShouldBe(
        [
            nameof(InstructionGiven), nameof(InstructionAccepted), nameof(InstructionAnsweredBack), nameof(InstructionRestated), nameof(InstructionAccepted),
            nameof(InstructionReported), nameof(InstructionClosed), nameof(InstructionReopened),
        ]);
        seen.Abilities.ShouldBe([InstructionAction.Read]);
    }

    [Fact]
    public async Task refuses_whoever_is_no_superior_and_an_id_that_is_taken()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("drafter")).PostAsync("/api/instructions", Order.Request(agency, "colleague"))
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "instruction.not-superior");
        await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Order.Request(agency, "accountant"))
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "instruction.not-superior");
        var order = await Order.GivenAsync(agency, "director", "manager", "accountant");
        await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Order.Request(agency) with { InstructionId = order.Id })
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "instruction.exists");
        await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Order.Request(agency) with { DueOn = new(2020, 1, 1) })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "instruction.due-past");
    }

    [Fact]
    public async Task a_stranger_and_another_agency_do_not_know_that_it_exists()
    {
        var (agency, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var order = await Order.GivenAsync(agency);
        foreach (var stranger in new[] { "accountant", "treasurer", "junior", "clerk", "administrator" })
        {
            await (await agency.AsAsync(stranger)).GetAsync($"/api/instructions/{order.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "instruction.not-found");
            await order.RefusesAsync(stranger, "withdraw", HttpStatusCode.NotFound, "instruction.not-found", new { reason = "아님" });
            (await ListAsync(agency, stranger)).ShouldBeEmpty();
        }

        await (await other.AsAsync("manager")).GetAsync($"/api/instructions/{order.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "instruction.not-found");
        foreach (var reader in new[] { "director", "minister", "auditor" })
        {
            (await order.LookAsync(reader)).Abilities.ShouldBe([InstructionAction.Read]);
            (await ListAsync(agency, reader)).ShouldHaveSingleItem().InstructionId.ShouldBe(order.Id);
            await order.RefusesAsync(reader, "withdraw", HttpStatusCode.Forbidden, "instruction.forbidden", new { reason = "아님" });
        }
    }

    [Fact]
    public async Task of_two_who_act_at_once_exactly_one_wins()
    {
        var agency = await host.OpenAgencyAsync();
        for (var i = 0; i < 5; i++)
        {
            var order = await Order.GivenAsync(agency);
            var statuses = (await Task.WhenAll(
                order.SendAsync("drafter", "accept"),
                order.SendAsync("colleague", "answer-back", new { reason = "어렵습니다" }),
                order.SendAsync("manager", "withdraw", new { reason = "필요 없음" }))).Select(a => a.StatusCode).ToList();
            statuses.Count(s => s == HttpStatusCode.OK).ShouldBe(1, string.Join(", ", statuses));
            statuses.Count(s => s == HttpStatusCode.Conflict).ShouldBe(2, string.Join(", ", statuses));
        }
    }

    [Fact]
    public async Task refuses_a_stale_version_and_an_act_out_of_turn()
    {
        var order = await Order.GivenAsync(await host.OpenAgencyAsync());
        await order.RefusesAsync("drafter", "report", HttpStatusCode.Conflict, "instruction.not-accepted", new { report = "다 했습니다" });
        await order.RefusesAsync("manager", "close", HttpStatusCode.Conflict, "instruction.wrong-state");
        await order.RefusesAsync("manager", "accept", HttpStatusCode.Forbidden, "instruction.forbidden");
        await order.ActAsync("drafter", "accept");
        await order.RefusesAsync("colleague", "accept", HttpStatusCode.Conflict, "instruction.stale", version: 1);
    }

    [Fact]
    public async Task a_report_names_documents_that_its_writer_may_read_in_the_version_that_stands()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        var theirs = await Paper.DraftedAsync(agency, by: "manager");
        var order = await Order.GivenAsync(agency, "manager", "drafter");
        await order.ActAsync("drafter", "accept");
        await order.RefusesAsync(
            "drafter", "report", HttpStatusCode.UnprocessableEntity, "instruction.evidence-unknown", new { report = "기안했습니다", evidenceIds = new[] { theirs.Id } });

        await order.ActAsync("drafter", "report", new { report = "기안했습니다", evidenceIds = new[] { paper.Id } });

        var evidence = (await order.LookAsync("manager")).Steps[^1].Evidence.ShouldHaveSingleItem();
        (evidence.DocumentId, evidence.ContentVersion, evidence.Title).ShouldBe((paper.Id, 1, "봄철 출장 계획"));
    }

    [Fact]
    public async Task comes_of_a_document_that_the_giver_may_read_and_opens_it_to_those_who_are_to_do_it()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Access = Domain.Documents.AccessLimit.Path });
        await paper.ActAsync("manager", "decide");
        var colleague = await agency.AsAsync("colleague");
        (await colleague.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>()).Information.ShouldBeNull();
        var source = new InstructionSourceRequest(InstructionSourceKind.Document, paper.Id);
        await (await agency.AsAsync("treasurer")).PostAsync("/api/instructions", Order.Request(agency, "accountant") with { Source = source })
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "document.forbidden");

        var given = await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Order.Request(agency, "colleague") with { Source = source })
            .ReadAsync<InstructionAnswer>(HttpStatusCode.Created);

        (await colleague.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>()).Information.ShouldNotBeNull();
        (await ListAsync(agency, "colleague", $"?sourceId={paper.Id}")).ShouldHaveSingleItem().Source.Title.ShouldBe("봄철 출장 계획");
        await (await agency.AsAsync("manager")).PostAsync($"/api/instructions/{given.InstructionId}/withdraw", new { version = 1, reason = "취소" }).ShouldBeAsync(HttpStatusCode.OK);
        (await colleague.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>()).Information.ShouldBeNull();
    }

    [Fact]
    public async Task comes_of_an_incoming_document_that_the_giver_may_read()
    {
        var agency = await host.OpenAgencyAsync();
        var arrival = await Arrival.TakenInAsync(agency);
        await arrival.InHandAsync();
        var source = new InstructionSourceRequest(InstructionSourceKind.Incoming, arrival.Id);

        await (await agency.AsAsync("treasurer")).PostAsync("/api/instructions", Order.Request(agency, "accountant") with { Source = source })
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "incoming.forbidden");
        await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Order.Request(agency) with { Source = source })
            .ReadAsync<InstructionAnswer>(HttpStatusCode.Created);

        (await ListAsync(agency, "drafter", "?received=true")).ShouldHaveSingleItem().Source.Kind.ShouldBe(InstructionSourceKind.Incoming);
    }

    [Fact]
    public async Task refuses_a_source_that_is_not_named_here_or_is_none()
    {
        var agency = await host.OpenAgencyAsync();
        var manager = await agency.AsAsync("manager");
        await manager.PostAsync("/api/instructions", Order.Request(agency) with { Source = new(InstructionSourceKind.Meeting, Guid.NewGuid()) })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "instruction.source-elsewhere");
        await manager.PostAsync("/api/instructions", Order.Request(agency) with { Source = new(InstructionSourceKind.Document) })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "instruction.source-unnamed");
        await manager.PostAsync("/api/instructions", Order.Request(agency) with { Source = new(InstructionSourceKind.Document, Guid.NewGuid()) })
            .ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
    }

    [Fact]
    public async Task the_list_goes_on_page_by_page_with_the_newest_first()
    {
        var agency = await host.OpenAgencyAsync();
        var given = new List<Guid>();
        for (var i = 0; i < 5; i++)
            given.Add((await Order.GivenAsync(agency)).Id);

        var pages = new List<Guid>();
        for (string? next = ""; next is not null;)
        {
            var page = await (await agency.AsAsync("drafter")).GetAsync($"/api/instructions?received=true&limit=2{(next.Length == 0 ? "" : $"&after={next}")}").ReadAsync<InstructionPage>();
            pages.AddRange(page.Items.Select(i => i.InstructionId));
            next = page.Next;
        }

        pages.ShouldBe(Enumerable.Reverse(given));
        (await ListAsync(agency, "manager", "?given=true&status=Given")).Count.ShouldBe(5);
        (await ListAsync(agency, "manager", "?overdue=true")).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_due_stands_first_in_my_work()
    {
        var agency = await host.OpenAgencyAsync();
        await Order.GivenAsync(agency);
        var due = OnNara.Domain.OfficeDay.Of(TimeProvider.System.GetUtcNow()).AddDays(2);
        await (await agency.AsAsync("manager")).PostAsync("/api/instructions", Order.Request(agency) with { Content = "급한 것", DueOn = due })
            .ReadAsync<InstructionAnswer>(HttpStatusCode.Created);

        (await WorkAsync(agency, "drafter")).Select(w => w.Title).ShouldBe(["급한 것", "민원에 회신할 것"]);
    }

    private static async Task<IReadOnlyList<WorkView>> WorkAsync(TestAgency agency, string who) =>
        (await (await agency.AsAsync(who)).GetAsync("/api/my-work?section=Waiting").ReadAsync<MyWorkView>()).Waiting!.Items;

    private static async Task<IReadOnlyList<InstructionLine>> ListAsync(TestAgency agency, string who, string filter = "") =>
        (await (await agency.AsAsync(who)).GetAsync($"/api/instructions{filter}").ReadAsync<InstructionPage>()).Items;
}
