using System.Runtime.CompilerServices;
using Npgsql;
using OnNara.Evidence.Events;

namespace OnNara.Projections.Sealing;

/// <param name="Sequence">Its number in the whole installation.</param>
internal sealed record StoredRow(long Sequence, EventRecord Event);

/// <summary>Reads rows of the log as they are stored, past every class that could read them otherwise tomorrow.</summary>
internal static class StoredEvents
{
    public const string Columns = "e.seq_id, e.id, e.stream_id, e.version, e.type, e.tenant_id, e.timestamp, e.correlation_id, e.causation_id, e.headers::text, e.data::text";

    /// <param name="select">Asks for <see cref="Columns"/>, first of all.</param>
    public static async IAsyncEnumerable<StoredRow> ReadAsync(NpgsqlCommand select, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return Row(rows);
    }

    public static StoredRow Row(NpgsqlDataReader rows) => new(
        rows.GetInt64(0),
        new(
            rows.GetGuid(1), rows.GetGuid(2), rows.GetInt64(3), rows.GetString(4), rows.GetString(5),
            rows.GetFieldValue<DateTimeOffset>(6), Text(rows, 7), Text(rows, 8), Text(rows, 9), rows.GetString(10)));

    private static string? Text(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
}
