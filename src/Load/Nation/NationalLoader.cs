using System.Diagnostics;
using JasperFx;
using JasperFx.Events;
using Marten;
using Npgsql;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Projections;
using OnNara.Projections.PersonalData;
using OnNara.Projections.Rebuilding;

namespace OnNara.Load.Nation;

/// <param name="Events">How many facts are in the store now that were not before.</param>
/// <param name="Took">Until the indexes of the log stood again.</param>
public sealed record Loaded(long Events, TimeSpan Took, double BytesPerEvent)
{
    /// <summary>0 where all of it was there already.</summary>
    public double PerSecond => Events == 0 ? 0 : Events / Took.TotalSeconds;
}

/// <summary>The store holds what this load did not put there, or somebody uses it.</summary>
public sealed class StoreNotForLoadException(string message) : Exception(message);

/// <summary>
/// Puts a government's record into a store through the event types and the serialization of the product, by COPY, into a log whose
/// indexes are made afterwards. Pieces that are there already are passed over, so a load that was stopped goes on where it stopped.
/// </summary>
public sealed class NationalLoader : IAsyncDisposable
{
    private const int AgenciesTogether = 3, StreamsTogether = 1_000, BatchSize = 20_000;

    private readonly string _connectionString;
    private readonly NpgsqlDataSource _database;
    private readonly PersonalKeys _keys;
    private readonly DocumentStore _store;
    private readonly Action<string> _say;
    private readonly Stopwatch _clock = new();
    private long _events;
    private int _agencies;

    /// <param name="connectionString">A database on which no product runs.</param>
    /// <param name="say">Is told from time to time how far it is.</param>
    public NationalLoader(string connectionString, Action<string> say)
    {
        _say = say;
        _connectionString = ManyRows.Through(connectionString, "OnNara load");
        _database = NpgsqlDataSource.Create(_connectionString);
        _keys = new(_connectionString);
        _store = DocumentStore.For(options =>
        {
            options.Connection(_database);
            options.AutoCreateSchemaObjects = AutoCreate.None;
            options.DisableNpgsqlLogging = true;
            OnNaraStore.Configure(options, _keys);
        });
    }

