using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OnNara.Api.Accounts;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Work;

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
    public async Task what_one_process_committed_is_told_at_another()
    {
        var agency = await host.OpenAgencyAsync();
        await using var database = NpgsqlDataSource.Create(host.ConnectionString);
        var there = new WorkSignals();
        using var telling = new WorkNews(database, host.Alba.Services.GetRequiredService<WorkSignals>(), NullLogger<WorkNews>.Instance);
        using var hearing = new WorkNews(database, there, NullLogger<WorkNews>.Instance);
        using var watch = there.Begin(agency.Code);
        await hearing.StartAsync(CancellationToken.None);
        await telling.StartAsync(CancellationToken.None);

        // Said again until somebody hears it: the other one may still be connecting.
        var told = watch.WaitAsync(TimeSpan.FromHours(1), CancellationToken.None);
        for (var tries = 0; !told.IsCompleted && tries < 40; tries++)
        {
            await Paper.SubmittedAsync(agency);
            await Task.WhenAny(told, Task.Delay(1_000));
        }

        told.IsCompletedSuccessfully.ShouldBeTrue();
        await telling.StopAsync(CancellationToken.None);
        await hearing.StopAsync(CancellationToken.None);
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
