using System.Diagnostics;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;
using Npgsql;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Rebuilding;

/// <summary>Streams of one agency that lie side by side in the order of their ids.</summary>
/// <param name="To">The first stream that is not among them; none where they are the agency's last.</param>
internal sealed record StreamSlice(string Agency, Guid From, Guid? To);

/// <summary>Reads the log as a rebuild needs it: whole streams first, and then what was added meanwhile.</summary>
internal sealed class LogReader(NpgsqlDataSource database, DocumentStore store)
{
    private const int ShortAttempts = 3;
    private const string ShortWait = "400ms";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<Type, string> _names = EventCatalogue.All.ToDictionary(stored => stored.Type, stored => stored.Name);

    private string Schema => store.Options.Events.DatabaseSchemaName;

    /// <summary>
    /// The number of the last event before which none can come in any more. Numbers are given out before they are committed, so it waits
    /// a moment for those who are just writing, and lets nobody begin in that moment.
    /// </summary>
    public async Task<long> EndAsync(CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(cancellation);
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                return await EndAsync(connection, attempt, cancellation);
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.LockNotAvailable && since.Elapsed < Patience)
            {
                // Somebody's transaction takes long; until the next try everybody else writes on.
                await Task.Delay(Random.Shared.Next(200, 1_000), cancellation);
            }
        }
    }

    /// <summary>The same within a transaction, to whose end nobody writes.</summary>
    /// <param name="attempt">
    /// How often it was tried before. Only who has waited for <c>deadlock_timeout</c> has a running autovacuum give way, which takes minutes on a
    /// log of millions. Everybody's writing waits behind the one who waits, so that long is waited only when it did not go otherwise. It holds
    /// for the locks that the transaction takes afterwards as well.
    /// </param>
    public async Task<long> EndAsync(NpgsqlConnection connection, int attempt, CancellationToken cancellation)
    {
        var wait = attempt < ShortAttempts ? $"'{ShortWait}'" : $"(select (setting::int + 400) || 'ms' from pg_settings where name = 'deadlock_timeout')";
        await using var locking = new NpgsqlCommand($"select set_config('lock_timeout', {wait}, true); lock table {Schema}.mt_events in share mode", connection);
        await locking.ExecuteNonQueryAsync(cancellation);
        await using var end = new NpgsqlCommand($"select coalesce(max(seq_id), 0) from {Schema}.mt_events", connection);
        return (long)(await end.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>All streams in slices of so many.</summary>
    public async Task<IReadOnlyList<StreamSlice>> SlicesAsync(int streams, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            select tenant_id, id from (select tenant_id, id, row_number() over (partition by tenant_id order by id) as place from {Schema}.mt_streams) s
            where place % $1 = 1 or $1 = 1 order by tenant_id, id
            """);
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = (long)streams });
        var begins = new List<(string Agency, Guid From)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            begins.Add((rows.GetString(0), rows.GetGuid(1)));
        return [.. begins.Select((begin, i) => new StreamSlice(begin.Agency, begin.From, i + 1 < begins.Count && begins[i + 1].Agency == begin.Agency ? begins[i + 1].From : null))];
    }

    /// <summary>The events of the streams up to that number, stream by stream.</summary>
    public async Task<IReadOnlyList<IEvent>> StreamsAsync(StreamSlice slice, IEnumerable<Type> facts, long upTo, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(slice.Agency);
        var names = NamesOf(facts);
        var events = session.Events.QueryAllRawEvents().Where(e => e.Sequence <= upTo && e.MatchesSql("d.type = any(?)", (object)names));
        events = slice.To is { } to
            ? events.Where(e => e.MatchesSql("d.stream_id >= ? and d.stream_id < ?", slice.From, to))
            : events.Where(e => e.MatchesSql("d.stream_id >= ?", slice.From));
        return await events.OrderBy(e => e.StreamId).ThenBy(e => e.Version).ToListAsync(cancellation);
    }

    /// <summary>The next events of every agency after that number, in the order of the log.</summary>
    public async Task<IReadOnlyList<IEvent>> NextAsync(IEnumerable<Type> facts, long after, long upTo, int events, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(OrganizationId.Installation);
        var names = NamesOf(facts);
        return await session.Events.QueryAllRawEvents()
            .Where(e => e.AnyTenant() && e.Sequence > after && e.Sequence <= upTo && e.MatchesSql("d.type = any(?)", (object)names))
            .OrderBy(e => e.Sequence).Take(events).ToListAsync(cancellation);
    }

    private string[] NamesOf(IEnumerable<Type> facts) => [.. facts.Select(f => _names[f])];
}