    /// <summary>Loads what is not there yet.</summary>
    public async Task<Loaded> LoadAsync(int documents, CancellationToken cancellation)
    {
        await BeginAsync(documents, cancellation);
        if (await AskAsync("select loaded_at is not null from national_load", cancellation) is true)
            return new(0, TimeSpan.Zero, await BytesPerEventAsync(cancellation));
        var record = new GovernmentRecord(documents);
        var indexes = await SetIndexesAsideAsync(cancellation);
        _clock.Restart();
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, Government.Agencies), new ParallelOptions { MaxDegreeOfParallelism = AgenciesTogether, CancellationToken = cancellation },
                async (agency, stop) => await LoadAgencyAsync(record, agency, stop));
        }
        finally
        {
            _say($"{_events:N0} events; making the indexes of the log");
            await TableIndexes.MakeAsync(_database, indexes, CancellationToken.None);
        }

        var took = _clock.Elapsed;
        await ExecuteAsync("analyze mt_events; analyze mt_streams; update national_load set indexes = '{}', loaded_at = now()", cancellation);
        return new(_events, took, await BytesPerEventAsync(cancellation));
    }

    /// <summary>Builds the read models and brings the registers' counters to where the log is; then the product may be started.</summary>
    public async Task<RebuildResult> FinishAsync(IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        await using var rebuild = new Rebuild(_connectionString, new(FollowersToEnd: true));
        var result = await rebuild.RunAsync(progress, cancellation);
        await ExecuteAsync(
            """
            insert into register_counter (tenant_id, department_code, year, serial)
            select tenant_id, department_code, year, max(serial) from mt_doc_registerline group by 1, 2, 3
            on conflict (tenant_id, department_code, year) do update set serial = greatest(register_counter.serial, excluded.serial);
            update national_load set finished_at = now()
            """,
            cancellation);
        return result;
    }

    /// <summary>Whether a load was begun here, so that the agencies are open.</summary>
    public async Task<bool> IsBegunAsync(CancellationToken cancellation) => await AskAsync("select to_regclass('national_load') is not null", cancellation) is true;

    /// <summary>Whether all of it is there and its read models are built.</summary>
    public async Task<bool> IsFinishedAsync(int documents, CancellationToken cancellation) =>
        await IsBegunAsync(cancellation)
        && await AskAsync($"select exists (select from national_load where documents = {documents} and finished_at is not null)", cancellation) is true;

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        _keys.Dispose();
        await _database.DisposeAsync();
    }

    private async Task LoadAgencyAsync(GovernmentRecord record, int agency, CancellationToken cancellation)
    {
        var tenant = Government.CodeOf(agency);
        var known = await KnownAsync(tenant, cancellation);
        foreach (var streams in record.StreamsOf(agency).Chunk(StreamsTogether))
        {
            // A piece goes in as a whole or not at all.
            if (known.Contains(streams[0].Id))
                continue;
            await _store.BulkInsertEventsAsync(tenant, [.. streams.Select(ActionOf)], BatchSize, cancellation);
            Interlocked.Add(ref _events, streams.Sum(s => (long)s.Facts.Count));
        }

        var (agencies, events) = (Interlocked.Increment(ref _agencies), Interlocked.Read(ref _events));
        _say($"{agencies} of {Government.Agencies} agencies, {events:N0} events, {events / _clock.Elapsed.TotalSeconds:N0} a second");
    }

    private StreamAction ActionOf(StreamRecord stream)
    {
        var action = StreamAction.Start(_store.Events, stream.Id, stream.Facts.ToArray());
        action.AggregateType = stream.Kind;
        foreach (var fact in action.Events)
            fact.UserName = "load";
        return action;
    }

    private async Task<HashSet<Guid>> KnownAsync(string tenant, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand("select id from mt_streams where tenant_id = $1");
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = tenant });
        var known = new HashSet<Guid>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            known.Add(rows.GetGuid(0));
        return known;
    }

    private async Task BeginAsync(int documents, CancellationToken cancellation)
    {
        if (await IsBegunAsync(cancellation))
        {
            var begun = (int)(await AskAsync("select documents from national_load", cancellation))!;
            if (begun != documents)
                throw new StoreNotForLoadException($"A load of {begun:N0} documents was begun here: go on with --documents {begun}, or take another store.");
            await RefuseIfUsedAsync(cancellation);
            return;
        }

        // Made up for again, the tables would get back the indexes that a stopped load has set aside; so they are made once.
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        if (await AskAsync($"select exists (select from mt_streams where type in ('{Alias<Document>()}', '{Alias<IncomingDocument>()}'))", cancellation) is true)
            throw new StoreNotForLoadException("This store holds documents already; a load wants one that holds none.");
        await RefuseIfUsedAsync(cancellation);
        await ExecuteAsync(
            $"""
            create table national_load (documents int primary key, indexes text[] not null default '{"{}"}', loaded_at timestamptz, finished_at timestamptz);
            insert into national_load (documents) values ({documents})
            """,
            cancellation);
    }

    private async Task RefuseIfUsedAsync(CancellationToken cancellation)
    {
        if (await AskAsync("select count(*) from pg_stat_activity where datname = current_database() and application_name not like 'OnNara %' and backend_type = 'client backend'", cancellation) is long and > 0)
            throw new StoreNotForLoadException("Somebody uses this database: stop the product that runs on it, and whatever else asks it.");
    }

    // Kept before they are taken away: a load that is killed leaves behind how to make them.
    private async Task<IReadOnlyList<string>> SetIndexesAsideAsync(CancellationToken cancellation)
    {
        var present = await TableIndexes.ReadAsync(_database, ["mt_events"], withKeys: false, cancellation);
        await using (var keep = _database.CreateCommand("update national_load set indexes = (select coalesce(array_agg(distinct i), '{}') from unnest(indexes || $1) as i)"))
        {
            keep.Parameters.Add(new() { Value = present.Select(i => i.Make).ToArray() });
            await keep.ExecuteNonQueryAsync(cancellation);
        }

        await TableIndexes.DropAsync(_database, present, cancellation);
        return (string[])(await AskAsync("select indexes from national_load", cancellation))!;
    }

    private string Alias<T>() => _store.Events.AggregateAliasFor(typeof(T));

    private async Task<double> BytesPerEventAsync(CancellationToken cancellation) => (double)(await AskAsync(
        "select (pg_total_relation_size('mt_events') + pg_total_relation_size('mt_streams'))::float8 / greatest(1, (select count(*) from mt_events))", cancellation))!;

    private async Task<object?> AskAsync(string question, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(question);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellation);
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand(statement);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
