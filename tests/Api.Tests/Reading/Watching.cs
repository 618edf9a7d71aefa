using System.Net;
using System.Net.ServerSentEvents;

namespace OnNara.Api.Tests.Reading;

/// <summary>A person of a test agency who watches the own work.</summary>
internal sealed class Watching(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> items) : IDisposable
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
