using JasperFx;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using OnNara.Api.Evidence;
using Wolverine.Runtime;

namespace OnNara.Api.Health;

/// <summary>Asks the database, the message store and the projections how they are.</summary>
public sealed class ReadinessProbe(
    IDocumentStore store,
    NpgsqlDataSource database,
    IWolverineRuntime wolverine,
    Marten.Events.Daemon.Coordination.IProjectionCoordinator coordinator,
    EvidenceKeys evidence,
    TimeProvider clock,
    ILogger<ReadinessProbe> log)
{
    /// <summary>A balancer asks every few seconds: an answer that takes longer than this is a no.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Another process that has kept silent for longer than three beats no longer counts as running a projection.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public async Task<Readiness> AskAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);

        try
        {
            var events = await LastEventAsync(patience.Token);
            return Readiness.Of(new(true, events), await MessageStoreAsync(patience.Token), await ProjectionsAsync(events, patience.Token));
        }
        catch (Exception e) when ((e is NpgsqlException or TimeoutException or OperationCanceledException) && !cancellation.IsCancellationRequested)
        {
            log.LogWarning("The database does not answer: {Reason}", e.Message);
            return Readiness.Of(new(false, 0), new(false, 0, 0, 0, 0), []);
        }
    }

    private string Events => $"{store.Options.Events.DatabaseSchemaName}.mt_events";

    private async Task<long> LastEventAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select coalesce(max(seq_id), 0) from {Events}");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<MessageStoreHealth> MessageStoreAsync(CancellationToken cancellation)
    {
        var counts = await wolverine.Storage.Admin.FetchCountsAsync().WaitAsync(cancellation);
        return new(true, counts.Incoming, counts.Outgoing, counts.Scheduled, counts.DeadLetter);
    }

    private async Task<IReadOnlyList<ProjectionHealth>> ProjectionsAsync(long lastEvent, CancellationToken cancellation)
    {
        var daemons = await coordinator.AllDaemonsAsync();
        var progress = (await store.Advanced.AllProjectionProgress(token: cancellation)).ToDictionary(s => s.ShardName);
        var projections = new List<ProjectionHealth>();

        foreach (var name in FollowingShards.Of(store, evidence))
        {
            var state = progress.GetValueOrDefault(name.Identity);
            var sequence = state?.Sequence ?? 0;
            var behind = Math.Max(0, lastEvent - sequence);
            var running = IsRunning(name.Identity, state, daemons);

            projections.Add(new(
                name.Identity,
                running,
                sequence,
                behind,
                behind == 0 ? 0 : await SecondsSinceAsync(sequence, cancellation),
                running ? null : state?.Failure?.Category.ToString() ?? state?.AgentStatus ?? "NotStarted"));
        }

        return projections;
    }

    /// <summary>Runs in this process, or in another one that still gives signs of life.</summary>
    private bool IsRunning(string shard, ShardState? state, IReadOnlyList<IProjectionDaemon> daemons) =>
        daemons.Any(d => d.StatusFor(shard) == AgentStatus.Running)
        || (state is { AgentStatus: nameof(AgentStatus.Running), LastHeartbeat: { } beat } && clock.GetUtcNow() - beat < Silence);

    private async Task<double> SecondsSinceAsync(long sequence, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"select extract(epoch from clock_timestamp() - timestamp)::double precision from {Events} where seq_id > $1 order by seq_id limit 1");
        command.Parameters.Add(new() { Value = sequence });
        return await command.ExecuteScalarAsync(cancellation) is double seconds ? Math.Round(Math.Max(0, seconds), 3) : 0;
    }
}
