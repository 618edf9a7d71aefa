using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace OnNara.Bench.Acts;

/// <summary>How fast requests were answered.</summary>
/// <param name="PerSecond">Answers a second over all clients.</param>
internal sealed record Pace(double PerSecond, double P50, double P95, double P99)
{
    public static Pace Of(IReadOnlyCollection<double> milliseconds, TimeSpan took)
    {
        var sorted = milliseconds.Order().ToArray();
        return new(sorted.Length / took.TotalSeconds, At(0.5), At(0.95), At(0.99));
        double At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * share) - 1)];
    }

    /// <summary>The median of each figure over several rounds.</summary>
    public static Pace Median(IReadOnlyCollection<Pace> rounds)
    {
        return new(Math.Round(Of(r => r.PerSecond), 1), Math.Round(Of(r => r.P50), 2), Math.Round(Of(r => r.P95), 2), Math.Round(Of(r => r.P99), 2));
        double Of(Func<Pace, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
    }
}

/// <summary>Clients that ask one after the other, each again as soon as it has its answer.</summary>
internal static class Drive
{
    public static async Task<Pace> ClosedAsync(HttpClient http, int clients, int requests, Func<int, HttpRequestMessage> request, CancellationToken cancellation)
    {
        var (next, taken) = (-1, new ConcurrentBag<double>());
        var whole = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(
            async () =>
            {
                for (var n = Interlocked.Increment(ref next); n < requests; n = Interlocked.Increment(ref next))
                {
                    var since = Stopwatch.GetTimestamp();
                    await AnswerAsync(http, request(n), cancellation);
                    taken.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                }
            },
            cancellation)));
        return Pace.Of(taken, whole.Elapsed);
    }

    /// <summary>The answer's body; anything but success ends the bench.</summary>
    public static async Task<byte[]> AnswerAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request, cancellation);
            return await BodyAsync(request, answer, cancellation);
        }
    }

    /// <summary>The same for one who comes again when told that too much is asked at once.</summary>
    public static async Task<byte[]> PatientAnswerAsync(HttpClient http, Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        while (true)
        {
            using var asked = request();
            using var answer = await http.SendAsync(asked, cancellation);
            if (answer is not { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } wait })
                return await BodyAsync(asked, answer, cancellation);
            await Task.Delay(wait, cancellation);
        }
    }

    private static async Task<byte[]> BodyAsync(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken cancellation)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return answer.IsSuccessStatusCode
            ? body
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} answered {(int)answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }
}
