using System.Net;
using OnNara.Api.Accounts;
using OnNara.Api.Documents;
using OnNara.Api.Organizations;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Reading;

namespace OnNara.Api.Tests.Processes;

/// <summary>What one process does holds in the others: people do not know to which one they were sent.</summary>
[Collection(nameof(SeveralProcesses))]
public sealed class SharedTests(SeveralProcesses processes)
{
    [Fact]
    public async Task a_session_that_one_process_began_holds_at_another_and_ends_everywhere_with_the_password()
    {
        var (here, there) = processes.Two;
        var agency = await processes.OpenAgencyAsync(here);
        var token = await agency.TokenOfAsync("drafter");
        using var elsewhere = Agencies.ClientWith(there.Connect, token);
        await elsewhere.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.OK);

        await (await agency.AsAsync("drafter")).PostAsync("/api/me/password", new ChangePasswordRequest(Agencies.Password, "another password of tests"))
            .ShouldBeAsync(HttpStatusCode.NoContent);

        await Eventually.ReadAsync(async () => (await elsewhere.GetAsync("/api/me")).StatusCode, status => status == HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task an_act_at_one_process_is_on_the_next_persons_screen_at_another()
    {
        var (here, there) = processes.Two;
        var agency = await processes.OpenAgencyAsync(here);
        using var watching = await Watching.BeginAsync(SeveralProcesses.At(there, agency.Code), "manager");
        (await watching.NextAsync("changed")).Data.ShouldContain("\"waiting\":0");

        await Paper.SubmittedAsync(agency);

        var next = await watching.NextAsync("changed");
        while (next.Data.Contains("\"waiting\":0", StringComparison.Ordinal))
            next = await watching.NextAsync("changed");
        next.Data.ShouldContain("\"waiting\":1");
    }

    [Fact]
    public async Task the_organization_as_one_process_changed_it_is_what_another_decides_by()
    {
        var (here, there) = processes.Two;
        var agency = await processes.OpenAgencyAsync(here);
        var elsewhere = SeveralProcesses.At(there, agency.Code);
        var paper = await Paper.SubmittedAsync(elsewhere);

        await (await agency.AsAsync("administrator")).PostAsync(
            "/api/organization/absences", new RegisterAbsenceRequest(agency.PersonId("manager"), Today, Today, "연가", agency.PersonId("colleague"))).ShouldBeAsync(HttpStatusCode.OK);

        await paper.ActAsync("colleague", "decide");
    }

    [Fact]
    public async Task a_request_that_is_repeated_at_another_process_is_done_once()
    {
        var (here, there) = processes.Two;
        var agency = await processes.OpenAgencyAsync(here);
        var key = Guid.NewGuid().ToString();
        var draft = new DraftDocumentRequest(Paper.Draft(agency));

        var first = await SendAsync(await agency.AsAsync("drafter"), draft, key);
        var again = await SendAsync(await SeveralProcesses.At(there, agency.Code).AsAsync("drafter"), draft, key);

        again.DocumentId.ShouldBe(first.DocumentId);
        (await processes.RowsAsync($"select count(*) from mt_streams where tenant_id = '{agency.Code}' and type = 'document'", rows => rows.GetInt64(0)))[0].ShouldBe(1);
    }

    private static DateOnly Today => Domain.OfficeDay.Of(DateTimeOffset.UtcNow);

    private static async Task<DocumentAnswer> SendAsync(HttpClient client, DraftDocumentRequest draft, string key)
    {
        client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return await client.PostAsync("/api/documents", draft).ReadAsync<DocumentAnswer>(HttpStatusCode.Created);
    }
}
