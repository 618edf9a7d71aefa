using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marten;
using OnNara.Domain.Access;
using OnNara.Projections.Auditing;

namespace OnNara.Api.Auditing;

/// <summary>A fact in the form of CloudEvents 1.0; attributes beyond the standard's are extensions in lower case, as it asks.</summary>
/// <param name="Source">The agency in whose log it stands.</param>
/// <param name="Type">The stored name under <c>onnara.</c></param>
/// <param name="Subject">The stream.</param>
/// <param name="Time">When it was so.</param>
/// <param name="Recordedtime">When the system came to know it.</param>
/// <param name="Sequence">Its position; the next search goes on <c>after</c> it.</param>
/// <param name="Streamversion">Its place in the stream.</param>
/// <param name="Data">The stored fact.</param>
public sealed record CloudEvent(
    string Specversion,
    Guid Id,
    string Source,
    string Type,
    Guid Subject,
    DateTimeOffset Time,
    DateTimeOffset Recordedtime,
    string Sequence,
    long Streamversion,
    string Datacontenttype,
    JsonElement Data)
{
    public static CloudEvent Of(string agencyCode, RecordedEvent fact) => new(
        "1.0",
        fact.Id,
        $"/agencies/{agencyCode}",
        $"onnara.{fact.Kind}",
        fact.SubjectId,
        fact.Payload.TryGetProperty("at", out var at) ? at.GetDateTimeOffset() : fact.RecordedAt,
        fact.RecordedAt,
        fact.Position.ToString(CultureInfo.InvariantCulture),
        fact.Version,
        "application/json",
        fact.Payload);
}

/// <summary>Sends facts a line each while they are read: however many there are, none waits in memory for the others.</summary>
public sealed class EventLines(string agencyCode, EventCriteria criteria, long after, int? limit) : IResult
{
    public const string MediaType = "application/x-ndjson";

    /// <summary>Up to where the answer is whole; whoever asks again after it misses nothing and sees nothing twice.</summary>
    public const string PositionHeader = "OnNara-Position";

    private const int LinesBetweenFlushes = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        await using var session = httpContext.RequestServices.GetRequiredService<IDocumentStore>().QuerySession(agencyCode);
        var search = new EventSearch(session);
        var settled = await search.SettledPosition(cancellation);

        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (limit is null)
            response.Headers[PositionHeader] = Math.Max(after, settled).ToString(CultureInfo.InvariantCulture);
        var lines = 0;
        await foreach (var fact in search.List(criteria, after, settled, limit, cancellation))
        {
            await JsonSerializer.SerializeAsync(response.Body, CloudEvent.Of(agencyCode, fact), Json, cancellation);
            await response.Body.WriteAsync("\n"u8.ToArray(), cancellation);
            if (++lines % LinesBetweenFlushes == 0)
                await response.Body.FlushAsync(cancellation);
        }
    }
}
