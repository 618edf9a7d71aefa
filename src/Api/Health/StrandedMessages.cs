using System.Collections.Concurrent;
using Npgsql;
using OnNara.Api.Hosting;
using Wolverine.Persistence.Durability;
using Wolverine.RDBMS;
using Wolverine.Runtime;

namespace OnNara.Api.Health;

/// <summary>
/// A message can lie in the inbox under the name of this process while the process knows nothing of it: the answer to the commit that wrote it
/// was lost with the database, or putting it off was refused as often as it was tried. Nobody else takes what belongs to one that lives, so
/// it is given free here and taken again. Should it be at work after all it is handled twice, which the handlers expect of any message.
/// </summary>
public sealed class StrandedMessages(IWolverineRuntime wolverine, TimeProvider clock, ILogger<StrandedMessages> log) : Lookout(clock, log)
{
    /// <summary>Longer than a message is at work: all the attempts that follow on each other at once take a few seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How many messages of an inbox one look takes in, the oldest first.</summary>
    private const int Most = 1000;

    protected override TimeSpan Pace => TimeSpan.FromSeconds(2);

    /// <summary>Since when, by the clock that is never set back, a message lies in the inbox although its queue ran empty.</summary>
    private readonly ConcurrentDictionary<Uri, Dictionary<Guid, long>> _idle = new();

    // Side by side: a database that is away keeps nobody from looking into the others.
    protected override Task LookAsync(CancellationToken cancellation) => Task.WhenAll(Inboxes().Select(inbox => LookIntoAsync(inbox, cancellation)));

    private IEnumerable<IMessageDatabase> Inboxes() =>
        (wolverine.Storage is MultiTenantedMessageStore several ? several.ActiveDatabases() : [wolverine.Storage]).OfType<IMessageDatabase>();

    private async Task LookIntoAsync(IMessageDatabase inbox, CancellationToken cancellation)
    {
        var (now, before, idle) = (Clock.GetTimestamp(), _idle.GetValueOrDefault(inbox.Uri) ?? [], new Dictionary<Guid, long>());
        foreach (var (id, queue) in await OwnAsync(inbox, cancellation))
        {
            if (before.TryGetValue(id, out var since))
                idle[id] = since;
            else if (wolverine.Endpoints.FindListenerCircuit(queue) is not { QueueCount: > 0 })
                idle[id] = now;
        }

        var stranded = idle.Where(message => Clock.GetElapsedTime(message.Value, now) >= Patience).Select(message => message.Key).ToArray();
        if (stranded.Length > 0)
            Log.LogWarning("{Count} messages lay in the inbox without being at work and are taken again", await FreeAsync(inbox, stranded, cancellation));
        _idle[inbox.Uri] = idle.Where(message => !stranded.Contains(message.Key)).ToDictionary();
    }

    private async Task<IReadOnlyList<(Guid Id, Uri Queue)>> OwnAsync(IMessageDatabase inbox, CancellationToken cancellation)
    {
        await using var select = inbox.DataSource.CreateCommand(
            $"select id, received_at from {TableOf(inbox)} where owner_id = @own and status = 'Incoming' order by id limit {Most}");
        select.Parameters.Add(new NpgsqlParameter("own", Own));
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        var own = new List<(Guid, Uri)>();
        while (await rows.ReadAsync(cancellation))
            own.Add((rows.GetGuid(0), new(rows.GetString(1))));
        return own;
    }

    private async Task<int> FreeAsync(IMessageDatabase inbox, Guid[] stranded, CancellationToken cancellation)
    {
        await using var free = inbox.DataSource.CreateCommand(
            $"update {TableOf(inbox)} set owner_id = 0 where id = any(@stranded) and owner_id = @own and status = 'Incoming'");
        free.Parameters.Add(new NpgsqlParameter("stranded", stranded));
        free.Parameters.Add(new NpgsqlParameter("own", Own));
        return await free.ExecuteNonQueryAsync(cancellation);
    }

    private int Own => wolverine.DurabilitySettings.AssignedNodeNumber;

    private static string TableOf(IMessageDatabase inbox) => inbox.TableNameFor(DatabaseConstants.IncomingTable);
}
