using System.Collections.Concurrent;
using System.Diagnostics;

namespace OnNara.Bench.Overload;

internal enum Outcome
{
    Taken,

    /// <summary>Sent away with a word of when to come back.</summary>
    Refused,

    Broken,
}

/// <summary>Asks one thing after the other, as fast as answers come or as fast as it is told to.</summary>
internal sealed class Load(Func<int, Task<Outcome>> ask)
{
    private int _number;

    /// <summary>So many clients, each of which waits for its answer before it asks again.</summary>
    public async Task<Told> ByAsync(int clients, TimeSpan duration, CancellationToken cancellation)
    {
        var answers = new ConcurrentBag<(Outcome, double)>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (clock.Elapsed < duration)
            {
                cancellation.ThrowIfCancellationRequested();
                answers.Add(await OneAsync());
            }
        }));
        return new(answers, clock.Elapsed);
    }

    /// <summary>So many a second whether the answers come or not, at moments by chance as many people make them.</summary>
    public async Task<Told> AtAsync(double perSecond, TimeSpan duration, CancellationToken cancellation)
    {
        var (answers, pending) = (new ConcurrentBag<(Outcome, double)>(), new List<Task>());
        var random = new Random(7);
        var clock = Stopwatch.StartNew();
        for (var due = 0.0; due < duration.TotalSeconds; due -= Math.Log(1 - random.NextDouble()) / perSecond)
        {
            while (clock.Elapsed.TotalSeconds < due)
                await Task.Delay(1, cancellation);
            pending.Add(Task.Run(async () => answers.Add(await OneAsync()), cancellation));
        }

        // What was asked within the time counts, whenever it is answered; the rate is that of the time in which it was asked.
        var took = clock.Elapsed;
        await Task.WhenAll(pending);
        return new(answers, took);
    }

    private async Task<(Outcome, double)> OneAsync()
    {
        var clock = Stopwatch.StartNew();
        return (await ask(Interlocked.Increment(ref _number)), clock.Elapsed.TotalMilliseconds);
    }
}

/// <summary>What came back.</summary>
internal sealed class Told(IReadOnlyCollection<(Outcome Outcome, double Milliseconds)> answers, TimeSpan took)
{
    private readonly List<double> _taken = Sorted(answers, Outcome.Taken), _refused = Sorted(answers, Outcome.Refused);

    public double PerSecond => _taken.Count / took.TotalSeconds;

    public int RefusedCount => _refused.Count;

    public int Broken => answers.Count(a => a.Outcome == Outcome.Broken);

    public double Taken(int percent) => At(_taken, percent);

    public double Refused(int percent) => At(_refused, percent);

    public override string ToString() =>
        $"{answers.Count / took.TotalSeconds:N0} a second asked, {PerSecond:N0} taken (p50 {Taken(50)} ms, p95 {Taken(95)} ms, p99 {Taken(99)} ms), "
        + $"{RefusedCount:N0} refused (p50 {Refused(50)} ms, p95 {Refused(95)} ms), {Broken} broken";

    private static List<double> Sorted(IEnumerable<(Outcome Outcome, double Milliseconds)> answers, Outcome outcome) =>
        [.. answers.Where(a => a.Outcome == outcome).Select(a => a.Milliseconds).Order()];

    private static double At(List<double> sorted, int percent) =>
        sorted.Count == 0 ? 0 : Math.Round(sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)], 1);
}
