namespace OnNara.Evidence.Merkle;

/// <summary>
/// The right border of a growing tree: its full subtrees, the largest first. That is all one needs in order to add leaves and to know
/// the root.
/// </summary>
public sealed class Frontier
{
    private readonly List<Digest> _peaks;

    public Frontier()
        : this(0, [])
    {
    }

    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="peaks">The hashes of its full subtrees, the largest first: one for each bit that is set in the size.</param>
    public Frontier(ulong size, IReadOnlyList<Digest> peaks)
    {
        if (peaks.Count != System.Numerics.BitOperations.PopCount(size))
            throw new ArgumentException($"A tree of {size} leaves has {System.Numerics.BitOperations.PopCount(size)} full subtrees, not {peaks.Count}.", nameof(peaks));
        Size = size;
        _peaks = [.. peaks];
    }

    public ulong Size { get; private set; }

    public IReadOnlyList<Digest> Peaks => _peaks;

    public Digest Root
    {
        get
        {
            if (_peaks.Count == 0)
                return TreeHash.Empty;
            var hash = _peaks[^1];
            for (var i = _peaks.Count - 2; i >= 0; i--)
                hash = TreeHash.OfNode(_peaks[i], hash);
            return hash;
        }
    }

    /// <summary>Adds a leaf.</summary>
    /// <param name="completed">Told of every node that is full now, the leaf first.</param>
    public void Append(Digest leaf, Action<TreeNode, Digest>? completed = null)
    {
        var (index, hash) = (Size, leaf);
        completed?.Invoke(new(0, index), hash);
        for (var level = 0; (Size >> level & 1) == 1; level++)
        {
            hash = TreeHash.OfNode(_peaks[^1], hash);
            _peaks.RemoveAt(_peaks.Count - 1);
            index >>= 1;
            completed?.Invoke(new(level + 1, index), hash);
        }

        _peaks.Add(hash);
        Size++;
    }
}
