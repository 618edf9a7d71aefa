using System.Security.Cryptography;

namespace OnNara.Evidence.Merkle;

/// <summary>The hashes of a Merkle tree (RFC 6962 and RFC 9162, section 2.1.1): a leaf and an inner node never look alike.</summary>
public static class TreeHash
{
    internal const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves.</summary>
    public static readonly Digest Empty = new(SHA256.HashData([]));

    public static Digest OfLeaf(ReadOnlySpan<byte> entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(entry);
        Span<byte> digest = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(digest);
        return new(digest);
    }

    /// <param name="entry">The entry with <see cref="LeafPrefix"/> before it: hashed in one go, without a hash to be made for it.</param>
    internal static Digest OfPrefixedLeaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> digest = stackalloc byte[Digest.Size];
        SHA256.HashData(entry, digest);
        return new(digest);
    }

    public static Digest OfNode(Digest left, Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Digest.Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Size)..]);
        Span<byte> digest = stackalloc byte[Digest.Size];
        SHA256.HashData(input, digest);
        return new(digest);
    }
}
