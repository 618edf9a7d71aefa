using System.Numerics;

namespace OnNara.Evidence.Merkle;

/// <summary>A node over a full subtree: level 0 are the leaves, and the node at <paramref name="Index"/> spans 2^level of them.</summary>
public readonly record struct TreeNode(int Level, ulong Index);

/// <summary>
/// A run of leaves that the tree hashes as one: it begins where a subtree of its size could. Says which full nodes its hash is made of,
/// so that they can be fetched together.
/// </summary>
/// <param name="Start">The first leaf.</param>
/// <param name="End">The leaf after the last one.</param>
public readonly record struct TreeRange(ulong Start, ulong End)
{
    /// <summary>From left to right, each smaller than the one before.</summary>
    public IReadOnlyList<TreeNode> Nodes
    {
        get
        {
            var nodes = new List<TreeNode>();
            for (var at = Start; at < End;)
            {
                var level = BitOperations.Log2(End - at);
                nodes.Add(new(level, at >> level));
                at += 1UL << level;
            }

            return nodes;
        }
    }

    /// <param name="hashOf">The hash of a full node.</param>
    public Digest Hash(Func<TreeNode, Digest> hashOf)
    {
        var nodes = Nodes;
        if (nodes.Count == 0)
            return TreeHash.Empty;
        var hash = hashOf(nodes[^1]);
        for (var i = nodes.Count - 2; i >= 0; i--)
            hash = TreeHash.OfNode(hashOf(nodes[i]), hash);
        return hash;
    }
}

/// <summary>What a proof consists of, in its order (RFC 9162, sections 2.1.3.1 and 2.1.4.1).</summary>
public static class ProofPath
{
    /// <summary>The siblings of the leaf on its way to the root, the nearest first.</summary>
    public static IReadOnlyList<TreeRange> ToLeaf(ulong index, ulong treeSize)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, treeSize);
        var path = new List<TreeRange>();
        var (start, end) = (0UL, treeSize);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                path.Add(new(middle, end));
                end = middle;
            }
            else
            {
                path.Add(new(start, middle));
                start = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>What leads from the smaller tree's root to the larger one's; nothing where both are the same.</summary>
    public static IReadOnlyList<TreeRange> Between(ulong smallerSize, ulong largerSize)
    {
        ArgumentOutOfRangeException.ThrowIfZero(smallerSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(smallerSize, largerSize);
        var path = new List<TreeRange>();
        var (start, end) = (0UL, largerSize);
        while (end != smallerSize)
        {
            var middle = start + Split(end - start);
            if (smallerSize <= middle)
            {
                path.Add(new(middle, end));
                end = middle;
            }
            else
            {
                path.Add(new(start, middle));
                start = middle;
            }
        }

        // The verifier knows the smaller root; a part of it has to be told.
        if (start != 0)
            path.Add(new(start, end));
        path.Reverse();
        return path;
    }

    // The largest power of two below the size.
    private static ulong Split(ulong size) => 1UL << BitOperations.Log2(size - 1);
}
