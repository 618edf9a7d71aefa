using System.Numerics;

namespace OnNara.Evidence.Merkle;

/// <summary>Checks proofs as RFC 9162 prescribes it (sections 2.1.3.2 and 2.1.4.2). Nothing here trusts whoever made the proof.</summary>
public static class ProofCheck
{
    /// <summary>Whether the leaf stands at that place of the tree with that root.</summary>
    public static bool Includes(Digest leaf, ulong index, ulong treeSize, IReadOnlyList<Digest> proof, Digest root)
    {
        if (index >= treeSize)
            return false;

        var (place, last, hash) = (index, treeSize - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if (IsRight(place, last))
            {
                hash = TreeHash.OfNode(sibling, hash);
                (place, last) = PastTheBorder(place, last);
            }
            else
            {
                hash = TreeHash.OfNode(hash, sibling);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>
    /// Whether the larger tree begins with all of the smaller one. From an empty tree there is nothing to prove, and such a proof is refused.
    /// </summary>
    public static bool Continues(ulong smallerSize, Digest smallerRoot, ulong largerSize, Digest largerRoot, IReadOnlyList<Digest> proof)
    {
        if (smallerSize == 0 || smallerSize > largerSize)
            return false;
        if (smallerSize == largerSize)
            return proof.Count == 0 && smallerRoot == largerRoot;
        if (proof.Count == 0)
            return false;

        // A smaller tree that is a whole subtree of the larger one is not repeated in the proof.
        var isSubtree = BitOperations.IsPow2(smallerSize);
        var (place, last) = (smallerSize - 1, largerSize - 1);
        while ((place & 1) == 1)
            (place, last) = (place >> 1, last >> 1);

        var smaller = isSubtree ? smallerRoot : proof[0];
        var larger = smaller;
        foreach (var sibling in proof.Skip(isSubtree ? 0 : 1))
        {
            if (last == 0)
                return false;
            if (IsRight(place, last))
            {
                smaller = TreeHash.OfNode(sibling, smaller);
                larger = TreeHash.OfNode(sibling, larger);
                (place, last) = PastTheBorder(place, last);
            }
            else
            {
                larger = TreeHash.OfNode(larger, sibling);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 && smaller == smallerRoot && larger == largerRoot;
    }

    private static bool IsRight(ulong place, ulong last) => (place & 1) == 1 || place == last;

    // The last node of a level that has no right sibling rises until it is somebody's right child.
    private static (ulong Place, ulong Last) PastTheBorder(ulong place, ulong last)
    {
        while ((place & 1) == 0 && place != 0)
            (place, last) = (place >> 1, last >> 1);
        return (place, last);
    }
}
