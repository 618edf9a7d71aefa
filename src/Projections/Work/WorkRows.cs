using Marten;

namespace OnNara.Projections.Work;

/// <summary>Writes what is asked now and was not, and takes away what was asked and is no longer.</summary>
internal static class WorkRows
{
    public static void Replace(IDocumentOperations rows, IEnumerable<WorkItem> before, IEnumerable<WorkItem> after)
    {
        var known = before.ToDictionary(item => item.Id);
        foreach (var item in after)
        {
            if (!known.Remove(item.Id, out var was) || was != item)
                rows.Store(item);
        }

        foreach (var done in known.Values)
            rows.Delete(done);
    }
}
