using System.Collections.Concurrent;

namespace OnNara.Demonstration.Playing;

/// <summary>How far the play is.</summary>
/// <param name="watched">Told of each act that is played.</param>
public sealed class Tally(int acts, Action<Tally>? watched = null)
{
    private readonly ConcurrentQueue<string> _refusals = [];
    private int _played;
    private int _skipped;

    public int Acts { get; } = acts;

    public int ActsPlayed => _played;

    /// <summary>Acts that an earlier play had done.</summary>
    public int ActsSkipped => _skipped;

    /// <summary>What the product refused, in words; a story that fits the product has none.</summary>
    public IReadOnlyCollection<string> Refusals => _refusals;

    public void Played()
    {
        Interlocked.Increment(ref _played);
        watched?.Invoke(this);
    }

    public void Skipped() => Interlocked.Increment(ref _skipped);

    public void Refused(string act) => _refusals.Enqueue(act);
}

/// <summary>Tells how far the play is: on a terminal in one line, elsewhere in a line from time to time.</summary>
public sealed class Progress(TextWriter writer, bool isTerminal)
{
    private TimeSpan Pause => isTerminal ? TimeSpan.FromSeconds(0.25) : TimeSpan.FromSeconds(5);

    public async Task ShowAsync(Tally tally, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(Pause, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            await writer.WriteAsync($"{(isTerminal ? "\r" : "")}  {tally.ActsPlayed + tally.ActsSkipped} of {tally.Acts} acts{(isTerminal ? "" : "\n")}");
        }

        if (isTerminal)
        {
            await writer.WriteLineAsync();
        }
    }

    public void Say(string line) => writer.WriteLine(line);
}
