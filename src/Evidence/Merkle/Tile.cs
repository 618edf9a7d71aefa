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

    private const string Partial = ".p";
    private const int LongestPath = 60;
    private const int MostLevels = 8;
    private const ulong MostTiles = 1UL << 54;

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

    /// <summary>The tile of a path in the layout's one form; nothing where it is none.</summary>
    public static Tile? Parse(string path)
    {
        if (path.Length > LongestPath || path.Split('/') is not ["tile", var level, .. { Length: > 0 } rest])
            return null;
        var width = FullWidth;
        if (rest is [.. var whole, var last, var partial] && last.EndsWith(Partial, StringComparison.Ordinal))
        {
            if (!int.TryParse(partial, NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= FullWidth)
                return null;
            rest = [.. whole, last[..^Partial.Length]];
        }

        var digits = string.Concat(rest.Select((group, i) => i < rest.Length - 1 && group.StartsWith('x') ? group[1..] : group));
        return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var height) && height < MostLevels
            && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < MostTiles
            && new Tile(height, index, width) is var tile && tile.Path == path
            ? tile
            : null;
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
