using System.Net;
using OnNara.Api.TaskCards;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.TaskCards;

public sealed class HeaderTests(OnNaraHost host)
{
    [Fact]
    public async Task a_header_is_revised_and_the_task_changes_hands()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        await card.ActAsync("drafter", "revise-header", new { title = "인사와 휴가", content = "둘 다 관리한다." });
        await card.RefusesAsync("drafter", "change-owner", HttpStatusCode.Forbidden, "task.forbidden", new { ownerId = agency.PersonId("colleague"), reason = "휴직" });
        await card.RefusesAsync("manager", "change-owner", HttpStatusCode.Conflict, "task.owner-outside-department", new { ownerId = agency.PersonId("accountant"), reason = "휴직" });
        await card.ActAsync("manager", "change-owner", new { ownerId = agency.PersonId("colleague"), reason = "휴직" });

        var read = await card.ReadAsync("colleague");
        read.Title.ShouldBe("인사와 휴가");
        read.Owner.PersonId.ShouldBe(agency.PersonId("colleague"));
        await card.RefusesAsync("drafter", "open-cycle", HttpStatusCode.Forbidden, "task.forbidden", new { name = "2026", from = "2026-01-01", to = "2026-12-31" });
    }

    [Fact]
    public async Task a_plan_that_came_back_to_an_earlier_owner_goes_out_with_a_document_of_the_new_one()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.PlannedAsync(agency);
        var paper = await card.PaperAsync();
        await paper.ActAsync("manager", "return", new { reason = "담당자가 바뀐다." });
        await card.RefreshAsync();
        await card.ActAsync("manager", "change-owner", new { ownerId = agency.PersonId("colleague"), reason = "휴직" });

        await card.ActAsync("colleague", "submit-plan", Card.Sent(agency));

        var other = await card.PaperAsync("colleague");
        other.Id.ShouldNotBe(paper.Id);
        await other.ActAsync("manager", "decide");
        (await card.ReadAsync()).Stage.ShouldBe(TaskCardStage.Running);
    }

    [Fact]
    public async Task people_departments_and_agencies_take_part()
    {
        var agency = await host.OpenAgencyAsync();
        var other = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        await card.ActAsync("drafter", "participants", new { personId = agency.PersonId("accountant"), part = "예산 검토" });
        await card.ActAsync("drafter", "collaborators", new { departmentCode = "FIN", purpose = "예산", leads = false });
        await card.ActAsync("drafter", "collaborators", new { agencyCode = other.Code, purpose = "총괄", leads = true, contact = "아무개" });
        await card.RefusesAsync("drafter", "collaborators", HttpStatusCode.UnprocessableEntity, "task.collaborator-unknown", new { agencyCode = "NO-AGENCY", purpose = "총괄" });
        await card.RefusesAsync("drafter", "collaborators", HttpStatusCode.Conflict, "task.two-lead", new { departmentCode = "PLAN", purpose = "총괄", leads = true });

        var read = await card.ReadAsync("treasurer");
        read.Card!.Participants.ShouldHaveSingleItem();
        read.Card.Collaborators.Select(c => c.Name).ShouldBe(["재정과", $"{other.Code} 부"]);
        await (await other.AsAsync("minister")).GetAsync($"/api/task-cards/{card.Id}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.not-found");

        await card.ActAsync("drafter", "release-participant", new { personId = agency.PersonId("accountant"), reason = "끝났다." });
        await card.ActAsync("drafter", "release-collaborator", new { departmentCode = "FIN", reason = "끝났다." });
        (await card.ReadAsync("accountant")).Card.ShouldBeNull();
    }

    [Fact]
    public async Task an_agency_switches_sections_off()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        await card.ActAsync("drafter", "sections", new { section = "Quality", text = "오류가 없게 한다." });
        var address = "/api/organization/task-card-sections";
        await (await agency.AsAsync("manager")).PostAsync(address, new { sections = TaskCardSections.Needed, from = "2020-01-01" })
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-organization-administrator");
        await (await agency.AsAsync("administrator")).PostAsync(address, new { sections = new[] { "Header" }, from = "2020-01-01" })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "organization.task-card-section-needed");
        await (await agency.AsAsync("administrator")).PostAsync(address, new { sections = (TaskCardSection[])[.. TaskCardSections.Needed, TaskCardSection.Customer], from = "2020-01-01" })
            .ShouldBeAsync(HttpStatusCode.OK);

        (await card.ReadAsync()).Sections.ShouldBe([.. TaskCardSections.Needed, TaskCardSection.Customer]);
        await card.RefusesAsync("drafter", "sections", HttpStatusCode.Conflict, "task.section-switched-off", new { section = "Quality", text = "다시" });
        await card.ActAsync("drafter", "sections", new { section = "Customer", text = "모든 직원" });
    }

    [Fact]
    public async Task a_superior_closes_the_card()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);
        await card.RefusesAsync("drafter", "close", HttpStatusCode.Forbidden, "task.forbidden", new { reason = "끝났다." });
        (await card.ActAsync("director", "close", new { reason = "끝났다." })).Stage.ShouldBe(TaskCardStage.Closed);
        await card.RefusesAsync("drafter", "revise-header", HttpStatusCode.Conflict, "task.wrong-stage", new { title = "다른 이름", content = "다른 내용" });
    }

    [Fact]
    public async Task of_two_owners_named_at_once_one_is_told_to_look_again()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.OpenedAsync(agency);

        var answers = await Task.WhenAll(
            card.SendAsync("manager", "change-owner", new { ownerId = agency.PersonId("colleague"), reason = "휴직" }),
            card.SendAsync("director", "change-owner", new { ownerId = agency.PersonId("junior"), reason = "휴직" }));

        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        await Task.FromResult(answers.Single(a => a.StatusCode != HttpStatusCode.OK)).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "task.stale");
    }

    [Fact]
    public async Task the_real_name_record_names_everybody_who_took_part()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.InCycleAsync(agency);
        await card.ActAsync("drafter", "participants", new { personId = agency.PersonId("accountant"), part = "예산 검토" });
        await card.ActAsync("drafter", "draft-plan", new { plan = Card.APlan(agency) });
        await card.ActAsync("drafter", "submit-plan", Card.Sent(agency, null, new PlannedStep(1, StepAct.Consultation, agency.PersonId("treasurer"))));
        var paper = await card.PaperAsync();
        await paper.ActAsync("treasurer", "consult", new { agrees = false, opinion = "예산이 모자란다." });
        await paper.ActAsync("manager", "decide", new { opinion = "그래도 한다." });

        var address = $"/api/task-cards/{card.Id}/real-names";
        var record = await (await agency.AsAsync("drafter")).GetAsync(address).ReadAsync<RealNameRecord>();

        record.Entries.Select(e => e.Person.Name).ShouldContain("accountant");
        record.Entries.First(e => e.Act == "PlanApproved").Person.Rank.ShouldBe("서기관");
        var document = record.Documents.ShouldHaveSingleItem();
        document.Number.ShouldBe("인사과-1");
        document.Entries.Select(e => (e.Person.Name, e.Person.DepartmentName, e.Act, e.Opinion)).ShouldBe(
        [
            ("drafter", "인사과", "Drafted", null), ("treasurer", "재정과", "Consultation", "예산이 모자란다."), ("manager", "인사과", "Decision", "그래도 한다."),
        ]);

        await (await agency.AsAsync("clerk")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "task.forbidden");
        await (await (await host.OpenAgencyAsync()).AsAsync("minister")).GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "task.not-found");
    }

    [Fact]
    public async Task the_real_name_record_keeps_documents_from_those_who_may_not_read_them()
    {
        var agency = await host.OpenAgencyAsync();
        var card = await Card.PlannedAsync(agency);

        var record = await (await agency.AsAsync("colleague")).GetAsync($"/api/task-cards/{card.Id}/real-names").ReadAsync<RealNameRecord>();

        record.Entries.ShouldNotBeEmpty();
        record.Documents.ShouldBeEmpty("a plan on its way is read by those on its path");
    }
}
