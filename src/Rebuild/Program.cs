using System.Text.Json;
using Npgsql;
using OnNara.Projections.Rebuilding;

const string Usage = "ops/rebuild [--data DIR] [--stopped]";

var stopped = false;
foreach (var argument in args)
{
    if (argument != "--stopped")
        return Fail($"{argument} is not understood.\n  {Usage}");
    stopped = true;
}

if (Environment.GetEnvironmentVariable("ConnectionStrings__OnNara") is not { Length: > 0 } database)
    return Fail("ConnectionStrings__OnNara does not say which database.");

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // What serves is untouched until the tables change places; what was built so far is thrown away.
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    await using var rebuild = new Rebuild(database, new(FollowersToEnd: stopped), Environment.GetEnvironmentVariable("ConnectionStrings__Home"));
    var result = await rebuild.RunAsync(new Telling(), stop.Token);
    Console.WriteLine(JsonSerializer.Serialize(new
    {
        events = result.Events,
        meanwhile = result.Meanwhile,
        seconds = Math.Round(result.Took.TotalSeconds, 1),
        eventsPerSecond = Math.Round(result.Events / result.Took.TotalSeconds),
        standstillMilliseconds = Math.Round(result.Standstill.TotalMilliseconds),
    }));
    return 0;
}
catch (Exception told) when (told is RebuildRunsException or KeysElsewhereException or NpgsqlException)
{
    return Fail(told.Message);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return Fail("Interrupted; the read models that serve are as they were.");
}

static int Fail(string fault)
{
    Console.Error.WriteLine($"✗ {fault}");
    return 2;
}

/// <summary>Says from time to time how far it is.</summary>
internal sealed class Telling : IProgress<RebuildProgress>
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly Lock _one = new();
    private TimeSpan _said;

    public void Report(RebuildProgress value)
    {
        lock (_one)
        {
            if (value.Elapsed - _said < Every && value.Slices < value.AllSlices)
                return;
            _said = value.Elapsed;
        }

        Console.Error.WriteLine($"  {100.0 * value.Slices / value.AllSlices:F0} % of the log: {value.Events:N0} events, {value.Events / value.Elapsed.TotalSeconds:N0} a second");
        if (value.Slices == value.AllSlices)
            Console.Error.WriteLine("  making indexes, then telling what was recorded meanwhile");
    }
}
