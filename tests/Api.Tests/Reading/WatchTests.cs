using System.Net;
using System.Net.ServerSentEvents;
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

    private sealed class Watching(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items) : IDisposable
    {
        public static async Task<Watching> BeginAsync(TestAgency agency, string who, string? lastEventId = null)
        {
            var client = await agency.AsAsync(who);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/my-work/changes");
            if (lastEventId is not null)
                request.Headers.Add("Last-Event-ID", lastEventId);
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            return new(response, SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
        }

        /// <summary>The next event, or the next one of a type.</summary>
        public async Task<SseItem<string>> NextAsync(string? type = null)
        {
            do
                (await items.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(40))).ShouldBeTrue();
            while (type is not null && items.Current.EventType != type);
            return items.Current;
        }

        public void Dispose() => response.Dispose();
    }
}
