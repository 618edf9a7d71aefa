using OnNara.Api.Dashboards;
using OnNara.Api.Tests.Exchange;
using OnNara.Projections;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Tests.Dashboards;

public sealed class IncomingDeadlineTests(OnNaraHost host)
{
    private const string Ever = "?from=2000-01-01&to=2999-12-31";

    [Fact]
    public async Task counts_what_came_in_against_the_moment_by_which_it_was_to_be_handled()
    {
        var agency = await host.OpenAgencyAsync();
        var now = TimeProvider.System.GetUtcNow();
        var late = await HandledAsync(agency, now.AddDays(-2));
        await HandledAsync(agency, now.AddDays(2));
        await InHandAsync(agency, now.AddDays(-3));
        await InHandAsync(agency, now.AddDays(3));
        await Arrival.TakenInAsync(agency);
        using var auditor = await agency.AsAsync("auditor");

        var incoming = (await auditor.GetAsync($"/api/implementation{Ever}").ReadAsync<ImplementationView>()).Incoming;

        new[] { incoming.HandledInTime, incoming.HandledLate, incoming.OpenLate, incoming.Open }.Select(f => f.Value).ShouldBe([1, 1, 1, 1]);
        var line = (await auditor.GetAsync(incoming.HandledLate.Href).ReadAsync<Page<IncomingDeadlineLine>>()).Items.ShouldHaveSingleItem();
        (line.IncomingId, line.DepartmentCode, line.Handler?.Name).ShouldBe((late.Id, "HR", "drafter"));
        (await auditor.GetAsync($"/api/incoming-deadlines{Ever}").ReadAsync<Page<IncomingDeadlineLine>>()).Items.Select(i => i.State)
            .ShouldBe([IncomingDeadlineState.OpenLate, IncomingDeadlineState.HandledLate, IncomingDeadlineState.HandledInTime, IncomingDeadlineState.Open]);
    }

    [Fact]
    public async Task shows_each_department_what_it_leads()
    {
        var agency = await host.OpenAgencyAsync();
        await InHandAsync(agency, TimeProvider.System.GetUtcNow().AddDays(-3));
        (await OpenLateAsync("manager")).ShouldBe(1);
        (await OpenLateAsync("accountant")).ShouldBe(0);

        async Task<long> OpenLateAsync(string who)
        {
            using var client = await agency.AsAsync(who);
            return (await client.GetAsync($"/api/implementation{Ever}").ReadAsync<ImplementationView>()).Incoming.OpenLate.Value;
        }
    }

    private static async Task<Arrival> HandledAsync(TestAgency agency, DateTimeOffset dueAt)
    {
        var arrival = await InHandAsync(agency, dueAt);
        await arrival.ActAsync("drafter", "handle", new { outcome = "허가" });
        return arrival;
    }

    private static async Task<Arrival> InHandAsync(TestAgency agency, DateTimeOffset dueAt)
    {
        var arrival = await Arrival.TakenInAsync(agency, dueAt);
        await arrival.InHandAsync();
        return arrival;
    }
}
