using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using OnNara.Evidence.Events;
using OnNara.Evidence.Json;
using OnNara.Evidence.Logs;
using OnNara.Projections.Attachments;

namespace OnNara.Projections.Sealing;

/// <summary>
/// Gives out what stands in the store now at the places of an agency's tree, for whoever holds it against the tree. It judges nothing:
/// who checks does so with what was signed.
/// </summary>
public sealed class StoredLog(Databases databases)
{
    /// <summary>How many rows are asked for at a time: a slow reader holds no connection in between.</summary>
    private const int Page = 2_000;

    private const int MostUnsealed = 1_000;

    /// <summary>A line for each row of the tree, in its order.</summary>
    public async IAsyncEnumerable<EntryLine> EntriesAsync(string agency, long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var start = from; start < to; start += Page)
        {
            foreach (var line in await PageAsync(agency, start, Math.Min(to, start + Page), cancellation))
                yield return line;
        }
    }

    /// <summary>The pieces of the files that the events between the two places name, each file once.</summary>
    public async IAsyncEnumerable<FileLine> FilesAsync(string agency, long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = new HashSet<string>();
        await foreach (var line in EntriesAsync(agency, from, to, cancellation))
        {
            foreach (var name in NamedFiles.In(line.Entry ?? default).Where(known.Add))
            {
                foreach (var number in await PiecesAsync(agency, name, cancellation))
                {
                    if (await PieceAsync(agency, name, number, cancellation) is { } bytes)
                        yield return new(name, number, bytes);
                }
            }
        }
    }

    /// <summary>How far every stream of the agency has come, by the store's own count.</summary>
    public async IAsyncEnumerable<StreamLine> StreamsAsync(string agency, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var select = (await databases.OfAsync(agency)).CreateCommand("select id, type, coalesce(version, 0), coalesce(is_archived, false) from mt_streams where tenant_id = $1 order by id");
        select.Parameters.AddWithValue(agency);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return new(rows.GetGuid(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.GetInt64(2), rows.GetBoolean(3));
    }

    /// <summary>The agency's rows that its tree does not hold.</summary>
    public async Task<UnsealedEvents> UnsealedAsync(string agency, CancellationToken cancellation)
    {
        // Both from one moment: what is below the highest number that is sealed was there to be sealed.
        await using var connection = await (await databases.OfAsync(agency)).OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var highest = new NpgsqlCommand($"select coalesce(max(event_sequence), 0) from {SealTables.Seals}", connection);
        var through = (long)(await highest.ExecuteScalarAsync(cancellation))!;
        await using var select = new NpgsqlCommand(
            $"""
            select e.seq_id, e.id, e.stream_id, e.version, e.type, e.tenant_id, e.timestamp, count(*) over ()
            from mt_events e
            where e.tenant_id = $1 and not exists (select from {SealTables.Seals} s where s.event_sequence = e.seq_id and s.agency = $1)
            order by e.seq_id limit {MostUnsealed}
            """,
            connection);
        select.Parameters.AddWithValue(agency);
        var (events, count) = (new List<UnsealedEvent>(), 0L);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            count = rows.GetInt64(7);
            events.Add(new(rows.GetInt64(0), new(
                rows.GetGuid(1), rows.GetGuid(2), rows.GetInt64(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<DateTimeOffset>(6))));
        }

        return new(count, through, events);
    }

    private async Task<List<EntryLine>> PageAsync(string agency, long from, long to, CancellationToken cancellation)
    {
        await using var select = (await databases.OfAsync(agency)).CreateCommand(
            $"""
            select {StoredEvents.Columns}, s.place, s.event_sequence, coalesce(e.is_archived, false)
            from {SealTables.Seals} s left join mt_events e on e.seq_id = s.event_sequence
            where s.agency = $1 and s.place >= $2 and s.place < $3
            order by s.place, e.version
            """);
        select.Parameters.AddWithValue(agency);
        select.Parameters.AddWithValue(from);
        select.Parameters.AddWithValue(to);
        var lines = new List<EntryLine>();
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var (place, sequence, isArchived) = ((ulong)rows.GetInt64(11), rows.GetInt64(12), rows.GetBoolean(13));
            lines.Add(rows.IsDBNull(0) ? new(place, sequence, null, null, null, isArchived)
                : Enumerable.Range(1, 6).Any(rows.IsDBNull) ? new(place, sequence, null, null, "Parts of the row are empty that no event lacks.", isArchived)
                : LineOf(agency, place, sequence, StoredEvents.Row(rows).Event, isArchived));
        }

        return lines;
    }

    private static EntryLine LineOf(string agency, ulong place, long sequence, EventRecord stored, bool isArchived)
    {
        var trace = new EventTrace(stored.Id, stored.Stream, stored.Version, stored.Type, stored.Tenant, stored.Timestamp);

        // Whoever may read this agency's events may not read another's, whatever somebody wrote into the tables.
        if (stored.Tenant != agency)
            return new(place, sequence, null, trace, $"The row stands in the name of {stored.Tenant} now.", isArchived);
        try
        {
            return new(place, sequence, stored.ToCanonicalJson(), null, null, isArchived);
        }
        catch (NotCanonicalizableException fault)
        {
            return new(place, sequence, null, trace, fault.Message, isArchived);
        }
    }

    private async Task<List<int>> PiecesAsync(string agency, string sha256, CancellationToken cancellation)
    {
        await using var select = (await databases.OfAsync(agency)).CreateCommand($"select number from {AttachmentTables.Chunks} where sha256 = $1 order by number");
        select.Parameters.AddWithValue(sha256);
        var numbers = new List<int>();
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            numbers.Add(rows.GetInt32(0));
        return numbers;
    }

    private async Task<byte[]?> PieceAsync(string agency, string sha256, int number, CancellationToken cancellation)
    {
        await using var select = (await databases.OfAsync(agency)).CreateCommand($"select bytes from {AttachmentTables.Chunks} where sha256 = $1 and number = $2");
        select.Parameters.AddWithValue(sha256);
        select.Parameters.AddWithValue(number);
        return (byte[]?)await select.ExecuteScalarAsync(cancellation);
    }
}
