using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.Functions;
using OnNara.Api.Organizations;
using OnNara.Api.Tests.Documents;
using OnNara.Domain;
using OnNara.Domain.Documents;

namespace OnNara.Api.Tests.Functions;

public sealed class UnitTaskTests(OnNaraHost host)
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task a_unit_task_is_told_as_it_was_on_any_day()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        await Change(administrator, "", new EstablishUnitTaskRequest("TMP", "임시 업무", "HR", RetentionPeriod.OneYear, Day));
        await Change(administrator, "/TMP/rename", new RenameUnitTaskRequest("상시 업무", Day.AddDays(1)));
        await Change(administrator, "/TMP/move", new MoveUnitTaskRequest("FIN", Day.AddDays(2)));
        await Change(administrator, "/TMP/defaults", new ChangeUnitTaskDefaultsRequest(RetentionPeriod.TenYears, DisclosureClass.Closed, "감사 지적", Day.AddDays(3), [5]));
        var changed = await Change(administrator, "/TMP/retire", new RetireUnitTaskRequest("통합", Day.AddDays(4), ["HR-TASK"]));
        changed.UnitTasks.Single().Version.ShouldBe(5);

        (await On(0)).ShouldSatisfyAllConditions(t => t.Name.ShouldBe("임시 업무"), t => t.DepartmentCode.ShouldBe("HR"), t => t.IsInForce.ShouldBeTrue());
        (await On(1)).Name.ShouldBe("상시 업무");
        (await On(2)).DepartmentCode.ShouldBe("FIN");
        (await On(3)).ShouldSatisfyAllConditions(t => t.Retention.ShouldBe(RetentionPeriod.TenYears), t => t.Clauses.ShouldBe([5]));
        (await On(4)).ShouldSatisfyAllConditions(t => t.IsInForce.ShouldBeFalse(), t => t.Successors.ShouldBe(["HR-TASK"]), t => t.OtherNames.ShouldBe(["임시 업무"]));
        await administrator.GetAsync($"/api/unit-tasks/TMP?on={Day.AddDays(-1):yyyy-MM-dd}").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unit-task.unknown");

        Task<FunctionView> On(int days) => administrator.GetAsync($"/api/unit-tasks/TMP?on={Day.AddDays(days):yyyy-MM-dd}").ReadAsync<FunctionView>();
    }

    [Fact]
    public async Task refuses_a_change_by_anybody_but_an_organization_administrator()
    {
        var agency = await host.OpenAgencyAsync();
        foreach (var who in new[] { "minister", "archivist", "drafter" })
        {
            await (await agency.AsAsync(who)).PostAsync("/api/unit-tasks/HR-TASK/rename", new RenameUnitTaskRequest("남의 업무", Day))
                .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-organization-administrator");
        }
    }

    [Fact]
    public async Task an_agency_keeps_its_own_unit_tasks_only_and_codes_are_its_own()
    {
        var (one, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var administrator = await one.AsAsync("administrator");
        await Change(administrator, "", new EstablishUnitTaskRequest("MINE", "우리 업무", "HR", RetentionPeriod.OneYear, Day));

        await (await other.AsAsync("administrator")).PostAsync("/api/unit-tasks/MINE/rename", new RenameUnitTaskRequest("남의 업무", Day))
            .ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unit-task.unknown");
        await Change(await other.AsAsync("administrator"), "", new EstablishUnitTaskRequest("MINE", "저쪽 업무", "HR", RetentionPeriod.OneYear, Day));
        (await administrator.GetAsync("/api/unit-tasks/MINE").ReadAsync<FunctionView>()).Name.ShouldBe("우리 업무");
        await administrator.PostAsync("/api/unit-tasks", new EstablishUnitTaskRequest("MINE", "또", "HR", RetentionPeriod.OneYear, Day))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "unit-task.code-taken");
    }

    [Fact]
    public async Task refuses_a_writer_who_saw_an_older_version_and_tells_the_present_one()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        await Change(administrator, "/HR-TASK/rename", new RenameUnitTaskRequest("인재 관리", Day, 1));

        var problem = await administrator.PostAsync("/api/unit-tasks/HR-TASK/rename", new RenameUnitTaskRequest("인력 관리", Day, 1))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "unit-task.stale");
        problem.GetProperty("currentVersion").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task a_department_that_answers_for_a_unit_task_stays_open_until_it_is_moved_or_retired()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        await administrator.PostAsync("/api/organization/departments", new EstablishDepartmentRequest("TMP", "임시과", "ROOT", "과장", Day)).ReadAsync<OrganizationChanged>();
        await Change(administrator, "/HR-TASK/move", new MoveUnitTaskRequest("TMP", Day));

        await Close().ShouldBeRefusedAsync(HttpStatusCode.Conflict, "organization.department-not-empty");
        await Change(administrator, "/HR-TASK/move", new MoveUnitTaskRequest("HR", Day.AddDays(1)));
        await Close().ReadAsync<OrganizationChanged>();

        Task<HttpResponseMessage> Close() => administrator.PostAsync("/api/organization/departments/TMP/close", new CloseDepartmentRequest(Day.AddDays(1)));
    }

    [Fact]
    public async Task of_a_closing_department_and_a_unit_task_that_is_given_to_it_at_once_only_one_comes_about()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        for (var i = 0; i < 5; i++)
        {
            await administrator.PostAsync("/api/organization/departments", new EstablishDepartmentRequest($"TMP{i}", "임시과", "ROOT", "과장", Day)).ReadAsync<OrganizationChanged>();
            var answers = await Task.WhenAll(
                administrator.PostAsync($"/api/organization/departments/TMP{i}/close", new CloseDepartmentRequest(Day.AddDays(1))),
                administrator.PostAsync("/api/unit-tasks", new EstablishUnitTaskRequest($"T{i}", "업무", $"TMP{i}", RetentionPeriod.OneYear, Day)));
            answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        }
    }

    [Fact]
    public async Task a_document_under_a_retired_unit_task_is_refused_with_what_is_used_in_its_place()
    {
        var agency = await host.OpenAgencyAsync();
        await Change(await agency.AsAsync("administrator"), "/HR-TASK/retire", new RetireUnitTaskRequest("통합", Day, ["FIN-TASK"]));

        var paper = await Paper.DraftedAsync(agency);
        await paper.RefusesAsync("drafter", "submit", HttpStatusCode.Conflict, "document.unit-task-retired");
    }

    [Fact]
    public async Task a_draft_takes_from_its_unit_task_what_it_does_not_say_and_the_record_what_it_is_registered_with()
    {
        var agency = await host.OpenAgencyAsync();
        await Change(await agency.AsAsync("administrator"), "/HR-TASK/defaults", new ChangeUnitTaskDefaultsRequest(RetentionPeriod.ThirtyYears, DisclosureClass.Closed, "감사 지적", Day, [5, 6]));

        var paper = await Paper.DraftedAsync(agency, Paper.Draft(agency) with { Disclosure = null });
        await paper.ActAsync("drafter", "submit");
        await paper.ActAsync("manager", "decide");

        var card = await (await agency.AsAsync("drafter")).GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>();
        card.Management.Disclosure!.Class.ShouldBe(DisclosureClass.Closed);
        card.Management.Disclosure.Clauses.ShouldBe([5, 6]);
        card.Management.Retention.ShouldBe(RetentionPeriod.ThirtyYears);
        card.Management.RecordFile.ShouldBe("HR-HR-TASK-000001");
    }

    [Fact]
    public async Task a_correction_files_under_a_unit_task_of_the_agency_only()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");

        await paper.RefusesAsync("archivist", "correct-register-entry", HttpStatusCode.UnprocessableEntity, "document.correction-wrong", new { field = "UnitTask", to = "NONE", reason = "오기" });
        await paper.ActAsync("archivist", "correct-register-entry", new { field = "UnitTask", to = "FIN-TASK", reason = "오기" });
        (await (await agency.AsAsync("drafter")).GetAsync($"/api/documents/{paper.Id}").ReadAsync<DocumentCardView>()).Management.UnitTaskName.ShouldBe("예산 관리");
    }

    internal static Task<UnitTasksChanged> Change(HttpClient client, string what, object body) => client.PostAsync($"/api/unit-tasks{what}", body).ReadAsync<UnitTasksChanged>();
}
