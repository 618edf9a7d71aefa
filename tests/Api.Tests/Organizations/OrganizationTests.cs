using System.Net;
using System.Net.Http.Json;
using OnNara.Api.Accounts;
using OnNara.Api.Agencies;
using OnNara.Api.Organizations;
using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests.Organizations;

public sealed class OrganizationTests(OnNaraHost host)
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public async Task who_headed_a_department_on_a_day_stays_answered_after_a_move()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");

        await administrator.PostAsync($"/api/organization/people/{agency.PersonId("manager")}/move", new MovePersonRequest("부이사관", "국장", "PLAN", Day))
            .ReadAsync<OrganizationChanged>();
        await administrator.PostAsync($"/api/organization/people/{agency.PersonId("colleague")}/move", new MovePersonRequest("서기관", "과장", "HR", Day))
            .ReadAsync<OrganizationChanged>();

        (await Head(Day.AddDays(-1))).ShouldBe("manager");
        (await Head(Day)).ShouldBe("colleague");

        async Task<string?> Head(DateOnly on) => (await administrator
            .GetAsync($"/api/organization/departments/HR/head?on={on:yyyy-MM-dd}").ReadAsync<DepartmentHeadView>()).Head?.Name;
    }

    [Fact]
    public async Task the_next_request_sees_a_change_at_once()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");

        var changed = await administrator.PostAsync("/api/organization/departments", new EstablishDepartmentRequest("NEW", "새 과", "PLAN", "과장", Day))
            .ReadAsync<OrganizationChanged>();
        var view = await (await agency.AsAsync("junior")).GetAsync("/api/organization").ReadAsync<OrganizationView>();

        view.Version.ShouldBe(changed.Version);
        view.Departments.ShouldContain(d => d.Code == "NEW" && d.ParentCode == "PLAN");
    }

    [Fact]
    public async Task refuses_a_change_by_anybody_but_an_organization_administrator()
    {
        var agency = await host.OpenAgencyAsync();
        foreach (var who in new[] { "minister", "auditor", "drafter" })
        {
            await (await agency.AsAsync(who)).PostAsync("/api/organization/departments/HR/rename", new RenameDepartmentRequest("남의 과", Day))
                .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-organization-administrator");
        }
    }

    [Fact]
    public async Task refuses_a_cycle_of_departments()
    {
        var agency = await host.OpenAgencyAsync();
        await (await agency.AsAsync("administrator")).PostAsync("/api/organization/departments/PLAN/move", new MoveDepartmentRequest("HR-1", Day))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "organization.department-cycle");
    }

    [Fact]
    public async Task refuses_a_writer_who_saw_an_older_version_and_tells_the_present_one()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        var before = (await administrator.GetAsync("/api/organization").ReadAsync<OrganizationView>()).Version;
        await administrator.PostAsync("/api/organization/departments/HR/rename", new RenameDepartmentRequest("인재과", Day, before)).ReadAsync<OrganizationChanged>();

        var problem = await administrator.PostAsync("/api/organization/departments/HR/rename", new RenameDepartmentRequest("인력과", Day, before))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "organization.stale");
        problem.GetProperty("currentVersion").GetInt64().ShouldBe(before + 1);
    }

    [Fact]
    public async Task of_two_changes_at_once_none_is_lost_and_none_is_half_done()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            administrator.PostAsync("/api/organization/departments", new EstablishDepartmentRequest($"N{i}", $"과 {i}", "PLAN", "과장", Day))));
        var view = await administrator.GetAsync("/api/organization").ReadAsync<OrganizationView>();

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.OK);
        view.Departments.Count(d => d.Code.StartsWith('N')).ShouldBe(answers.Count(a => a.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task every_change_of_the_organization_goes_through_the_api()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        var joined = await Change("people", new JoinPersonRequest("새 사람", "행정서기", "주무관", "FIN", Day));
        var person = joined.Id!.Value;
        await Change($"people/{person}/appoint", new AppointPersonRequest("행정서기", "주무관", "HR", Day));
        await Change($"people/{person}/end-concurrent-appointment", new EndConcurrentAppointmentRequest("주무관", "HR", Day.AddDays(5)));
        await Change($"people/{person}/assign-office", new AssignOfficeRequest(Office.DispatchClerk, Day));
        await Change($"people/{person}/relieve-office", new RelieveOfficeRequest(Office.DispatchClerk, Day.AddDays(5)));
        var absence = await Change("absences", new RegisterAbsenceRequest(person, Day, Day.AddDays(3), "연가", agency.PersonId("accountant")));
        await Change($"absences/{absence.Id}/cancel", new CancelAbsenceRequest(Day.AddDays(1)));
        await Change($"people/{person}/leave", new LeaveAgencyRequest(Day.AddDays(10)));
        await Change("departments", new EstablishDepartmentRequest("TMP", "임시과", "ROOT", "과장", Day));
        await Change("departments/TMP/name-head-post", new NameHeadPostRequest("팀장", Day));
        await Change("departments/TMP/close", new CloseDepartmentRequest(Day.AddDays(1)));
        var rule = await Change("delegation-rules", new EstablishDelegationRuleRequest("물품 구매", "과장", Day));
        await Change($"delegation-rules/{rule.Id}/retire", new RetireDelegationRuleRequest(Day.AddDays(1)));

        var then = await administrator.GetAsync($"/api/organization?on={Day:yyyy-MM-dd}").ReadAsync<OrganizationView>();
        then.Departments.ShouldContain(d => d.Code == "TMP" && d.HeadPost == "팀장");
        then.Offices.ShouldContain(o => o.Office == Office.DispatchClerk && o.Holder.PersonId == person);
        then.Absences.ShouldContain(a => a.PersonId == person);
        then.DelegationRules.ShouldContain(r => r.Matter == "물품 구매");
        var now = await administrator.GetAsync("/api/organization").ReadAsync<OrganizationView>();
        now.Departments.ShouldNotContain(d => d.Code == "TMP");
        now.Absences.ShouldBeEmpty();

        Task<OrganizationChanged> Change(string what, object body) => administrator.PostAsync($"/api/organization/{what}", body).ReadAsync<OrganizationChanged>();
    }

    [Fact]
    public async Task people_are_found_by_part_of_their_name_page_by_page()
    {
        var agency = await host.OpenAgencyAsync();
        var client = await agency.AsAsync("junior");

        var named = await client.GetAsync("/api/organization/people?q=MANAG").ReadAsync<PeoplePage>();
        named.People.Single().Official.PersonId.ShouldBe(agency.PersonId("manager"));

        var seen = new List<Guid>();
        for (string? after = null; ;)
        {
            var page = await client.GetAsync($"/api/organization/people?limit=5{(after is null ? "" : $"&after={after}")}").ReadAsync<PeoplePage>();
            seen.AddRange(page.People.Select(p => p.Official.PersonId));
            if ((after = page.Next) is null) break;
        }

        seen.Count.ShouldBe(13);
        seen.Distinct().Count().ShouldBe(13);
    }

    [Fact]
    public async Task an_agency_sees_its_own_people_only()
    {
        var (one, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        await (await one.AsAsync("administrator")).PostAsync($"/api/organization/people/{other.PersonId("drafter")}/leave", new LeaveAgencyRequest(Day))
            .ShouldBeRefusedAsync(HttpStatusCode.NotFound, "organization.unknown-person");
        var found = await (await one.AsAsync("drafter")).GetAsync("/api/organization/people?limit=200").ReadAsync<PeoplePage>();
        found.People.ShouldNotContain(p => p.Official.PersonId == other.PersonId("drafter"));
    }

    [Fact]
    public async Task whoever_left_the_agency_acts_no_more()
    {
        var agency = await host.OpenAgencyAsync();
        var drafter = await agency.AsAsync("drafter");
        await (await agency.AsAsync("administrator")).PostAsync($"/api/organization/people/{agency.PersonId("drafter")}/leave", new LeaveAgencyRequest(Day))
            .ReadAsync<OrganizationChanged>();

        await drafter.GetAsync("/api/organization").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-in-office");
        (await drafter.GetAsync("/api/me").ReadAsync<Me>()).Official.ShouldBeNull();
    }

    [Fact]
    public async Task an_import_agency_takes_the_time_that_is_given_and_every_other_one_refuses_it()
    {
        var import = await host.OpenImportAgencyAsync();
        var (past, ordinary) = (await import.AsAsync("administrator"), await (await host.OpenAgencyAsync()).AsAsync("administrator"));
        foreach (var client in new[] { past, ordinary }) client.DefaultRequestHeaders.Add("Occurred-At", "2010-05-05T10:00:00+09:00");

        (await past.GetAsync("/api/organization").ReadAsync<OrganizationView>()).On.ShouldBe(new DateOnly(2010, 5, 5));
        await ordinary.GetAsync("/api/organization").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "time.given-time-not-accepted");

        foreach (var (given, code) in new[] { ("2010-05-05", "malformed"), ("2010-05-05T10:00:00", "malformed"), ("yesterday", "malformed"), ("9000-01-01T00:00:00Z", "in-future") })
        {
            past.DefaultRequestHeaders.Remove("Occurred-At");
            past.DefaultRequestHeaders.Add("Occurred-At", given);
            await past.GetAsync("/api/organization").ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, $"time.given-time-{code}");
        }
    }

    [Fact]
    public async Task only_those_who_keep_the_installation_open_agencies()
    {
        var agency = await host.OpenAgencyAsync();
        var request = new OpenAgencyRequest(Agencies.Section($"X{Guid.NewGuid():N}"[..16]), Agencies.Password);
        await (await agency.AsAsync("administrator")).PostAsync("/api/agencies", request)
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-installation-administrator");
    }

    [Fact]
    public async Task an_agency_that_cannot_be_opened_whole_is_not_opened_at_all()
    {
        var keeper = await host.AsInstallationAdministratorAsync();
        var code = $"X{Guid.NewGuid():N}"[..16];
        var section = Agencies.Section(code);
        var problem = await Open(section with { UnitTasks = [new("TASK", "업무", "NOWHERE", RetentionPeriod.OneYear)] })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "organization.unknown-department");
        problem.GetProperty("detail").GetString()!.ShouldContain("unit task TASK");
        await Open(section with { Department = section.Department with { People = null } })
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "organization.administrator-missing");
        var taken = await host.OpenAgencyAsync();
        await Open(section with { Code = taken.Code }).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "organization.agency-code-taken");

        await Open(section with { Department = taken.Section().Department }).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "account.sign-in-name-taken");

        await Open(section).ReadAsync<AgencyOpenedAnswer>(HttpStatusCode.Created);

        Task<HttpResponseMessage> Open(Api.Organizations.File.AgencySection s) => keeper.PostAsync("/api/agencies", new OpenAgencyRequest(s, Agencies.Password));
    }

    [Fact]
    public async Task the_directory_tells_everybody_which_agencies_take_part_in_the_exchange()
    {
        var (asking, suspended) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var keeper = await host.AsInstallationAdministratorAsync();
        await keeper.PostAsync($"/api/agencies/{suspended.Code}/suspend", new SuspendAgencyRequest("전산 장애")).ReadAsync<OrganizationChanged>();
        (await Entry()).IsExchanging.ShouldBeFalse();
        await keeper.PostAsync($"/api/agencies/{suspended.Code}/suspend", new SuspendAgencyRequest("또"))
            .ShouldBeRefusedAsync(HttpStatusCode.Conflict, "organization.agency-already-suspended");
        await keeper.PostAsync($"/api/agencies/{suspended.Code}/resume", new ResumeAgencyRequest()).ReadAsync<OrganizationChanged>();
        (await Entry()).IsExchanging.ShouldBeTrue();
        await keeper.PostAsync("/api/agencies/NOWHERE/resume", new ResumeAgencyRequest()).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "organization.unknown-agency");

        async Task<AgencyView> Entry() => (await (await asking.AsAsync("junior")).GetAsync($"/api/agencies?q={suspended.Code}").ReadAsync<AgenciesPage>()).Agencies.Single();
    }

    [Fact]
    public async Task the_directory_is_read_page_by_page()
    {
        var agency = await host.OpenAgencyAsync();
        await host.OpenAgencyAsync();
        var client = await agency.AsAsync("drafter");
        var first = await client.GetAsync("/api/agencies?limit=1").ReadAsync<AgenciesPage>();
        var second = await client.GetAsync($"/api/agencies?limit=1&after={first.Next}").ReadAsync<AgenciesPage>();
        second.Agencies.Single().Code.ShouldNotBe(first.Agencies.Single().Code);
    }
}
