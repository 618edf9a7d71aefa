namespace OnNara.Projections.Work;

/// <summary>Writes what is asked now and was not, and takes away what was asked and is no longer.</summary>
internal static class WorkRows
{
    public static void Replace(IRows rows, IEnumerable<WorkItem> before, IEnumerable<WorkItem> after) =>
        ChangedRows.Write(rows, before, after, item => item.Id);
}
