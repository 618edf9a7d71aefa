using Npgsql;
using OnNara.Load.Nation;
using OnNara.Projections;

namespace OnNara.Bench.Nation;

/// <summary>All read models built anew from the log beside those that serve, and put in their place.</summary>
public sealed class RebuildBench : IBench
{
    private const int Documents = 100_000;
    private const double Goal = 15_000;

    public string Name => "rebuild";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        var database = await workplace.LastingDatabaseAsync("nation", cancellation);
        await using var loader = new NationalLoader(database, workplace.Say);
        var load = await loader.LoadAsync(Documents, cancellation);
        var events = await CountAsync(database, cancellation);
        var result = await loader.FinishAsync(null, cancellation);
        workplace.Say($"streams told in {result.Telling.TotalSeconds:F1} s, indexes made in {result.Indexing.TotalSeconds:F1} s, places changed in {result.Standstill.TotalMilliseconds:F0} ms");

        var measured = new List<Measurement>
        {
            new(Name, $"all {ReadingGroups.All.Sum(g => g.Rows.Count)} read models from {events:N0} events", "events/s", Math.Round(events / result.Took.TotalSeconds), Goal: Goal, IsRate: true),
            new(Name, "nobody can write while the tables change places", "ms", Math.Round(result.Standstill.TotalMilliseconds)),
        };
        if (load.Events > 0)
        {
            measured.Add(new(Name, "loading the record that is read", "events/s", Math.Round(load.PerSecond), Goal: 30_000, IsRate: true));
            measured.Add(new(Name, "an event on disk, with its indexes and its stream", "bytes", Math.Round(load.BytesPerEvent)));
        }

        return measured;
    }

    internal static async Task<long> CountAsync(string database, CancellationToken cancellation)
    {
        // No pooled connection stays behind: a load takes it for somebody who uses the database.
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select count(*) from mt_events");
        command.CommandTimeout = 600;
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
