using System.Diagnostics;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace OnNara.Bench.Nation;

/// <param name="Events">How many facts are in the store now that were not before.</param>
internal sealed record Load(long Events, TimeSpan Took, double BytesPerEvent)
{
    public double PerSecond => Events / Took.TotalSeconds;
}

/// <summary>Puts a government's record into a store through the event types and the serialization of the product, by COPY.</summary>
internal sealed class Loader(DocumentStore store, Workplace workplace)
{
    private const int AgenciesTogether = 4, StreamsTogether = 2_000, BatchSize = 5_000, SayEvery = 500_000;

    /// <summary>Agencies that are there already are left as they are, so a load that was broken off goes on where it stopped.</summary>
    public async Task<Load> LoadAsync(int documents, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (events, said) = (0L, 0L);
        await Parallel.ForEachAsync(Enumerable.Range(0, NationalRecord.Agencies), new ParallelOptions { MaxDegreeOfParallelism = AgenciesTogether, CancellationToken = cancellation }, async (agency, stop) =>
        {
            var tenant = NationalRecord.AgencyOf(agency);
            if (await IsLoadedAsync(tenant, stop))
                return;
            await ClearAsync(tenant, stop);
            var serials = new Serials();
            foreach (var streams in NationalRecord.StreamsOf(agency, documents, serials).Chunk(StreamsTogether))
            {
                await store.BulkInsertEventsAsync(tenant, [.. streams.Select(ActionOf)], BatchSize, stop);
                var loaded = Interlocked.Add(ref events, streams.Sum(s => (long)s.Facts.Count));
                var last = Interlocked.Read(ref said);
                if (loaded - last >= SayEvery && Interlocked.CompareExchange(ref said, loaded, last) == last)
                    workplace.Say($"{loaded:N0} events, {loaded / clock.Elapsed.TotalSeconds:N0} a second");
            }

            await KeepSerialsAsync(serials, stop);
        });

        var took = clock.Elapsed;
        await ExecuteAsync("analyze mt_events; analyze mt_streams", cancellation);
        return new(events, took, await BytesPerEventAsync(cancellation));
    }

    private StreamAction ActionOf(LoadedStream stream)
    {
        var action = StreamAction.Start(store.Events, stream.Id, stream.Facts.ToArray());
        action.AggregateType = stream.Kind;
        foreach (var fact in action.Events)
            fact.UserName = "load";
        return action;
    }

    // The serials of an agency are kept when all of it is in, so they tell whether it is.
    private async Task<bool> IsLoadedAsync(string tenant, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select exists (select from register_counter where tenant_id = $1)", connection);
        command.Parameters.Add(new() { Value = tenant });
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task ClearAsync(string tenant, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var table in new[] { "mt_events", "mt_streams" })
            batch.BatchCommands.Add(new($"delete from {table} where tenant_id = $1") { Parameters = { new() { Value = tenant } } });
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task KeepSerialsAsync(Serials serials, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("insert into register_counter (tenant_id, department_code, year, serial) select * from unnest($1, $2, $3, $4)", connection);
        command.Parameters.Add(new() { Value = serials.Last.Keys.Select(k => k.Agency).ToArray() });
        command.Parameters.Add(new() { Value = serials.Last.Keys.Select(k => k.Department).ToArray() });
        command.Parameters.Add(new() { Value = serials.Last.Keys.Select(k => k.Year).ToArray() });
        command.Parameters.Add(new() { Value = serials.Last.Values.ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<double> BytesPerEventAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            "select (pg_total_relation_size('mt_events') + pg_total_relation_size('mt_streams'))::float8 / greatest(1, (select count(*) from mt_events))", connection) { CommandTimeout = 600 };
        return (double)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
