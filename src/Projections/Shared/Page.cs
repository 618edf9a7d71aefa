using System.Text;

namespace OnNara.Projections;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="After">The sort key of the last row seen; none for the beginning.</param>
public sealed record PageRequest(string? After, int Limit)
{
    public const int MostRows = 200;

    /// <summary>Keys are plain text in the store; the empty one comes before all of them.</summary>
    public string Start => After ?? "";

    /// <summary>The rows asked for, from one more than were asked for: that one says whether there is a rest.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, string> sortKey) =>
        rows.Count > Limit
            ? new([.. rows.Take(Limit)], Cursor.Write(sortKey(rows[Limit - 1])))
            : new(rows, null);
}

/// <summary>A part of a list.</summary>
/// <param name="Next">Names the rest, for <c>after</c>; none where this is the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> change) => new([.. Items.Select(change)], Next);
}

/// <summary>Sort keys as a client hands them back: opaque, so that nobody builds on how they are made.</summary>
public static class Cursor
{
    private const int LongestKey = 1_000;

    public static string Write(string sortKey) => Convert.ToBase64String(Encoding.UTF8.GetBytes(sortKey)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Whether the text is a cursor, and the sort key in it.</summary>
    public static bool TryRead(string cursor, out string sortKey)
    {
        sortKey = "";
        var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
        var bytes = new byte[LongestKey];
        if (cursor.Length is 0 or > LongestKey || !Convert.TryFromBase64String(padded, bytes, out var length))
            return false;
        try
        {
            sortKey = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length);
            return !sortKey.Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
