using System.Collections.Concurrent;
using System.Diagnostics;
using JasperFx.Events.Projections;
using Npgsql;

namespace OnNara.Bench.Nation;

/// <summary>All read models thrown away and built anew from the log, some of them at once.</summary>
public sealed class RebuildBench : IBench
{
    private const int Documents = 20_000, Together = 4;
    private const double Goal = 15_000;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public string Name => "rebuild";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        using var store = await workplace.StoreAsync("nation", cancellation);
        var load = await new Loader(store, workplace).LoadAsync(Documents, cancellation);
        var events = await CountAsync(store, cancellation);
        var rebuilt = store.Options.Projections.All.Where(p => p.Lifecycle != ProjectionLifecycle.Live).ToList();
        using var daemon = await store.BuildProjectionDaemonAsync();
        var whole = Stopwatch.StartNew();
        var took = new ConcurrentBag<(string Name, TimeSpan Took)>();
        await Parallel.ForEachAsync(rebuilt, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellation }, async (projection, stop) =>
        {
            var clock = Stopwatch.StartNew();
            await daemon.RebuildProjectionAsync(projection.Name, Patience, stop);
            took.Add((projection.Name, clock.Elapsed));
            workplace.Say($"{projection.Name}: {clock.Elapsed.TotalSeconds:F1} s, {events / clock.Elapsed.TotalSeconds:N0} events a second");
        });
        whole.Stop();
        var slowest = took.MaxBy(t => t.Took);

        var measured = new List<Measurement>
        {
            new(Name, $"all {rebuilt.Count} read models from {events:N0} events", "events/s", Math.Round(events / whole.Elapsed.TotalSeconds), Goal: Goal, IsRate: true),
            new(Name, $"the slowest of them, {slowest.Name}", "events/s", Math.Round(events / slowest.Took.TotalSeconds), IsRate: true),
        };
        if (load.Events > 0)
        {
            measured.Add(new(Name, "loading the record that is read", "events/s", Math.Round(load.PerSecond), Goal: 30_000, IsRate: true));
            measured.Add(new(Name, "an event on disk, with its indexes and its stream", "bytes", Math.Round(load.BytesPerEvent)));
        }

        return measured;
    }

    internal static async Task<long> CountAsync(Marten.DocumentStore store, CancellationToken cancellation)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select count(*) from mt_events", connection) { CommandTimeout = 600 };
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
