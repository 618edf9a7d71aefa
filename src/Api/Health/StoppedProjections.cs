using JasperFx;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using OnNara.Api.Evidence;
using OnNara.Api.Hosting;
using OnNara.Projections;
using IProjectionCoordinator = Marten.Events.Daemon.Coordination.IProjectionCoordinator;

namespace OnNara.Api.Health;

/// <summary>
/// A projection that fails on a fact, or on a database that is away, stops rather than leave something out, and nobody else starts it again:
/// here it is tried again, at once and then more and more slowly. It goes on where it was, so trying it in vain changes nothing.
/// </summary>
public sealed class StoppedProjections(
    IDocumentStore store,
    IProjectionCoordinator coordinator,
    EvidenceKeys evidence,
    TimeProvider clock,
    ILogger<StoppedProjections> log) : Lookout(clock, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    protected override TimeSpan Pace => Look;

    private readonly Dictionary<(IProjectionDaemon Daemon, string Shard), Attempt> _attempts = [];

    protected override async Task LookAsync(CancellationToken cancellation)
    {
        var names = FollowingShards.Of(store, evidence).ToList();
        var stopped = (await coordinator.AllDaemonsAsync())
            .SelectMany(daemon => names.Where(name => HasFailed(daemon, name) && !daemon.IsRebuilding(name)).Select(name => (daemon, name)))
            .ToList();
        if (stopped.Count == 0)
            return;
        var databases = (await store.Storage.AllDatabases()).ToDictionary(database => database.Tracker, Databases.SourceOf);
        foreach (var (daemon, name) in stopped)
            await StartAgainAsync(daemon, databases[daemon.Tracker], name, cancellation);
    }

    private async Task StartAgainAsync(IProjectionDaemon daemon, NpgsqlDataSource database, ShardName name, CancellationToken cancellation)
    {
        // The clock of the wall may be set back; this one does not.
        var now = Clock.GetTimestamp();
        var last = _attempts.GetValueOrDefault((daemon, name.Identity));
        var since = last is null ? TimeSpan.MaxValue : Clock.GetElapsedTime(last.At, now);
        if (last is not null && since < last.Wait)
            return;

        // While it is away every attempt would fail, and the next one that could succeed be put off.
        await using (var question = database.CreateCommand("select 1"))
            await question.ExecuteScalarAsync(cancellation);

        // Whatever ran well for a good while is tried at once again.
        _attempts[(daemon, name.Identity)] = new(now, last is null || since > 2 * LongestWait ? Look : Min(last.Wait * 2, LongestWait));
        Log.LogWarning("{Projection} has stopped and is started again", name.Identity);
        await daemon.StartAgentAsync(name, cancellation);
    }

    /// <remarks>
    /// A commit whose answer was lost is tried again by the daemon and refused as out of order, which counts as stopped and not as paused.
    /// Another process may have gone further as well; whoever is behind reads the place anew, and the store lets only one of them go on from it.
    /// </remarks>
    private static bool HasFailed(IProjectionDaemon daemon, ShardName name) =>
        daemon.CurrentAgents().Any(agent => agent.Name.Identity == name.Identity && agent.Status != AgentStatus.Running && agent.Failure is not null);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <param name="Wait">How long the next attempt has to wait after this one.</param>
    private sealed record Attempt(long At, TimeSpan Wait);
}
