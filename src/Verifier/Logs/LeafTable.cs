using OnNara.Evidence.Merkle;

namespace OnNara.Verifier.Logs;

/// <summary>The leaves of a log as its tiles give them; where a tile was not to be had, none.</summary>
internal sealed class LeafTable(ulong size)
{
    private readonly List<IReadOnlyList<Digest>?> _tiles = [];
    private Dictionary<Digest, ulong>? _places;

    public ulong Size => size;

    /// <summary>Whether every leaf is known.</summary>
    public bool IsWhole => (ulong)_tiles.Sum(t => t?.Count ?? 0) == size;

    public IEnumerable<Digest> All => _tiles.SelectMany(t => t ?? []);

    public Digest? this[ulong place] =>
        place < size && (int)(place / Tile.FullWidth) < _tiles.Count ? _tiles[(int)(place / Tile.FullWidth)]?[(int)(place % Tile.FullWidth)] : null;

    /// <summary>The root that the tree had when it was so large; none where leaves are missing.</summary>
    public Digest? RootAt(ulong earlier)
    {
        if (!IsWhole || earlier > size)
            return null;
        var tree = new Frontier();
        foreach (var leaf in All.Take((int)earlier))
            tree.Append(leaf);
        return tree.Root;
    }

    public void Add(IReadOnlyList<Digest>? tile) => _tiles.Add(tile);

    /// <summary>Where that leaf stands, if anywhere.</summary>
    public ulong? PlaceOf(Digest leaf)
    {
        if (_places is null)
        {
            _places = [];
            for (var i = 0; i < _tiles.Count; i++)
            {
                for (var j = 0; j < (_tiles[i]?.Count ?? 0); j++)
                    _places.TryAdd(_tiles[i]![j], (ulong)((i * Tile.FullWidth) + j));
            }
        }

        return _places.TryGetValue(leaf, out var place) ? place : null;
    }
}
