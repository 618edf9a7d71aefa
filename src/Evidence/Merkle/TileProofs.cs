namespace OnNara.Evidence.Merkle;

/// <summary>
/// Makes proofs of a tree from its tiles, as the log serves them: whoever wants a proof needs no more than that, and asks the server for
/// nothing that it could answer differently for different people.
/// </summary>
/// <param name="size">How many leaves the tree has.</param>
/// <param name="read">Reads a tile: as many hashes as it is wide.</param>
public sealed class TileProofs(ulong size, Func<Tile, CancellationToken, Task<IReadOnlyList<Digest>>> read)
{
    private readonly Dictionary<Tile, IReadOnlyList<Digest>> _tiles = [];

    public async Task<Digest> RootAsync(CancellationToken cancellation = default) => (await HashAsync([new(0, size)], cancellation))[0];

    /// <summary>That the leaf stands at its place.</summary>
    public Task<IReadOnlyList<Digest>> InclusionAsync(ulong index, CancellationToken cancellation = default) =>
        HashAsync(ProofPath.ToLeaf(index, size), cancellation);

    /// <summary>That this tree begins with all of the smaller one.</summary>
    public Task<IReadOnlyList<Digest>> ConsistencyAsync(ulong smallerSize, CancellationToken cancellation = default) =>
        HashAsync(ProofPath.Between(smallerSize, size), cancellation);

    private async Task<IReadOnlyList<Digest>> HashAsync(IReadOnlyList<TreeRange> ranges, CancellationToken cancellation)
    {
        foreach (var tile in ranges.SelectMany(r => r.Nodes).Select(n => Tile.Of(n, size).Tile).Distinct())
        {
            if (_tiles.ContainsKey(tile))
                continue;
            var hashes = await read(tile, cancellation);
            if (hashes.Count != tile.Width)
                throw new InvalidDataException($"{tile.Path} has {hashes.Count} hashes instead of {tile.Width}.");
            _tiles[tile] = hashes;
        }

        return [.. ranges.Select(r => r.Hash(HashOf))];
    }

    private Digest HashOf(TreeNode node)
    {
        var (tile, offset, count) = Tile.Of(node, size);
        var hashes = _tiles[tile];
        var row = new Digest[count];
        for (var i = 0; i < count; i++)
            row[i] = hashes[offset + i];
        for (; row.Length > 1; row = [.. row.Chunk(2).Select(pair => TreeHash.OfNode(pair[0], pair[1]))])
        {
        }

        return row[0];
    }
}
