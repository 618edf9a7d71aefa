using System.Diagnostics;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using OnNara.Domain.Organizations;
using OnNara.Projections.PersonalData;

namespace OnNara.Projections.Rebuilding;

/// <summary>How a rebuild goes about it.</summary>
/// <param name="StreamsTogether">Streams that are told at once and held in memory for it.</param>
/// <param name="EventsTogether">Events that are told at once of what was added meanwhile.</param>
/// <param name="FollowersToEnd">
/// Whether read models that follow the log are brought to its end as well. Only where no product runs that follows it: there they end where
/// they are now, so that whoever follows goes on without noticing.
/// </param>
public sealed record RebuildOptions(int StreamsTogether = 2_000, int EventsTogether = 2_000, int Together = 3, bool FollowersToEnd = false);

/// <summary>How far a rebuild is.</summary>
/// <param name="Slices">Parts of the log that are done, of <paramref name="AllSlices"/>.</param>
public sealed record RebuildProgress(int Slices, int AllSlices, long Events, TimeSpan Elapsed);

/// <param name="Events">Events that were told, each once whatever is built of it.</param>
/// <param name="Meanwhile">Those among them that were added while it ran.</param>
/// <param name="Standstill">How long nobody could write while the tables changed places.</param>
public sealed record RebuildResult(long Events, long Meanwhile, TimeSpan Telling, TimeSpan Indexing, TimeSpan CatchingUp, TimeSpan Standstill, TimeSpan Took);

/// <summary>Somebody else rebuilds the read models of this database.</summary>
public sealed class RebuildRunsException() : Exception("The read models of this database are being rebuilt already.");

public sealed class KeysElsewhereException() : Exception(
    "This is one of several databases and not the installation's own, which has the keys of people's data; name that one in ConnectionStrings__Home.");

/// <summary>
/// Builds all read models anew beside those that serve, by the readings that serve, and puts them in their place. The log is read once for
/// all of them and stream by stream, so that each row is written once, by COPY, into tables that get their indexes afterwards. What is
/// added meanwhile is told as the running product tells it; in the moment in which the tables change places nobody writes.
/// </summary>
public sealed class Rebuild : IAsyncDisposable
{
    private const string Served = "public";
    private const int FewEvents = 500;
    private const string OneAtATime = "select pg_try_advisory_lock(hashtextextended('rebuild of all read models', 0))";

    private readonly NpgsqlDataSource _database;
    private readonly PersonalKeys _keys;
    private readonly DocumentStore _store;
    private readonly TablesBeside _tables;
    private readonly LogReader _log;
    private readonly RebuildOptions _options;
    private readonly Dictionary<ReadingGroup, long> _told = [];

    /// <param name="home">The installation's own database, where people's keys are; the same one if it is left out.</param>
    public Rebuild(string connectionString, RebuildOptions? options = null, string? home = null)
    {
        _options = options ?? new();
        _database = NpgsqlDataSource.Create(ManyRows.Through(connectionString, "OnNara rebuild"));
        _keys = new(home ?? connectionString);
        _store = DocumentStore.For(store =>
        {
            store.Connection(_database);
            store.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            store.DisableNpgsqlLogging = true;
            OnNaraStore.Configure(store, _keys);
            store.Events.DatabaseSchemaName = Served;
            store.DatabaseSchemaName = TablesBeside.Schema;
        });
        _tables = new(_database, _store, Served);
        _log = new(_database, _store);
    }

    public async Task<RebuildResult> RunAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        await using var alone = await _database.OpenConnectionAsync(cancellation);
        await using (var command = new NpgsqlCommand(OneAtATime, alone))
        {
            if (!(bool)(await command.ExecuteScalarAsync(cancellation))!)
                throw new RebuildRunsException();
        }

        // Without the keys all that people wrote would be taken for erased.
        if (!await _keys.ArePresentAsync(cancellation))
            throw new KeysElsewhereException();

        var whole = Stopwatch.StartNew();
        try
        {
            await _tables.MakeAsync(cancellation);
            await BeginAsync(cancellation);
            var told = await TellStreamsAsync(progress, whole, cancellation);
            var telling = whole.Elapsed;
            await _tables.IndexAsync(cancellation);
            var indexing = whole.Elapsed - telling;
            var meanwhile = await CatchUpAsync(cancellation);
            var (last, standstill) = await ChangePlacesAsync(cancellation);
            meanwhile += last;
            return new(told + meanwhile, meanwhile, telling, indexing, whole.Elapsed - telling - indexing, standstill, whole.Elapsed);
        }
        finally
        {
            await _tables.DropAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        _keys.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>Up to where each group is told in whole streams.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        var end = await _log.EndAsync(cancellation);
        await using var connection = await _database.OpenConnectionAsync(cancellation);
        var followers = await FollowersAsync(connection, "", cancellation);
        foreach (var group in ReadingGroups.All)
            _told[group] = group.IsStreamwise ? EndOf(group, end, followers) : 0;
    }

    private long EndOf(ReadingGroup group, long end, IReadOnlyDictionary<string, long> followers) =>
        group.Lifecycle == ProjectionLifecycle.Inline || _options.FollowersToEnd ? end : Math.Min(end, followers.GetValueOrDefault(NameOf(group)));

