using System.Net;
using OnNara.Api.DailyWork;
using OnNara.Api.Documents;
using OnNara.Api.MemoReports;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Instructions;
using OnNara.Api.Tests.Meetings;
using OnNara.Projections;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Tests.TaskCards;

/// <summary>What is filed on a task card, and what is taken up as its work.</summary>
public sealed class FilingTests(OnNaraHost host)
{
    [Fact]
    public async Task a_document_is_filed_when_it_is_registered_and_takes_the_unit_task_of_the_card()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { TaskCardId = card.Id, UnitTaskCode = null });
        (await card.ReadAsync<Page<FiledDocumentLine>>("drafter", "documents")).Items.ShouldBeEmpty();

        await paper.ActAsync("manager", "return", new { reason = "여비 근거를 보완할 것" });
        await paper.ActAsync("drafter", "submit");
        await paper.ActAsync("manager", "decide");
        var filed = (await card.ReadAsync<Page<FiledDocumentLine>>("drafter", "documents")).Items.ShouldHaveSingleItem();
        filed.ShouldSatisfyAllConditions(
            f => f.DocumentId.ShouldBe(paper.Id),
            f => f.Rounds.ShouldBe(2),
            f => f.Returns.ShouldBe(1),
            f => f.FirstSubmittedAt.ShouldBeLessThan(f.DecidedAt),
            f => f.Number.ShouldBe("인사과-1"));
        (await (await agency.AsAsync("drafter")).GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>()).Management.UnitTaskCode.ShouldBe("HR-TASK");
    }

    [Fact]
    public async Task the_list_goes_on_after_the_last_row_seen_and_is_for_readers_of_the_card()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        for (var i = 0; i < 3; i++)
        {
            await (await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { TaskCardId = card.Id })).ActAsync("manager", "decide");
        }

        var first = await card.ReadAsync<Page<FiledDocumentLine>>("manager", "documents?limit=2");
        first.Items.Count.ShouldBe(2);
        var rest = await card.ReadAsync<Page<FiledDocumentLine>>("manager", $"documents?limit=2&after={first.Next}");
        rest.Items.ShouldHaveSingleItem();
        rest.Next.ShouldBeNull();
        first.Items.Concat(rest.Items).Select(d => d.DocumentId).ShouldBeUnique();

        await card.GetAsync("accountant", "documents").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "task.forbidden");
        await card.GetAsync("manager", "documents?cycle=1999").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.cycle-not-found");
        var other = await host.OpenAgencyAsync();
        await (await other.AsAsync("minister")).GetAsync($"/api/task-cards/{card.Id}/documents").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.not-found");
    }

    [Fact]
    public async Task refuses_to_file_where_the_drafter_has_no_part()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        var draft = Paper.Draft(agency) with { TaskCardId = card.Id };
        var accountant = await agency.AsAsync("accountant");
        await accountant.PostAsync("/api/documents", new DraftDocumentRequest(draft)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "filing.card-not-yours");

        var paper = await Paper.DraftedAsync(agency, Paper.Draft(agency), by: "accountant");
        await paper.RefusesAsync("accountant", "draft", HttpStatusCode.Forbidden, "filing.card-not-yours", new { draft });
        await paper.RefusesAsync("accountant", "draft", HttpStatusCode.UnprocessableEntity, "filing.card-unknown", new { draft = draft with { TaskCardId = Guid.NewGuid() } });

        var other = await host.OpenAgencyAsync();
        await (await other.AsAsync("drafter")).PostAsync("/api/documents", new DraftDocumentRequest(Paper.Draft(other) with { TaskCardId = card.Id }))
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "filing.card-unknown");
    }

    [Theory]
    [InlineData("accountant", HttpStatusCode.Forbidden, "filing.card-not-yours")]
    [InlineData("auditor", HttpStatusCode.Forbidden, "filing.card-not-yours")]
    [InlineData("colleague", HttpStatusCode.Created, null)]
    [InlineData("manager", HttpStatusCode.Created, null)]
    [InlineData("director", HttpStatusCode.Created, null)]
    public async Task what_people_say_and_do_is_filed_by_those_who_have_to_do_with_the_task(string who, HttpStatusCode status, string? code)
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        foreach (var (what, answer) in await FileEverythingAsync(agency, card.Id, who))
            await AnswersAsync(what, answer, status, code);
    }

    [Fact]
    public async Task nothing_is_filed_on_the_card_of_a_task_that_is_over()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        await card.ActAsync("director", "close", new { reason = "끝났다." });
        foreach (var (what, answer) in await FileEverythingAsync(agency, card.Id, "director"))
            await AnswersAsync(what, answer, HttpStatusCode.Conflict, "filing.card-closed");
    }

    [Fact]
    public async Task refuses_an_instruction_on_the_card_of_a_task_that_the_giver_does_not_lead()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        await (await agency.AsAsync("treasurer")).PostAsync("/api/instructions", Order.Request(agency, "accountant") with { TaskCardId = card.Id })
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "filing.card-not-yours");
    }

    [Fact]
    public async Task what_came_in_becomes_work_of_the_task_for_whoever_may_read_it()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        var arrival = await Arrival.TakenInAsync(agency);
        await card.RefusesAsync("drafter", "intake", HttpStatusCode.UnprocessableEntity, "task.incoming-unknown", new { incomingId = arrival.Id });

        await arrival.InHandAsync();
        await card.RefusesAsync("accountant", "intake", HttpStatusCode.Forbidden, "task.forbidden", new { incomingId = arrival.Id });
        await card.ActAsync("drafter", "intake", new { incomingId = arrival.Id });
        await card.RefusesAsync("drafter", "intake", HttpStatusCode.Conflict, "task.incoming-taken-up", new { incomingId = arrival.Id });
        (await card.ReadAsync<IReadOnlyList<IntakeLine>>("manager", "intake")).ShouldHaveSingleItem().Title.ShouldBe("건축 허가 신청");
        (await card.ReadAsync("manager")).Card!.Intake.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task what_a_reader_of_the_card_may_not_know_is_neither_listed_nor_counted()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        var arrival = await Arrival.TakenInAsync(agency);
        await arrival.ActAsync("clerk", "distribute", new { leadDepartmentCode = "HR" });
        await card.ActAsync("drafter", "intake", new { incomingId = arrival.Id });
        await arrival.ActAsync("manager", "send-back", new { reason = "재정과 소관" });
        (await card.ReadAsync<IReadOnlyList<IntakeLine>>("colleague", "intake")).ShouldBeEmpty();
        (await card.ReadAsync("colleague")).Card!.Intake.ShouldBeEmpty();
        (await (await card.GetAsync("colleague", "trail")).Content.ReadAsStringAsync()).ShouldNotContain("건축 허가 신청");
        (await card.ReadAsync("auditor")).Card!.Intake.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task of_two_who_act_on_a_card_at_once_exactly_one_wins()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        var one = await Arrival.TakenInAsync(agency);
        await one.InHandAsync();
        var two = await Arrival.TakenInAsync(agency);
        await two.InHandAsync();
        var answers = await Task.WhenAll(
            card.SendAsync("drafter", "intake", new { incomingId = one.Id }), card.SendAsync("drafter", "intake", new { incomingId = two.Id }));
        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        (await card.ReadAsync<IReadOnlyList<IntakeLine>>("drafter", "intake")).ShouldHaveSingleItem();
        await card.RefusesAsync("drafter", "intake", HttpStatusCode.Conflict, "task.stale", new { incomingId = two.Id });
    }

    private static async Task<IReadOnlyList<(string What, HttpResponseMessage Answer)>> FileEverythingAsync(TestAgency agency, Guid card, string who)
    {
        var client = await agency.AsAsync(who);
        var today = Domain.OfficeDay.Of(TimeProvider.System.GetUtcNow());
        List<(string, HttpResponseMessage)> answers =
        [
            ("meeting", await client.PostAsync("/api/meetings", Gathering.Request(agency) with { TaskCardId = card })),
            ("memo report", await client.PostAsync("/api/memo-reports", new SendMemoReportRequest("메모", [agency.PersonId("minister")], TaskCardId: card))),
            ("daily work", await client.PostAsync("/api/daily-work", new PlanWorkRequest(today, [new("현황 정리", card)]))),
        ];

        // Only whoever leads somebody instructs at all.
        if (who is "manager" or "director")
            answers.Add(("instruction", await client.PostAsync("/api/instructions", Order.Request(agency, "drafter") with { TaskCardId = card })));
        return answers;
    }

    private static async Task AnswersAsync(string what, HttpResponseMessage answer, HttpStatusCode status, string? code)
    {
        if (code is null)
            answer.StatusCode.ShouldBe(status, what);
        else
            await Task.FromResult(answer).ShouldBeRefusedAsync(status, code);
    }
}
