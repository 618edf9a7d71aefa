using OnNara.Evidence.Merkle;

namespace OnNara.Projections.Sealing;

/// <summary>Reads the agencies' trees: checkpoints, tiles and where an event stands.</summary>
public sealed class SealedLogs(Databases databases)
{
    /// <summary>The last signed checkpoint of the agency; none before its first event was sealed.</summary>
    public async Task<SealedHead?> HeadAsync(string agency, CancellationToken cancellation)
    {
        await using var select = (await databases.OfAsync(agency)).CreateCommand($"select size, note from {SealTables.Checkpoints} where agency = $1 order by size desc limit 1");
        select.Parameters.AddWithValue(agency);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? new((ulong)rows.GetInt64(0), rows.GetString(1)) : null;
    }

    /// <summary>The hashes of a tile; fewer than it is wide where the tree has not grown so far.</summary>
    public async Task<IReadOnlyList<Digest>> TileAsync(string agency, Tile tile, CancellationToken cancellation)
    {
        var (table, hash) = tile.Level == 0 ? (SealTables.Seals, "leaf") : (SealTables.Nodes, "hash");
        await using var select = (await databases.OfAsync(agency)).CreateCommand(
            $"select {hash} from {table} where agency = $1 {(tile.Level == 0 ? "" : "and level = $4")} and place >= $2 and place < $3 order by place");
        select.Parameters.AddWithValue(agency);
        select.Parameters.AddWithValue((long)(tile.Index << Tile.Height));
        select.Parameters.AddWithValue((long)(tile.Index << Tile.Height) + tile.Width);
        if (tile.Level > 0)
            select.Parameters.AddWithValue(tile.Level);
        var hashes = new List<Digest>(tile.Width);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            hashes.Add(new(rows.GetFieldValue<byte[]>(0)));
        return hashes;
    }

    /// <summary>Proofs of the agency's tree as it was at that size.</summary>
    public TileProofs ProofsOf(string agency, ulong size) => new(size, (tile, cancellation) => TileAsync(agency, tile, cancellation));
}

/// <param name="Note">The signed checkpoint, as it is handed out.</param>
public sealed record SealedHead(ulong Size, string Note);