    private async Task<long> TellStreamsAsync(IProgress<RebuildProgress>? progress, Stopwatch clock, CancellationToken cancellation)
    {
        var groups = ReadingGroups.All.Where(g => g.IsStreamwise).ToList();
        var facts = groups.SelectMany(g => g.Facts).ToHashSet();
        var upTo = groups.Max(g => _told[g]);
        var slices = await _log.SlicesAsync(_options.StreamsTogether, cancellation);
        var (done, events) = (0, 0L);
        await Parallel.ForEachAsync(slices, new ParallelOptions { MaxDegreeOfParallelism = _options.Together, CancellationToken = cancellation }, async (slice, stop) =>
        {
            var told = await _log.StreamsAsync(slice, facts, upTo, stop);
            var rows = new RowsInMemory(_store, slice.Agency);
            foreach (var group in groups)
            {
                var concerned = told.Where(e => e.Sequence <= _told[group] && group.Facts.Contains(e.EventType)).ToList();
                foreach (var reading in group.Readings.Cast<StreamwiseReading>())
                    await reading.Read(rows, concerned, stop);
            }

            await rows.WriteAsync(stop);
            var far = new RebuildProgress(Interlocked.Increment(ref done), slices.Count, Interlocked.Add(ref events, told.Count), clock.Elapsed);
            progress?.Report(far);
        });
        return events;
    }

    /// <summary>Tells what was added meanwhile until hardly anything is left, or as much is added again as was told.</summary>
    private async Task<long> CatchUpAsync(CancellationToken cancellation)
    {
        var (told, before) = (0L, long.MaxValue);
        while (true)
        {
            var end = await _log.EndAsync(cancellation);
            await using var connection = await _database.OpenConnectionAsync(cancellation);
            var added = await TellFollowingAsync(end, await FollowersAsync(connection, "", cancellation), cancellation);
            told += added;
            if (added <= FewEvents || added >= before)
                return told;
            before = added;
        }
    }

    private async Task<long> TellFollowingAsync(long end, IReadOnlyDictionary<string, long> followers, CancellationToken cancellation)
    {
        var numbers = new HashSet<long>();
        foreach (var group in ReadingGroups.All)
        {
            var upTo = EndOf(group, end, followers);
            while (_told[group] < upTo)
            {
                var events = await _log.NextAsync(group.Facts, _told[group], upTo, _options.EventsTogether, cancellation);
                await using var session = _store.LightweightSession(OrganizationId.Installation);
                foreach (var reading in group.Readings)
                    await reading.Read(session, events, cancellation);
                await session.SaveChangesAsync(cancellation);
                _told[group] = events.Count < _options.EventsTogether ? upTo : events[^1].Sequence;
                numbers.UnionWith(events.Select(e => e.Sequence));
            }
        }

        return numbers.Count;
    }

    /// <summary>
    /// Nobody writes from the first lock to the commit. The first attempts give locks up before the server would look for a deadlock, and ask for
    /// them again: who writes goes on, and who reads long is waited for without holding up the others.
    /// </summary>
    private async Task<(long Told, TimeSpan Standstill)> ChangePlacesAsync(CancellationToken cancellation)
    {
        var told = 0L;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = await _database.OpenConnectionAsync(cancellation);
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                var clock = Stopwatch.StartNew();
                var end = await _log.EndAsync(connection, attempt, cancellation);
                var followers = await FollowersAsync(connection, "for update", cancellation);
                told += await TellFollowingAsync(end, followers, cancellation);
                await _tables.TakeTheirPlaceAsync(connection, cancellation);
                if (_options.FollowersToEnd)
                    await BringForwardAsync(connection, end, cancellation);
                await transaction.CommitAsync(cancellation);
                return (told, clock.Elapsed);
            }
            catch (PostgresException fault) when (fault.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await Task.Delay(Random.Shared.Next(500, 2_000), cancellation);
                told += await CatchUpAsync(cancellation);
            }
        }
    }

    /// <summary>How far the read models have come that follow the log.</summary>
    private static async Task<IReadOnlyDictionary<string, long>> FollowersAsync(NpgsqlConnection connection, string locking, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select name, last_seq_id from {Served}.mt_event_progression where name = any($1) order by name {locking}", connection);
        command.Parameters.Add(new() { Value = Following().Select(NameOf).ToArray() });
        var found = new Dictionary<string, long>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(rows.GetString(0), rows.IsDBNull(1) ? 0 : rows.GetInt64(1));
        return found;
    }

    private static async Task BringForwardAsync(NpgsqlConnection connection, long end, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            insert into {Served}.mt_event_progression (name, last_seq_id) select name, $2 from unnest($1) as name
            on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = now()
            """,
            connection);
        command.Parameters.Add(new() { Value = Following().Select(NameOf).ToArray() });
        command.Parameters.Add(new() { Value = end });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static IEnumerable<ReadingGroup> Following() => ReadingGroups.All.Where(g => g.Lifecycle == ProjectionLifecycle.Async);

    private static string NameOf(ReadingGroup group) => new ShardName(group.Name, ShardName.All, 1).Identity;
}
