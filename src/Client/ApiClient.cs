using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnNara.Client;

/// <summary>What the product answered.</summary>
/// <param name="Code">The stable code of a refusal; none where it was done.</param>
public sealed record Answer(HttpStatusCode Status, JsonElement Body, string? Code)
{
    public bool IsDone => (int)Status is >= 200 and < 300;

    public string Describe() => Code is null ? $"{(int)Status}" : $"{(int)Status} {Code}: {TextOf("detail")}";

    public string? TextOf(string member) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public Guid? IdOf(string member) => Guid.TryParse(TextOf(member), out var id) ? id : null;

    public long? NumberOf(string member) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}

/// <summary>How an act is called where it happened, for an agency that takes over what happened elsewhere.</summary>
/// <param name="Case">The affair to which it belonged.</param>
/// <param name="Instance">Which doing of it within the affair; several requests may tell one.</param>
public sealed record ToldAs(string Activity, string Case, string Instance);

/// <summary>The product cannot be used: it does not answer, or it answers what no replay can go on with.</summary>
public sealed class ProductException : Exception
{
    public ProductException(string message)
        : base(message)
    {
    }

    public ProductException()
    {
    }

    public ProductException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Who sends a request: an account, signed in when it first acts and again when its token has run out.</summary>
public sealed class Account(string signInName, string password)
{
    public string SignInName { get; } = signInName;

    public string Password { get; } = password;

    internal SemaphoreSlim Gate { get; } = new(1, 1);

    internal string? Token { get; set; }
}

/// <summary>
/// Requests to the public HTTP API. A request that broke off or met a fault of the server is sent again under the same key, so that
/// nothing happens twice. A server that says when to come back is believed.
/// </summary>
public sealed class ApiClient : IDisposable
{
    private const int MostAttempts = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>Whoever is told to come back later than this is better told so than kept waiting.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<string, int> _repeats = [];

