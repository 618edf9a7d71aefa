using System.Net;
using OnNara.Api.Accounts;
using OnNara.Api.Tests.Documents;

namespace OnNara.Api.Tests.Reading;

public sealed class WatchTests(OnNaraHost host)
{
    [Fact]
    public async Task a_change_is_told_while_one_watches()
    {
        var agency = await host.OpenAgencyAsync();
        using var watching = await Watching.BeginAsync(agency, "manager");
        (await watching.NextAsync("changed")).Data.ShouldContain("\"waiting\":0");

        await Paper.SubmittedAsync(agency);

        (await watching.NextAsync("changed")).Data.ShouldContain("\"waiting\":1");
    }

    [Fact]
    public async Task whoever_comes_back_is_told_only_what_changed_meanwhile()
    {
        var agency = await host.OpenAgencyAsync();
        string id;
        using (var first = await Watching.BeginAsync(agency, "manager"))
            id = (await first.NextAsync("changed")).EventId!;

        using (var second = await Watching.BeginAsync(agency, "manager", id))
            (await second.NextAsync()).EventType.ShouldBe("alive");
        await Paper.SubmittedAsync(agency);
        using var third = await Watching.BeginAsync(agency, "manager", id);
        (await third.NextAsync()).EventType.ShouldBe("changed");
    }

    [Fact]
    public async Task other_peoples_work_is_not_told()
    {
        var agency = await host.OpenAgencyAsync();
        using var watching = await Watching.BeginAsync(agency, "accountant");
        await watching.NextAsync("changed");
        await Paper.SubmittedAsync(agency);
        (await watching.NextAsync()).EventType.ShouldBe("alive");
    }

    [Fact]
    public async Task ends_with_the_session()
    {
        var agency = await host.OpenAgencyAsync();
        using var watching = await Watching.BeginAsync(agency, "manager");
        await watching.NextAsync("changed");

        await (await agency.AsAsync("manager")).PostAsync("/api/me/password", new ChangePasswordRequest(Agencies.Password, "another password of tests"))
            .ShouldBeAsync(HttpStatusCode.NoContent);

        (await watching.NextAsync("ended")).EventType.ShouldBe("ended");
    }

    [Fact]
    public async Task a_stranger_watches_nothing()
    {
        using var client = host.Alba.Server.CreateClient();
        await client.GetAsync("/api/my-work/changes").ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "request.not-signed-in");
    }
}
