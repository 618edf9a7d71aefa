using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.MemoReports;
using OnNara.Api.TaskCards;
using OnNara.Api.Work;
using OnNara.Domain.MemoReports;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.MemoReports;

public sealed class MemoReportTests(OnNaraHost host)
{
    [Fact]
    public async Task goes_to_several_people_collects_their_opinions_and_becomes_a_draft()
    {
        var agency = await host.OpenAgencyAsync();
        var drafter = await agency.AsAsync("drafter");
        var sent = await drafter.PostAsync("/api/memo-reports", new SendMemoReportRequest("출장 제도 개선", [agency.PersonId("manager"), agency.PersonId("treasurer")]))
            .ReadAsync<MemoReportView>(HttpStatusCode.Created);
        var address = $"/api/memo-reports/{sent.MemoReportId}";

        await Task.WhenAll(new[] { "manager", "treasurer", "manager", "treasurer", "manager" }.Select(async who =>
            await (await agency.AsAsync(who)).PostAsync($"{address}/opinions", new GiveMemoOpinionRequest($"{who}의 의견")).ReadAsync<MemoReportView>()));
        await (await agency.AsAsync("manager")).GetAsync(address).ReadAsync<MemoReportView>();
        await (await agency.AsAsync("manager")).GetAsync(address).ReadAsync<MemoReportView>();

        var taken = await Documents.Paper.DraftedAsync(agency);
        var seen = await drafter.GetAsync(address).ReadAsync<MemoReportView>();
        seen.Opinions.Select(o => o.By.Name).ShouldBe(["manager", "treasurer", "manager", "treasurer", "manager"], ignoreOrder: true);
        seen.Readings.ShouldHaveSingleItem().By.Name.ShouldBe("manager");
        seen.Abilities.ShouldBe([MemoReportAction.Read, MemoReportAction.TurnIntoDraft]);

        await drafter.PostAsync($"{address}/draft", new TurnIntoDraftRequest("국내 출장", DocumentId: taken.Id)).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "memo-report.document-id-taken");
        var draft = await drafter.PostAsync($"{address}/draft", new TurnIntoDraftRequest("국내 출장")).ReadAsync<DocumentAnswer>(HttpStatusCode.Created);
        (await drafter.GetAsync(address).ReadAsync<MemoReportView>()).DraftId.ShouldBe(draft.DocumentId);
        (await host.Store.QuerySession(agency.Code).Events.AggregateStreamAsync<Domain.Documents.Document>(draft.DocumentId))!.Draft.Title.ShouldBe("출장 제도 개선");
        await drafter.PostAsync($"{address}/draft", new TurnIntoDraftRequest("국내 출장")).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "memo-report.drafted-already");
    }

    [Fact]
    public async Task to_anybody_else_there_is_no_such_report()
    {
        var agency = await host.OpenAgencyAsync();
        var sent = await (await agency.AsAsync("drafter")).PostAsync("/api/memo-reports", new SendMemoReportRequest("메모", [agency.PersonId("manager")]))
            .ReadAsync<MemoReportView>(HttpStatusCode.Created);

        await (await agency.AsAsync("accountant")).GetAsync($"/api/memo-reports/{sent.MemoReportId}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "memo-report.not-found");
        (await (await agency.AsAsync("accountant")).GetAsync("/api/memo-reports").ReadAsync<MyMemoReports>()).Items.ShouldBeEmpty();
        (await (await agency.AsAsync("manager")).GetAsync("/api/memo-reports").ReadAsync<MyMemoReports>()).Items.ShouldHaveSingleItem().ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task waits_in_my_work_until_it_is_read_and_lies_on_the_card_on_which_it_is_filed()
    {
        var agency = await host.OpenAgencyAsync();
        var (drafter, manager) = (await agency.AsAsync("drafter"), await agency.AsAsync("manager"));
        await drafter.PostAsync("/api/memo-reports", new SendMemoReportRequest("메모", [agency.PersonId("manager")], TaskCardId: Guid.NewGuid()))
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "filing.card-unknown");
        var card = (await drafter.PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.UnitTask, "HR-TASK"), "인사 관리", "인사를 관리한다"))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created)).TaskCardId;
        var sent = await drafter.PostAsync("/api/memo-reports", new SendMemoReportRequest("메모", [agency.PersonId("manager")], TaskCardId: card))
            .ReadAsync<MemoReportView>(HttpStatusCode.Created);

        var work = (await manager.GetAsync("/api/my-work?section=Waiting").ReadAsync<MyWorkView>()).Waiting!.Items.Single(w => w.Kind == WorkKind.ReadMemoReport);
        (work.SubjectId, work.Title, work.AskedBy!.Name).ShouldBe((sent.MemoReportId, "메모", "drafter"));
        (await manager.GetAsync($"/api/memo-reports/{sent.MemoReportId}").ReadAsync<MemoReportView>()).TaskCardId.ShouldBe(card);

        (await manager.GetAsync("/api/my-work?section=Waiting").ReadAsync<MyWorkView>()).Waiting!.Items.ShouldNotContain(w => w.Kind == WorkKind.ReadMemoReport);
        (await manager.GetAsync($"/api/memo-reports?taskCardId={card}").ReadAsync<MyMemoReports>()).Items.ShouldHaveSingleItem().ReadAt.ShouldNotBeNull();
        (await manager.GetAsync($"/api/memo-reports?taskCardId={Guid.NewGuid()}").ReadAsync<MyMemoReports>()).Items.ShouldBeEmpty();
    }
}
