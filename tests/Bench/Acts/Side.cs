using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace OnNara.Bench.Acts;

/// <summary>One of those that do the same work, as its clients see it.</summary>
/// <param name="version">The version of a document that waits, as this side counts; none for one that looks at no version.</param>
/// <param name="password">With which everybody signs in; none where nobody has to.</param>
internal sealed class Side(string name, Uri address, int? version, string? password) : IDisposable
{
    private readonly ConcurrentDictionary<string, string> _tokens = [];

    public string Name => name;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseProxy = false }) { BaseAddress = address };

    public HttpRequestMessage Decide(WaitingDocument document) => Signed(
        new(HttpMethod.Post, $"/api/documents/{document.Id}/decide") { Content = version is null ? null : JsonContent.Create(new { version }) }, document.Decider);

    public HttpRequestMessage Act(Guid documentId, string act, string who, int version) =>
        Signed(new(HttpMethod.Post, $"/api/documents/{documentId}/{act}") { Content = JsonContent.Create(new { version }) }, who);

    public HttpRequestMessage Read(string who, string path) => Signed(new(HttpMethod.Get, path), who);

    public async Task<JsonElement> ReadAsync(string who, string path, CancellationToken cancellation)
    {
        using var answer = JsonDocument.Parse(await Drive.AnswerAsync(Http, Read(who, path), cancellation));
        return answer.RootElement.Clone();
    }

    /// <summary>Waits until everything that follows the product's log has come to its end, so that it disturbs nobody else's turn.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        while ((await ReadAsync("", "/health/ready", cancellation)).GetProperty("projections").EnumerateArray().Any(p => p.GetProperty("eventsBehind").GetInt64() > 0))
            await Task.Delay(50, cancellation);
    }

    public async Task SignInAsync(IEnumerable<string> people, CancellationToken cancellation)
    {
        if (password is null)
            return;
        await Parallel.ForEachAsync(people.Distinct().Where(p => !_tokens.ContainsKey(p)), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (signInName, stop) =>
        {
            using var answer = JsonDocument.Parse(await Drive.AnswerAsync(Http, new(HttpMethod.Post, "/api/tokens") { Content = JsonContent.Create(new { signInName, password }) }, stop));
            _tokens[signInName] = answer.RootElement.GetProperty("accessToken").GetString()!;
        });
    }

    /// <param name="who">Nobody where it is empty.</param>
    public HttpRequestMessage Signed(HttpRequestMessage request, string who)
    {
        if (password is not null && who.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _tokens[who]);
        return request;
    }

    public void Dispose() => Http.Dispose();
}
