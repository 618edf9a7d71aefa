using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.Organizations;
using OnNara.Domain.Documents;

namespace OnNara.Api.Tests.Documents;

/// <summary>The rules of the Domain, met by real people through HTTP.</summary>
public sealed class DocumentTests(OnNaraHost host)
{
    [Fact]
    public async Task a_document_goes_from_its_draft_over_review_and_consultation_to_a_number()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency, Paper.Draft(
            agency,
            new(1, StepAct.Consultation, agency.PersonId("treasurer")),
            new(1, StepAct.Consultation, agency.PersonId("clerk")),
            new(2, StepAct.Review, agency.PersonId("colleague"))));

        await paper.ActAsync("drafter", "submit");
        await paper.ActAsync("clerk", "consult", new { agrees = true });
        await paper.ActAsync("treasurer", "consult", new { agrees = false, opinion = "예산이 모자랍니다" });
        await paper.ActAsync("colleague", "edit", new { title = "봄철 출장 계획(수정)", body = new { blocks = Array.Empty<object>() } });
        await paper.ActAsync("colleague", "approve", new { opinion = "이견이 있습니다", dissents = true });
        var decided = await paper.ActAsync("manager", "decide", new { opinion = "그대로 시행" });

        decided.Status.ShouldBe(DocumentStatus.Decided);
        decided.Number.ShouldBe("인사과-1");
    }

    [Fact]
    public async Task the_answer_says_what_this_person_may_do_now()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency);

        var submitted = await paper.ActAsync("drafter", "submit");
        submitted.Abilities.ShouldContain(DocumentAction.Recall);
        submitted.Abilities.ShouldNotContain(DocumentAction.Revise);

        var held = await paper.ActAsync("manager", "hold", new { reason = "자료를 기다림", until = "2030-01-01" });
        held.Abilities.ShouldContain(DocumentAction.Decide);
        held.Abilities.ShouldContain(DocumentAction.Return);
    }

    [Fact]
    public async Task a_stale_version_is_told_with_the_current_one()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);

        var problem = await Task.FromResult((await paper.SendAsync("manager", "decide", version: 1)).Response)
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "document.stale");

        problem.GetProperty("currentVersion").GetInt64().ShouldBe(paper.Version);
    }

    [Fact]
    public async Task another_agencys_person_learns_nothing()
    {
        var agency = await host.OpenAgencyAsync();
        var other = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);

        await (await other.AsAsync("manager")).PostAsync($"/api/documents/{paper.Id}/decide", new { version = paper.Version })
            .ShouldBeRefusedAsync(HttpStatusCode.NotFound, "document.not-found");
    }

    [Fact]
    public async Task a_colleague_who_is_not_on_the_path_learns_nothing_until_it_is_decided()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);

        await paper.RefusesAsync("accountant", "decide", HttpStatusCode.NotFound, "document.not-found");
        await paper.ActAsync("manager", "decide");
        await paper.RefusesAsync("accountant", "seal", HttpStatusCode.Forbidden, "document.forbidden", new { sealName = "관인" });
    }

    [Fact]
    public async Task out_of_turn_and_a_wrong_level_are_refused_with_their_codes()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency, new PlannedStep(1, StepAct.Review, agency.PersonId("colleague"))));
        await paper.RefusesAsync("manager", "decide", HttpStatusCode.Conflict, "document.not-your-turn");

        var tooHigh = await Paper.DraftedAsync(agency, Paper.Draft(agency) with { Path = [new(1, StepAct.Decision, agency.PersonId("director"))] });
        await tooHigh.RefusesAsync("drafter", "submit", HttpStatusCode.Conflict, "document.decider-above-delegated-level");

        var tooLow = await Paper.DraftedAsync(agency, Paper.Draft(agency) with { Matter = "국외 출장" });
        await tooLow.RefusesAsync("drafter", "submit", HttpStatusCode.Conflict, "document.decider-below-delegated-level");
    }

    [Fact]
    public async Task a_returned_document_is_revised_and_opens_a_second_round()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);

        await paper.RefusesAsync("manager", "return", HttpStatusCode.UnprocessableEntity, "document.reason-missing", new { reason = " " });
        (await paper.ActAsync("manager", "return", new { reason = "날짜가 틀렸습니다" })).Status.ShouldBe(DocumentStatus.Returned);
        (await paper.ActAsync("drafter", "take-back")).Status.ShouldBe(DocumentStatus.Draft);
        await paper.ActAsync("drafter", "draft", new { draft = Paper.Draft(agency) with { Title = "봄철 출장 계획(2차)" } });
        await paper.ActAsync("drafter", "submit");
        (await paper.ActAsync("manager", "decide")).Number.ShouldBe("인사과-1");
    }

    [Fact]
    public async Task the_acting_person_decides_and_the_absent_one_reads_the_report_later()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency, Paper.Draft(agency) with { Significance = Significance.Important });
        var today = OnNara.Domain.OfficeDay.Of(DateTimeOffset.UtcNow);
        await (await agency.AsAsync("administrator")).PostAsync("/api/organization/absences", new
        {
            absenceId = Guid.NewGuid(),
            personId = agency.PersonId("manager"),
            from = today,
            to = today.AddDays(3),
            reason = "연가",
            actingPersonId = agency.PersonId("colleague"),
        }).ReadAsync<OrganizationChanged>();

        (await paper.ActAsync("colleague", "decide")).Status.ShouldBe(DocumentStatus.Decided);
        var read = await paper.ActAsync("manager", "read-later-report");

        read.Abilities.ShouldNotContain(DocumentAction.ReadLaterReport);
    }

    [Fact]
    public async Task documents_of_a_bundle_are_decided_at_once_and_each_has_its_own_number()
    {
        var agency = await host.OpenAgencyAsync();
        var bundle = Guid.NewGuid();
        var first = await Paper.DraftedAsync(agency, bundle: bundle);
        var second = await Paper.DraftedAsync(agency, bundle: bundle);

        await first.ActAsync("drafter", "submit");
        var decided = await first.ActAsync("manager", "decide");

        decided.Number.ShouldBe("인사과-1");
        await using var session = host.Store.QuerySession(agency.Code);
        var other = await session.Events.AggregateStreamAsync<Document>(second.Id);
        other!.Status.ShouldBe(DocumentStatus.Decided);
        other.Entry!.Number.Serial.ShouldBe(2);
    }

    [Fact]
    public async Task a_document_that_takes_the_place_of_another_names_it()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await (await agency.AsAsync("drafter")).PostAsync("/api/documents", new DraftDocumentRequest(Paper.Draft(agency), Replaces: paper.Id))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "document.replaces-undecided");

        await paper.ActAsync("manager", "decide");
        (await Paper.DraftedAsync(agency, replaces: paper.Id)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task an_id_is_used_once()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.DraftedAsync(agency);

        await (await agency.AsAsync("drafter")).PostAsync("/api/documents", new DraftDocumentRequest(Paper.Draft(agency), paper.Id))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "document.already-exists");
    }

    [Fact]
    public async Task an_agency_that_takes_over_old_papers_keeps_their_own_times()
    {
        var agency = await host.OpenImportAgencyAsync();
        var client = await agency.AsAsync("drafter");
        var at = new DateTimeOffset(2011, 5, 3, 10, 15, 0, TimeSpan.FromHours(2));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new DraftDocumentRequest(Paper.Draft(agency)), options: Agencies.Json),
        };
        request.Headers.Add("Occurred-At", "2011-05-03T10:15:00+02:00");

        var answer = await client.SendAsync(request).ReadAsync<DocumentAnswer>(HttpStatusCode.Created);

        await using var session = host.Store.QuerySession(agency.Code);
        (await session.Events.AggregateStreamAsync<Document>(answer.DocumentId))!.LastActAt.ShouldBe(at);
    }
}
