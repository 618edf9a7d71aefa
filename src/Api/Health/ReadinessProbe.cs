using JasperFx;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Storage;
using Npgsql;
using OnNara.Api.Evidence;
using OnNara.Projections;
using Wolverine.Persistence.Durability;
using Wolverine.Runtime;

namespace OnNara.Api.Health;

/// <summary>Asks the database, the message store and the projections how they are.</summary>
public sealed class ReadinessProbe(
    IDocumentStore store,
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
            var daemons = await coordinator.AllDaemonsAsync();
            var answers = await Task.WhenAll((await store.Storage.AllDatabases()).Select(database => AskAsync(database, daemons, patience.Token)));
            var there = answers.OfType<Answer>().ToList();
            return Readiness.Of(
                new(true, there.Sum(a => a.Events)) { Away = there.Count == answers.Length ? null : answers.Length - there.Count },
                await MessageStoreAsync(patience.Token),
                [.. there.SelectMany(a => a.Projections)]);
        }
        catch (Exception e) when (IsAway(e, cancellation))
        {
            log.LogWarning("The database does not answer: {Reason}", e.Message);
            return Readiness.Of(new(false, 0), new(false, 0, 0, 0, 0), []);
        }
    }

    private static bool IsAway(Exception e, CancellationToken cancellation) =>
        e is NpgsqlException or TimeoutException or OperationCanceledException && !cancellation.IsCancellationRequested;

    private string Events => $"{store.Options.Events.DatabaseSchemaName}.mt_events";

    /// <summary>None where one of several does not answer: the agencies of the others are there for their people as before.</summary>
    private async Task<Answer?> AskAsync(IMartenDatabase database, IReadOnlyList<IProjectionDaemon> daemons, CancellationToken cancellation)
    {
        var name = store.Options.Tenancy is ShardedTenancy ? Databases.NameOf(database) : null;
        try
        {
            var events = await LastEventAsync(database, cancellation);
            return new(events, await ProjectionsAsync(database, name, events, [.. daemons.Where(d => d.Tracker == database.Tracker)], cancellation));
        }
        catch (Exception e) when (name is not (null or SeveralDatabases.Home) && IsAway(e, CancellationToken.None))
        {
            log.LogWarning("The database {Database} does not answer: {Reason}", name, e.Message);
            return null;
        }
    }

    private async Task<long> LastEventAsync(IMartenDatabase database, CancellationToken cancellation)
    {
        await using var command = Databases.SourceOf(database).CreateCommand($"select coalesce(max(seq_id), 0) from {Events}");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<MessageStoreHealth> MessageStoreAsync(CancellationToken cancellation)
    {
        var (incoming, outgoing, scheduled, failed) = (0, 0, 0, 0);
        var several = wolverine.Storage as MultiTenantedMessageStore;
        foreach (var one in several?.Source.AllActive() ?? [wolverine.Storage])
        {
            try
            {
                var counts = await one.Admin.FetchCountsAsync().WaitAsync(cancellation);
                (incoming, outgoing, scheduled, failed) = (incoming + counts.Incoming, outgoing + counts.Outgoing, scheduled + counts.Scheduled, failed + counts.DeadLetter);
            }
            catch (Exception e) when (several is not null && one.Name != SeveralDatabases.Home && IsAway(e, CancellationToken.None))
            {
                // That it is away was told with the database.
            }
        }

        return new(true, incoming, outgoing, scheduled, failed);
    }

    private async Task<IReadOnlyList<ProjectionHealth>> ProjectionsAsync(
        IMartenDatabase database, string? databaseName, long lastEvent, IReadOnlyList<IProjectionDaemon> daemons, CancellationToken cancellation)
    {
        var progress = (await database.AllProjectionProgress(cancellation)).ToDictionary(s => s.ShardName);
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
                behind == 0 ? 0 : await SecondsSinceAsync(database, sequence, cancellation),
                running ? null : state?.Failure?.Category.ToString() ?? state?.AgentStatus ?? "NotStarted") { Database = databaseName });
        }

        return projections;
    }

    /// <summary>Runs in this process, or in another one that still gives signs of life.</summary>
    private bool IsRunning(string shard, ShardState? state, IReadOnlyList<IProjectionDaemon> daemons) =>
        daemons.Any(d => d.StatusFor(shard) == AgentStatus.Running)
        || (state is { AgentStatus: nameof(AgentStatus.Running), LastHeartbeat: { } beat } && clock.GetUtcNow() - beat < Silence);

    private async Task<double> SecondsSinceAsync(IMartenDatabase database, long sequence, CancellationToken cancellation)
    {
        await using var command = Databases.SourceOf(database).CreateCommand(
            $"select extract(epoch from clock_timestamp() - timestamp)::double precision from {Events} where seq_id > $1 order by seq_id limit 1");
        command.Parameters.Add(new() { Value = sequence });
        return await command.ExecuteScalarAsync(cancellation) is double seconds ? Math.Round(Math.Max(0, seconds), 3) : 0;
    }

    private sealed record Answer(long Events, IReadOnlyList<ProjectionHealth> Projections);
}
