using OnNara.Evidence.Events;

namespace OnNara.Projections.Sealing;

/// <param name="Place">Where it stands in its agency's tree; none as long as it is not sealed.</param>
public sealed record SealedEvent(EventRecord Event, ulong? Place);

/// <summary>Reads whole streams as they are stored, each event with its place in the agency's tree.</summary>
public sealed class SealedStreams(Databases databases)
{
    /// <summary>The streams in the given order, each from its beginning.</summary>
    public async Task<IReadOnlyList<SealedEvent>> ReadAsync(string agency, IReadOnlyList<Guid> streams, CancellationToken cancellation)
    {
        await using var select = (await databases.OfAsync(agency)).CreateCommand(
            $"""
            select {StoredEvents.Columns}, s.place
            from mt_events e left join {SealTables.Seals} s on s.event_sequence = e.seq_id and s.agency = e.tenant_id
            where e.tenant_id = $1 and e.stream_id = any($2)
            order by array_position($2, e.stream_id), e.version
            """);
        select.Parameters.AddWithValue(agency);
        select.Parameters.AddWithValue(streams.ToArray());
        var found = new List<SealedEvent>();
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(StoredEvents.Row(rows).Event, rows.IsDBNull(11) ? null : (ulong)rows.GetInt64(11)));
        return found;
    }
}
