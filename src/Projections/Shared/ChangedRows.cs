namespace OnNara.Projections;

/// <summary>Writes of the rows that follow from a fold only those that are new or other than before, and takes away those that follow no more.</summary>
internal static class ChangedRows
{
    public static void Write<TRow, TId>(IRows rows, IEnumerable<TRow> before, IEnumerable<TRow> after, Func<TRow, TId> idOf)
        where TRow : class, IEquatable<TRow>
        where TId : notnull
    {
        var known = before.ToDictionary(idOf);
        foreach (var row in after)
        {
            if (!known.Remove(idOf(row), out var was) || !was.Equals(row))
                rows.Store(row);
        }

        foreach (var gone in known.Values)
            rows.Delete(gone);
    }
}
