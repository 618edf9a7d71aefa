using OnNara.Client;
using System.Diagnostics;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Running;

/// <summary>Carries out the cases of a plan, many at once, each in its own order.</summary>
public sealed class Replayer(ApiClient api, Stage stage, Tally tally, int concurrency)
{
    /// <summary>Comes back when all is done, or, once it is asked to stop, when what had begun is done.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> RunAsync(ReplayPlan plan, Progress progress, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        using var showing = new CancellationTokenSource();
        var shown = progress.ShowAsync(tally, plan.Cases.Count, watch, showing.Token);
        try
        {
            await Parallel.ForEachAsync(plan.Cases, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = stop }, async (logCase, cancellation) =>
                await new CaseRunner(api, stage, tally).RunAsync(logCase, cancellation));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What had begun was finished; the report says how far it came.
        }
        finally
        {
            watch.Stop();
            await showing.CancelAsync();
            await shown;
        }

        return watch.Elapsed;
    }
}

/// <summary>How far it is, on a terminal in one line, elsewhere in a line from time to time.</summary>
public sealed class Progress(TextWriter writer, bool isTerminal)
{
    private TimeSpan Pause => isTerminal ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromSeconds(10);

    public async Task ShowAsync(Tally tally, int cases, Stopwatch watch, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(Pause, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            await writer.WriteAsync($"{(isTerminal ? "\r" : "")}{Line(tally, cases, watch.Elapsed)}{(isTerminal ? "   " : "\n")}");
        }

        if (isTerminal)
        {
            await writer.WriteLineAsync();
        }
    }

    public void Say(string line) => writer.WriteLine(line);

    private static string Line(Tally tally, int cases, TimeSpan elapsed)
    {
        var done = tally.CasesDone;
        var rate = done / Math.Max(0.001, elapsed.TotalSeconds);
        var remaining = rate > 0 ? TimeSpan.FromSeconds((cases - done) / rate) : TimeSpan.Zero;
        return $"  {done}/{cases} cases, {rate:F1}/s, {tally.CommandsSent} commands ({tally.CommandsSent / Math.Max(0.001, elapsed.TotalSeconds):F0}/s), about {remaining:mm\\:ss} to go";
    }
}
