using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OnNara.Evidence.Merkle;

namespace OnNara.Verifier.Logs;

/// <summary>The log's server did not answer what was asked.</summary>
public sealed class LogServerException : Exception
{
    public LogServerException(string message)
        : base(message)
    {
    }

    public LogServerException()
    {
    }

    public LogServerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Asks a log's server, which nobody trusts: every answer has a bound, and what is no answer is a sentence.</summary>
public sealed class LogServer : IDisposable
{
    private const int MostShortBytes = 4 * 1024 * 1024;
    private const int MostLineBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly string? _token;

    public LogServer(Uri address, string? token)
    {
        (_address, _token) = (address, token);

        // An answer from elsewhere is not this log's, and the token is for its server alone.
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => _client.Dispose();

    /// <param name="path">Below the log's address.</param>
    /// <param name="asAuditor">Whether the token goes with it.</param>
    /// <exception cref="LogServerException">There is no such answer.</exception>
    public async Task<byte[]> GetAsync(string path, bool asAuditor, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        return await Asked(path, async () =>
        {
            using var answer = await SendAsync(path, asAuditor, patience.Token);
            await using var body = await answer.Content.ReadAsStreamAsync(patience.Token);
            var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await body.ReadAsync(buffer, patience.Token)) > 0;)
            {
                if (bytes.Length + read > MostShortBytes)
                    throw new LogServerException($"The answer to {path} is longer than any should be.");
                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }, cancellation);
    }

    /// <exception cref="LogServerException">The tile is not there, or is none.</exception>
    public async Task<IReadOnlyList<Digest>> TileAsync(Tile tile, CancellationToken cancellation)
    {
        var bytes = await GetAsync(tile.Path, asAuditor: false, cancellation);
        return bytes.Length == tile.Width * Digest.Size
            ? [.. bytes.Chunk(Digest.Size).Select(b => new Digest(b))]
            : throw new LogServerException($"{tile.Path} has {bytes.Length} bytes instead of {tile.Width * Digest.Size}.");
    }

    /// <summary>The lines of an answer as they come.</summary>
    /// <exception cref="LogServerException">There is no such answer, or it broke off.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var answer = await Asked(path, () => SendAsync(path, asAuditor: true, cancellation), cancellation);
        var pipe = PipeReader.Create(await answer.Content.ReadAsStreamAsync(cancellation), new(bufferSize: 256 * 1024));
        try
        {
            while (true)
            {
                var read = await Asked(path, async () => await pipe.ReadAsync(cancellation).AsTask().WaitAsync(Patience, cancellation), cancellation);
                var buffer = read.Buffer;
                while (buffer.PositionOf((byte)'\n') is { } end)
                {
                    yield return buffer.Slice(0, end).ToArray();
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }

                if (buffer.Length > MostLineBytes)
                    throw new LogServerException($"A line of the answer to {path} is longer than any should be.");
                pipe.AdvanceTo(buffer.Start, buffer.End);
                if (!read.IsCompleted)
                    continue;
                if (buffer.Length > 0)
                    throw new LogServerException($"The answer to {path} ends in the middle of a line.");
                break;
            }
        }
        finally
        {
            await pipe.CompleteAsync();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string path, bool asAuditor, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_address, path));
        if (asAuditor)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.StatusCode == HttpStatusCode.OK)
            return answer;
        using (answer)
            throw new LogServerException($"The server answers {(int)answer.StatusCode} to {path}{await ReasonAsync(answer, cancellation)}.");
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var head = new byte[8 * 1024];
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        try
        {
            using var problem = JsonDocument.Parse(head.AsMemory(0, length));
            return problem.RootElement.ValueKind == JsonValueKind.Object && problem.RootElement.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                ? $" ({code.GetString()})"
                : "";
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static async Task<T> Asked<T>(string path, Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && fault is HttpRequestException or IOException or OperationCanceledException or TimeoutException)
        {
            throw new LogServerException($"No whole answer to {path}: {fault.Message}", fault);
        }
    }
}
