using System.Runtime.CompilerServices;
using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OnNara.Domain.Access;

namespace OnNara.Projections.Auditing;

/// <summary>A fact as it stands in the log.</summary>
/// <param name="Position">Its place among all facts of the installation; it grows.</param>
/// <param name="Kind">The stored name.</param>
/// <param name="RecordedAt">When the system came to know it.</param>
/// <param name="Payload">The stored JSON, unread.</param>
public sealed record RecordedEvent(
    long Position, Guid Id, Guid SubjectId, long Version, string Kind, DateTimeOffset RecordedAt, JsonElement Payload);

/// <summary>Finds facts in the log itself, in the order of their positions: no read model stands between the auditor and what was recorded.</summary>
public sealed class EventSearch(IQuerySession session)
{
    private string Schema => session.DocumentStore.Options.DatabaseSchemaName;

    /// <summary>
    /// Up to where nothing can come in between any more: a transaction that is still open may hold an earlier position, and whoever went
    /// past it would never see it.
    /// </summary>
    public async Task<long> SettledPosition(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select coalesce(max(last_seq_id), 0) from {Schema}.mt_event_progression where name = 'HighWaterMark'");
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    }

    /// <summary>The facts of the session's agency after one position and up to another, read while they are given out.</summary>
    public async IAsyncEnumerable<RecordedEvent> List(
        EventCriteria criteria, long after, long through, int? limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand();
        command.CommandText =
            $"""
            select seq_id, id, stream_id, version, type, timestamp, data from {Schema}.mt_events
            where {Conditions(criteria, after, through, command)} order by seq_id{(limit is { } most ? $" limit {most}" : "")}
            """;
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            using var payload = JsonDocument.Parse(reader.GetString(6));
            yield return new(
                reader.GetInt64(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetInt64(3), reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5), payload.RootElement.Clone());
        }
    }

    private string Conditions(EventCriteria criteria, long after, long through, NpgsqlCommand command)
    {
        var conditions = new List<string>();
        void Where(string condition, object value, NpgsqlDbType type)
        {
            command.Parameters.Add(new() { Value = value, NpgsqlDbType = type });
            conditions.Add(string.Format(null, condition, $"${command.Parameters.Count}"));
        }

        Where("tenant_id = {0}", session.TenantId, NpgsqlDbType.Varchar);
        Where("seq_id > {0}", after, NpgsqlDbType.Bigint);
        Where("seq_id <= {0}", through, NpgsqlDbType.Bigint);
        if (criteria.PersonId is { } person)
            Where("data -> 'by' ->> 'personId' = {0}", person.ToString(), NpgsqlDbType.Text);
        if (criteria.ActingForId is { } absent)
            Where("data -> 'authority' -> 'proxyUnder' -> 'absent' ->> 'personId' = {0}", absent.ToString(), NpgsqlDbType.Text);
        if (criteria.DepartmentCode is { } department)
            Where("data -> 'by' ->> 'departmentCode' = {0}", department, NpgsqlDbType.Text);
        if (criteria.Kinds is { Count: > 0 } kinds)
            Where("type = any({0})", kinds.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);
        if (criteria.SubjectId is { } subject)
            Where("stream_id = {0}", subject, NpgsqlDbType.Uuid);
        var moment = criteria.Clock == EventClock.Recorded ? "timestamp" : "(data ->> 'at')::timestamptz";
        if (criteria.From is { } from)
            Where(moment + " >= {0}", from.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        if (criteria.To is { } to)
            Where(moment + " < {0}", to.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        if (criteria.Text is { } text)
            // As it stands inside a JSON string, so that a quotation mark is found too.
            Where("position(lower(trim(both '\"' from to_json({0})::text)) in lower(data::text)) > 0", text, NpgsqlDbType.Text);
        return string.Join(" and ", conditions);
    }
}
