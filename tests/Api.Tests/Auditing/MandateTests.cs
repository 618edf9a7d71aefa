using System.Net;
using System.Net.Http.Json;
using OnNara.Api.Mandates;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;
using OnNara.Domain;

namespace OnNara.Api.Tests.Auditing;

public sealed class MandateTests(OnNaraHost host)
{
    private static readonly DateOnly Today = OfficeDay.Of(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task an_auditor_looks_into_another_agency_only_under_a_mandate_and_the_look_is_told_there()
    {
        var (looked, auditing) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var auditor = await auditing.AsAsync("auditor");
        var search = $"/api/audit/events?agency={looked.Code}&kind=agency_opened,events_searched";
        await auditor.GetAsync(search).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.missing");
        await auditor.GetAsync("/api/audit/events?agency=NO-SUCH").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.missing");

        var head = await looked.AsAsync("minister");
        var given = await head.PostAsync("/api/mandates", Request(auditing)).ReadAsync<MandateAnswer>(HttpStatusCode.Created);

        await Eventually.ReadAsync(() => auditor.GetStringAsync(search), lines => lines.Contains("onnara.agency_opened", StringComparison.Ordinal));
        var told = await Eventually.ReadAsync(
            async () => await (await looked.AsAsync("auditor")).GetStringAsync("/api/audit/events?kind=events_searched"), lines => lines.Contains("auditor", StringComparison.Ordinal));
        told.ShouldContain(auditing.PersonId("auditor").ToString());
        var held = (await auditor.GetAsync("/api/my-mandates").ReadAsync<MandatePage>()).Items.ShouldHaveSingleItem();
        (held.IsOpen, held.AgencyName, held.AuditorAgencyName).ShouldBe((true, $"{looked.Code} 부", $"{auditing.Code} 부"));

        await head.PostAsync($"/api/mandates/{given.MandateId}/end", new EndMandateRequest("감사가 끝남")).ReadAsync<MandateAnswer>();

        await auditor.GetAsync(search).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.ended");
        (await head.GetAsync("/api/mandates").ReadAsync<MandatePage>()).Items.ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        await head.PostAsJsonAsync($"/api/mandates/{given.MandateId}/end", new EndMandateRequest("다시")).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.ended");
    }

    [Fact]
    public async Task a_mandate_is_for_its_auditor_alone_and_begins_on_its_first_day()
    {
        var (looked, auditing, third) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        await (await looked.AsAsync("minister")).PostAsync(
            "/api/mandates", Request(auditing) with { From = Today.AddDays(1), Until = Today.AddDays(2) }).ReadAsync<MandateAnswer>(HttpStatusCode.Created);

        await (await auditing.AsAsync("auditor")).GetAsync($"/api/audit/events?agency={looked.Code}").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.not-begun");
        await (await third.AsAsync("auditor")).GetAsync($"/api/audit/events?agency={looked.Code}").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.missing");
        await (await auditing.AsAsync("manager")).GetAsync($"/api/audit/events?agency={looked.Code}")
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "event-search.forbidden");
    }

    [Fact]
    public async Task the_head_of_the_agency_alone_gives_it_to_an_auditor_of_another_agency_for_a_sound_period()
    {
        var (looked, auditing) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        foreach (var who in new[] { "auditor", "archivist", "administrator", "manager", "drafter" })
            await (await looked.AsAsync(who)).PostAsJsonAsync("/api/mandates", Request(auditing)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.forbidden");

        await RefusesAsync(Request(looked), "mandate.own-agency");
        await RefusesAsync(Request(auditing) with { AuditorId = auditing.PersonId("manager") }, "mandate.needs-auditor");
        await RefusesAsync(Request(auditing) with { AuditorAgencyCode = "NO-SUCH" }, "mandate.needs-auditor");
        await RefusesAsync(Request(auditing) with { Purpose = " " }, "mandate.purpose-malformed");
        await RefusesAsync(Request(auditing) with { Until = Today.AddDays(-1) }, "mandate.period-malformed");
        await RefusesAsync(Request(auditing) with { Until = Today.AddDays(400) }, "mandate.period-malformed");
        await (await looked.AsAsync("drafter")).GetAsync("/api/mandates").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.forbidden");

        async Task RefusesAsync(GiveMandateRequest request, string code) =>
            await (await looked.AsAsync("minister")).PostAsJsonAsync("/api/mandates", request).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task whoever_gives_mandates_finds_the_auditors_of_another_agency_and_nobody_else_does()
    {
        var (looked, auditing) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var auditors = $"/api/agencies/{auditing.Code}/auditors";

        var found = await (await looked.AsAsync("minister")).GetAsync(auditors).ReadAsync<AuditorsView>();

        found.Auditors.ShouldHaveSingleItem().PersonId.ShouldBe(auditing.PersonId("auditor"));
        await (await looked.AsAsync("auditor")).GetAsync(auditors).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "mandate.forbidden");
        await (await looked.AsAsync("minister")).GetAsync("/api/agencies/NO-SUCH/auditors").ShouldBeRefusedAsync(HttpStatusCode.NotFound, "organization.unknown-agency");
    }

    private static GiveMandateRequest Request(TestAgency auditing) => new(auditing.Code, auditing.PersonId("auditor"), "예산 집행 감사", Today.AddDays(30));
}
