using System.Globalization;

namespace OnNara.Evidence.Merkle;

/// <summary>
/// 256 neighbouring hashes of one level, or fewer at the right border, in the layout of C2SP tlog-tiles: the inner nodes between
/// two tile levels are not stored, they follow.
/// </summary>
/// <param name="Level">0 holds the leaves; each hash of a level above is the root of a full tile below.</param>
/// <param name="Width">1 to 256; fewer than 256 at the right border alone.</param>
public readonly record struct Tile(int Level, ulong Index, int Width)
{
    public const int Height = 8;
    public const int FullWidth = 1 << Height;

    public bool IsFull => Width == FullWidth;

    /// <summary>Below the log's prefix: <c>tile/L/N</c>, with <c>.p/W</c> where it is not full.</summary>
    public string Path => $"tile/{Level.ToString(CultureInfo.InvariantCulture)}/{IndexPath(Index)}{(IsFull ? "" : $".p/{Width.ToString(CultureInfo.InvariantCulture)}")}";

    /// <summary>The tile that holds what the node is made of, in a tree of that size, and the place of the node's first hash in it.</summary>
    public static (Tile Tile, int Offset, int Count) Of(TreeNode node, ulong treeSize)
    {
        var level = node.Level / Height;
        var rise = node.Level % Height;
        var first = node.Index << rise;
        var index = first >> Height;
        var width = (treeSize >> (level * Height)) - (index << Height);
        return (new(level, index, (int)Math.Min(width, FullWidth)), (int)(first & (FullWidth - 1)), 1 << rise);
    }

    /// <summary>The tiles of a tree of that size at one level, from the given leaf count on.</summary>
    public static IEnumerable<Tile> AtLevel(int level, ulong treeSize, ulong knownSize = 0)
    {
        var hashes = treeSize >> (level * Height);
        for (var index = (knownSize >> (level * Height)) >> Height; index << Height < hashes; index++)
            yield return new(level, index, (int)Math.Min(hashes - (index << Height), FullWidth));
    }

    private static string IndexPath(ulong index)
    {
        var last = (index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        return index < 1000 ? last : string.Join('/', Groups(index / 1000).Reverse().Select(g => $"x{g:D3}").Append(last));
    }

    private static IEnumerable<ulong> Groups(ulong number)
    {
        for (; number > 0; number /= 1000)
            yield return number % 1000;
    }
}
