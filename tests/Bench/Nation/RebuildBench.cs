using System.Diagnostics;
using JasperFx.Events.Projections;
using Npgsql;

namespace OnNara.Bench.Nation;

/// <summary>All read models thrown away and built anew from the log, one after the other, each over every event.</summary>
public sealed class RebuildBench : IBench
{
    private const int Documents = 20_000;
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
        var slowest = (Name: "", Took: TimeSpan.Zero);
        foreach (var projection in rebuilt)
        {
            if (int.TryParse(Environment.GetEnvironmentVariable("XB"), out var xb)) projection.Options.BatchSize = xb;
            var clock = Stopwatch.StartNew();
            await daemon.RebuildProjectionAsync(projection.Name, Patience, cancellation);
            workplace.Say($"{projection.Name}: {clock.Elapsed.TotalSeconds:F1} s, {events / clock.Elapsed.TotalSeconds:N0} events a second");
            if (clock.Elapsed > slowest.Took)
                slowest = (projection.Name, clock.Elapsed);
        }

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
