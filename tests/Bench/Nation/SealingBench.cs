using System.Diagnostics;
using Marten;
using Npgsql;
using OnNara.Domain.Documents;
using OnNara.Evidence.Notes;
using OnNara.Load.Nation;
using OnNara.Projections.Sealing;

namespace OnNara.Bench.Nation;

/// <summary>
/// A log that waits to be sealed, sealed in order by one process; beside it how fast the store takes the same facts, act by act with
/// the read models that an act writes. Over HTTP it writes slower than that, so the ratio is on the safe side.
/// </summary>
public sealed class SealingBench : IBench
{
    private const int Documents = 20_000, Writers = 8;
    private const double Goal = 3;
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(15);

    public string Name => "sealing";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        var written = await WriteAsync(workplace, cancellation);
        var isSealed = await SealAsync(workplace, cancellation);
        return
        [
            new(Name, "sealed by one process", "events/s", Math.Round(isSealed), Math.Round(written), $"written by {Writers} at once", Goal, IsRate: true, IsGoalOfRatio: true),
        ];
    }

    private static async Task<double> SealAsync(Workplace workplace, CancellationToken cancellation)
    {
        var directory = Directory.CreateTempSubdirectory("onnara-bench-keys-").FullName;
        var database = NpgsqlDataSource.Create(workplace.ConnectionStringOf("nation"));
        IDocumentStore? filled = null;
        using var sealing = new EventSealing(() => filled!, LogKeys.Open(directory, "bench.example"), TimeProvider.System);
        try
        {
            await using (var loader = new NationalLoader(await workplace.LastingDatabaseAsync("nation", cancellation), workplace.Say))
                await loader.LoadAsync(Documents, cancellation);
            using var store = await workplace.StoreAsync("nation", cancellation, options => options.Events.Subscribe(sealing));
            filled = store;
            await using (var clear = database.CreateCommand(
                $"truncate evidence_seals, evidence_nodes, evidence_checkpoints; delete from mt_event_progression where name like '{EventSealing.SubscriptionName}%'"))
                await clear.ExecuteNonQueryAsync(cancellation);
            var events = await RebuildBench.CountAsync(workplace.ConnectionStringOf("nation"), cancellation);
            using var daemon = await store.BuildProjectionDaemonAsync();
            var clock = Stopwatch.StartNew();
            await daemon.StartAgentAsync($"{EventSealing.SubscriptionName}:All", cancellation);
            await using var count = database.CreateCommand("select count(*) from evidence_seals");
            while ((long)(await count.ExecuteScalarAsync(cancellation))! < events)
                await Task.Delay(100, cancellation);
            clock.Stop();
            await daemon.StopAllAsync();
            workplace.Say($"{events:N0} events sealed in {clock.Elapsed.TotalSeconds:F1} s");
            return events / clock.Elapsed.TotalSeconds;
        }
        finally
        {
            await database.DisposeAsync();
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<double> WriteAsync(Workplace workplace, CancellationToken cancellation)
    {
        await workplace.EmptyDatabaseAsync("writing", cancellation);
        using var store = await workplace.StoreAsync("writing", cancellation);
        var written = 0L;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                foreach (var stream in NationalRecord.StreamsOf(writer, int.MaxValue, new()))
                {
                    foreach (var act in ActsOf(stream.Facts))
                    {
                        if (clock.Elapsed > Writing)
                            return;
                        await using var session = store.LightweightSession(stream.Agency);
                        if (act[0] == stream.Facts[0])
                            session.Events.StartStream(stream.Kind, stream.Id, act.ToArray());
                        else
                            session.Events.Append(stream.Id, act.ToArray());
                        await session.SaveChangesAsync(cancellation);
                        Interlocked.Add(ref written, act.Count);
                    }
                }
            },
            cancellation)));
        var rate = written / clock.Elapsed.TotalSeconds;
        workplace.Say($"{written:N0} facts written, {rate:N0} a second");
        return rate;
    }

    /// <summary>What one act records goes in one transaction: the step that it opens and the number that a decision gets.</summary>
    private static IEnumerable<List<object>> ActsOf(IReadOnlyList<object> facts)
    {
        var act = new List<object>();
        foreach (var fact in facts)
        {
            if (act.Count > 0 && fact is not (StepReached or DocumentRegistered))
            {
                yield return act;
                act = [];
            }

            act.Add(fact);
        }

        yield return act;
    }
}
