using System.Runtime.CompilerServices;
using Marten;

namespace OnNara.Projections;

/// <summary>
/// Rows that a session came to know on its way, so that writing what follows from an act does not read them again. Each serves once, and
/// only for facts that come right after the version it was known at; the stream's own version check then holds for the row as well.
/// </summary>
public static class KnownRows
{
    private static readonly ConditionalWeakTable<IQuerySession, Dictionary<Guid, (long Version, object Row)>> Known = [];

    /// <param name="version">The version of the stream at which the row stands so.</param>
    public static void Keep(IDocumentSession session, Guid stream, long version, object row) => Known.GetOrCreateValue(session)[stream] = (version, row);

    internal static TRow? Take<TRow>(IQuerySession session, Guid stream, long nextVersion)
        where TRow : class =>
        Known.TryGetValue(session, out var rows) && rows.Remove(stream, out var known) && known.Version + 1 == nextVersion ? known.Row as TRow : null;
}
