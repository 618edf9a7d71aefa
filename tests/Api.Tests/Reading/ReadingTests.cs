using System.Net;
using System.Text.Json;
using OnNara.Api.Documents;
using OnNara.Api.Registers;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Trails;
using OnNara.Api.Work;
using OnNara.Domain.Access;
using OnNara.Domain.Documents;
using OnNara.Projections.Trails;
using OnNara.Projections.Work;

namespace OnNara.Api.Tests.Reading;

/// <summary>What people read, as soon as the answer to the act is there.</summary>
public sealed class ReadingTests(OnNaraHost host)
{
    [Fact]
    public async Task what_waits_is_there_when_the_answer_comes_back_and_gone_when_it_is_done()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency);
        (await MyWork(agency, "drafter")).Drafts!.Items.ShouldHaveSingleItem().SubjectId.ShouldBe(paper.Id);

        await paper.ActAsync("drafter", "submit");
        var work = await MyWork(agency, "manager");
        var item = work.Waiting!.Items.ShouldHaveSingleItem();
        (item.Kind, item.SubjectId, item.Version).ShouldBe((WorkKind.Decide, paper.Id, paper.Version));
        item.AskedBy!.Name.ShouldBe("drafter");
        work.Counts.Waiting.ShouldBe(1);
        var mine = await MyWork(agency, "drafter");
        mine.Drafts!.Items.ShouldBeEmpty();
        mine.Sent!.Items.ShouldHaveSingleItem().WaitsFor.ShouldHaveSingleItem().Assignee.Name.ShouldBe("manager");

        await paper.ActAsync("manager", "decide");
        (await MyWork(agency, "manager")).Waiting!.Items.ShouldBeEmpty();
        (await MyWork(agency, "drafter")).Sent!.Items.ShouldHaveSingleItem().Number.ShouldBe("인사과-1");
    }

    [Fact]
    public async Task the_acting_person_finds_it_marked_with_whose_it_is()
    {
        var agency = await host.OpenAgencyAsync();
        await Paper.SubmittedAsync(agency);
        var today = OnNara.Domain.OfficeDay.Of(DateTimeOffset.UtcNow);
        await (await agency.AsAsync("administrator")).PostAsync("/api/organization/absences", new
        {
            absenceId = Guid.NewGuid(),
            personId = agency.PersonId("manager"),
            from = today,
            to = today.AddDays(3),
            reason = "연가",
            actingPersonId = agency.PersonId("colleague"),
        }).ShouldBeAsync(HttpStatusCode.OK);

        var item = (await MyWork(agency, "colleague")).Waiting!.Items.ShouldHaveSingleItem();
        item.Assignee!.Name.ShouldBe("manager");
        item.InPlaceOf!.Absent.Name.ShouldBe("manager");
    }

    [Fact]
    public async Task pages_of_one_heading_follow_each_other()
    {
        var agency = await host.OpenAgencyAsync();
        for (var i = 0; i < 3; i++)
            await Paper.SubmittedAsync(agency);
        var manager = await agency.AsAsync("manager");

        var first = await manager.GetAsync("/api/my-work?section=Waiting&limit=2").ReadAsync<MyWorkView>();
        first.Waiting!.Items.Count.ShouldBe(2);
        first.Sent.ShouldBeNull();
        var second = await manager.GetAsync($"/api/my-work?section=Waiting&limit=2&after={first.Waiting.Next}").ReadAsync<MyWorkView>();

        second.Waiting!.Items.Count.ShouldBe(1);
        second.Waiting.Next.ShouldBeNull();
        first.Waiting.Items.Concat(second.Waiting.Items).Select(i => i.SubjectId).ShouldBeUnique();
    }

    [Theory]
    [InlineData("/api/my-work?limit=0", "request.limit-out-of-range")]
    [InlineData("/api/my-work?limit=201", "request.limit-out-of-range")]
    [InlineData("/api/my-work?section=Waiting&after=%2A", "request.cursor-malformed")]
    [InlineData("/api/my-work?after=YQ", "request.section-missing")]
    [InlineData("/api/registers/documents?after=!!", "request.cursor-malformed")]
    [InlineData("/api/circulations?limit=0", "request.limit-out-of-range")]
    [InlineData("/api/memo-reports?after=!!", "request.cursor-malformed")]
    [InlineData("/api/agencies?limit=201", "request.limit-out-of-range")]
    [InlineData("/api/organization/people?after=!!", "request.cursor-malformed")]
    public async Task a_wrong_page_is_told_with_its_code(string address, string code)
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("drafter")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task the_card_tells_the_whole_way_with_earlier_versions_and_rounds()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Review, agency.PersonId("colleague"))));
        await paper.ActAsync("colleague", "edit", new { title = "봄철 출장 계획(수정)", body = new { blocks = Array.Empty<object>() } });
        await paper.ActAsync("colleague", "return", new { reason = "예산 확인" });
        await paper.ActAsync("drafter", "submit");
        await paper.ActAsync("colleague", "approve", new { opinion = "이상 없음" });
        await paper.ActAsync("manager", "decide");

        var drafter = await agency.AsAsync("drafter");
        var card = await drafter.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>();

        card.Version.ShouldBe(paper.Version);
        card.Information!.Title.ShouldBe("봄철 출장 계획(수정)");
        card.Versions!.Select(v => (v.ContentVersion, v.By.Name)).ShouldBe([(1, "drafter"), (2, "colleague")]);
        card.Rounds!.Select(r => r.Outcome).ShouldBe([OnNara.Projections.Documents.RoundOutcome.Returned, OnNara.Projections.Documents.RoundOutcome.Decided]);
        card.Path!.Select(s => (s.By!.Name, s.Opinion)).ShouldBe([("colleague", "이상 없음"), ("manager", null)]);
        card.Register!.Number.ShouldBe("인사과-1");
        card.Management.UnitTaskName.ShouldBe("인사 관리");
        (await drafter.GetAsync($"/api/documents/{paper.Id}/versions/1").ReadAsync<OnNara.Projections.Documents.DocumentContent>()).Title.ShouldBe("봄철 출장 계획");
        await drafter.GetAsync($"/api/documents/{paper.Id}/versions/9").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.version-not-found");

        var trail = await drafter.GetAsync($"/api/documents/{paper.Id}/trail").ReadAsync<TrailView>();
        trail.Entries.Select(e => (e.Act, e.Round)).ShouldBe(
        [
            (TrailAct.Drafted, 0), (TrailAct.Submitted, 1), (TrailAct.Edited, 1), (TrailAct.Returned, 1), (TrailAct.Submitted, 2), (TrailAct.Approved, 2),
            (TrailAct.Decided, 2), (TrailAct.Registered, 2),
        ]);
    }

    [Fact]
    public async Task a_card_shows_the_entry_only_to_whoever_may_know_no_more_and_every_look_is_on_record()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Access = AccessLimit.Path });

        var accountant = await agency.AsAsync("accountant");
        await accountant.GetAsync($"/api/documents/{paper.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
        await paper.ActAsync("manager", "decide");
        var card = await accountant.GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>();
        card.Head.Number.ShouldBe("인사과-1");
        card.Information.ShouldBeNull();
        card.Path.ShouldBeNull();
        card.Rounds.ShouldBeNull();
        await accountant.GetAsync($"/api/documents/{paper.Id}/trail").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "document.forbidden");
        await accountant.GetAsync($"/api/documents/{paper.Id}/versions/1").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "document.forbidden");
        await (await agency.AsAsync("drafter")).GetAsync($"/api/documents/{paper.Id}").ShouldBeAsync(HttpStatusCode.OK);

        await using var session = host.Store.QuerySession(agency.Code);
        var record = (await session.Events.FetchStreamAsync(ContentAccess.StreamOf(paper.Id))).Select(e => e.Data).ToList();
        record.OfType<ContentRefused>().Select(r => (r.By.Name, r.Code)).ShouldBe(
            [("accountant", "document.not-found"), ("accountant", "document.forbidden"), ("accountant", "document.forbidden"), ("accountant", "document.forbidden")]);
        record.OfType<ContentOpened>().ShouldHaveSingleItem().By.Name.ShouldBe("drafter");
    }

    [Fact]
    public async Task another_agencys_people_read_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var stranger = await (await host.OpenAgencyAsync()).AsAsync("auditor");
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");
        foreach (var address in new[] { "", "/trail", "/versions/1" })
            await stranger.GetAsync($"/api/documents/{paper.Id}{address}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
        (await stranger.GetAsync("/api/registers/documents").ReadAsync<RegisterPage>()).Count.ShouldBe(0);
    }

    [Fact]
    public async Task the_register_shows_numbers_in_order_with_their_corrections()
    {
        var agency = await host.OpenAgencyAsync();
        for (var i = 0; i < 3; i++)
            await (await Paper.SubmittedAsync(agency)).ActAsync("manager", "decide");
        var last = await Paper.SubmittedAsync(agency);
        await last.ActAsync("manager", "decide");
        await last.ActAsync("archivist", "correct-register-entry", new { field = "Title", to = "바로잡은 제목", reason = "오기" });
        var reader = await agency.AsAsync("accountant");

        var first = await reader.GetAsync("/api/registers/documents?department=HR&limit=3").ReadAsync<RegisterPage>();
        first.Items.Select(i => i.Number).ShouldBe(["인사과-1", "인사과-2", "인사과-3"]);
        first.Count.ShouldBe(4);
        var rest = await reader.GetAsync($"/api/registers/documents?department=HR&limit=3&after={first.Next}").ReadAsync<RegisterPage>();
        rest.Items.ShouldHaveSingleItem().Line.Title.ShouldBe("바로잡은 제목");
        rest.Items[0].Line.Corrections.ShouldHaveSingleItem().From.ShouldBe("봄철 출장 계획");
        (await reader.GetAsync("/api/registers/documents?department=FIN").ReadAsync<RegisterPage>()).Items.ShouldBeEmpty();
        (await reader.GetAsync("/api/registers/incoming").ReadAsync<RegisterPage>()).Items.ShouldBeEmpty();
        var files = await reader.GetAsync("/api/registers/record-files").ReadAsync<JsonElement>();
        var file = files.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        file.GetProperty("documents").GetInt64().ShouldBe(4);
        file.GetProperty("recordFile").GetString().ShouldBe("HR-HR-TASK-000001");
    }

    [Fact]
    public async Task acts_are_counted_for_those_who_answer_for_them()
    {
        var agency = await host.OpenAgencyAsync();
        await (await Paper.SubmittedAsync(agency)).ActAsync("manager", "decide");
        await (await Paper.SubmittedAsync(agency)).ActAsync("manager", "return", new { reason = "다시" });

        var auditor = await agency.AsAsync("auditor");
        var counts = await Eventually.ReadAsync(
            () => auditor.GetAsync("/api/decision-trails/counts?by=Act,Post").ReadAsync<TrailCounts>(), c => c.Total == 7 && c.BehindBySeconds == 0);
        counts.Counts.Select(c => (c.Act, c.Post, c.Count)).ShouldBe(
        [
            (TrailAct.Drafted, "주무관", 2), (TrailAct.Submitted, "주무관", 2), (TrailAct.Decided, "과장", 1), (TrailAct.Registered, "과장", 1),
            (TrailAct.Returned, "과장", 1),
        ]);
        (await auditor.GetAsync("/api/decision-trails/counts?act=Decided&matter=none").ReadAsync<TrailCounts>()).Total.ShouldBe(0);
        var page = await auditor.GetAsync("/api/decision-trails?act=Submitted&limit=1").ReadAsync<TrailPage>();
        page.Items.ShouldHaveSingleItem().Matter.ShouldBe(Paper.Matter);
        (await auditor.GetAsync($"/api/decision-trails?act=Submitted&limit=1&after={page.Next}").ReadAsync<TrailPage>()).Next.ShouldBeNull();

        (await (await agency.AsAsync("manager")).GetAsync("/api/decision-trails/counts").ReadAsync<TrailCounts>()).Total.ShouldBe(7);
        (await (await agency.AsAsync("treasurer")).GetAsync("/api/decision-trails/counts").ReadAsync<TrailCounts>()).Total.ShouldBe(0);
        await (await agency.AsAsync("drafter")).GetAsync("/api/decision-trails/counts").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "trail.forbidden");
        await auditor.GetAsync("/api/decision-trails/counts?by=weather").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "request.grouping-unknown");
    }

    private static async Task<MyWorkView> MyWork(TestAgency agency, string who) =>
        await (await agency.AsAsync(who)).GetAsync("/api/my-work").ReadAsync<MyWorkView>();
}
