namespace OnNara.Api.Evidence;

/// <summary>Sends lines of JSON while they are read: however many there are, none waits in memory for the others.</summary>
/// <param name="lines">Told when nobody waits for them any more.</param>
public sealed class LogLines(Func<CancellationToken, IAsyncEnumerable<byte[]>> lines) : IResult
{
    public const string MediaType = "application/x-ndjson";

    private const int BytesBetweenFlushes = 256 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        var unflushed = 0;
        await foreach (var line in lines(cancellation))
        {
            await response.Body.WriteAsync(line, cancellation);
            await response.Body.WriteAsync("\n"u8.ToArray(), cancellation);
            if ((unflushed += line.Length) < BytesBetweenFlushes)
                continue;
            await response.Body.FlushAsync(cancellation);
            unflushed = 0;
        }
    }
}