    /// <param name="concurrency">How many requests may be under way at once.</param>
    public ApiClient(Uri address, int concurrency)
        : this(new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Math.Max(4, concurrency), UseProxy = false }) { BaseAddress = address, Timeout = Patience })
    {
    }

    public ApiClient(HttpClient http) => _http = http;

    /// <summary>Requests that were sent again, by cause.</summary>
    public IReadOnlyDictionary<string, int> Repeats => _repeats;

    public Task<Answer> GetAsync(Account account, string path, CancellationToken cancellation) =>
        RepeatSignedInAsync(account, HttpMethod.Get, path, null, null, null, cancellation);

    public Task<Answer> PostAsync(Account account, string path, object body, DateTimeOffset? occurredAt, CancellationToken cancellation) =>
        RepeatSignedInAsync(account, HttpMethod.Post, path, body, occurredAt, KeyFor(HttpMethod.Post), cancellation);

    public Task<Answer> PutAsync(Account account, string path, object body, DateTimeOffset? occurredAt, CancellationToken cancellation) =>
        RepeatSignedInAsync(account, HttpMethod.Put, path, body, occurredAt, KeyFor(HttpMethod.Put), cancellation);

    /// <summary>A request under a key of the caller's own, which stays the same however often the caller comes back.</summary>
    /// <param name="key">The same for the same act; a key is made where none is given.</param>
    /// <param name="told">How the act is called where it happened.</param>
    public Task<Answer> SendAsync(
        Account account, HttpMethod method, string path, object? body, DateTimeOffset? occurredAt, string? key, CancellationToken cancellation, ToldAs? told = null) =>
        RepeatSignedInAsync(account, method, path, body, occurredAt, key ?? KeyFor(method), cancellation, told);

    /// <summary>Takes a file as it comes, however large it is.</summary>
    public async Task DownloadAsync(Account account, string path, Stream destination, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(account, cancellation));
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new ProductException($"{path} cannot be read: {(await Read(response, cancellation)).Describe()}");
        }

        await response.Content.CopyToAsync(destination, cancellation);
    }

    /// <summary>Signs in now rather than with the first request.</summary>
    public Task SignInAsync(Account account, CancellationToken cancellation) => TokenOf(account, cancellation);

    /// <summary>Whether somebody may sign in, and what is said of it.</summary>
    public Task<Answer> SignInAsync(string signInName, string password, CancellationToken cancellation) =>
        RepeatAsync(() => Request(HttpMethod.Post, "api/tokens", new { signInName, password }), cancellation);

    public void Dispose() => _http.Dispose();

    private static string? KeyFor(HttpMethod method) => method == HttpMethod.Get ? null : Guid.NewGuid().ToString("N");

    private async Task<Answer> RepeatSignedInAsync(
        Account account, HttpMethod method, string path, object? body, DateTimeOffset? occurredAt, string? key, CancellationToken cancellation, ToldAs? told = null)
    {
        var token = await TokenOf(account, cancellation);
        var answer = await RepeatAsync(Build, cancellation);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            token = await TokenOf(account, cancellation, expired: token);
            answer = await RepeatAsync(Build, cancellation);
        }

        return answer;

        HttpRequestMessage Build()
        {
            var request = Request(method, path, body);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            if (occurredAt is { } at)
            {
                request.Headers.Add("Occurred-At", at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffK", System.Globalization.CultureInfo.InvariantCulture));
            }

            if (told is not null)
            {
                request.Headers.Add("Occurred-As", Uri.EscapeDataString(told.Activity));
                request.Headers.Add("Occurred-Case", Uri.EscapeDataString(told.Case));
                request.Headers.Add("Occurred-Instance", Uri.EscapeDataString(told.Instance));
            }

            return request;
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, object? body) =>
        new(method, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json) };

    private async Task<string> TokenOf(Account account, CancellationToken cancellation, string? expired = null)
    {
        await account.Gate.WaitAsync(cancellation);
        try
        {
            if (account.Token is { } known && known != expired)
            {
                return known;
            }

            var answer = await SignInAsync(account.SignInName, account.Password, cancellation);
            return account.Token = answer.TextOf("accessToken")
                ?? throw new ProductException($"{account.SignInName} cannot sign in: {answer.Describe()}");
        }
        finally
        {
            account.Gate.Release();
        }
    }

    private async Task<Answer> RepeatAsync(Func<HttpRequestMessage> build, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, cause, fault, retryAfter) = await TryOnce(build, cancellation);
            if (answer is not null && cause is null)
            {
                return answer;
            }

            _repeats.AddOrUpdate(cause!, 1, (_, n) => n + 1);
            if (attempt == MostAttempts || retryAfter > LongestWait)
            {
                throw new ProductException($"The product did not carry out a request in {attempt} attempts: {answer?.Describe() ?? fault!.Message}", fault!);
            }

            var ownPace = TimeSpan.FromMilliseconds(50 * Math.Pow(2, attempt));
            await Task.Delay(retryAfter > ownPace ? retryAfter.Value : ownPace, cancellation);
        }
    }

    private async Task<(Answer? Answer, string? Cause, Exception? Fault, TimeSpan? RetryAfter)> TryOnce(Func<HttpRequestMessage> build, CancellationToken cancellation)
    {
        try
        {
            using var request = build();
            using var response = await _http.SendAsync(request, cancellation);
            var answer = await Read(response, cancellation);
            var again = (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests || answer.Code == "request.in-progress";
            return (answer, again ? answer.Code ?? $"{(int)response.StatusCode}" : null, null, RetryAfterOf(response));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, "connection", fault, null);
        }
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } moment } => moment - TimeProvider.System.GetUtcNow(),
        _ => null,
    };

    private static async Task<Answer> Read(HttpResponseMessage response, CancellationToken cancellation)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        JsonElement body = default;
        if (bytes.Length > 0 && response.Content.Headers.ContentType?.MediaType is { } type && type.Contains("json", StringComparison.Ordinal))
        {
            using var document = JsonDocument.Parse(bytes);
            body = document.RootElement.Clone();
        }

        var answer = new Answer(response.StatusCode, body, null);
        return answer.IsDone ? answer : answer with { Code = answer.TextOf("code") ?? $"http.{(int)response.StatusCode}" };
    }
}
