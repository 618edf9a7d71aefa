using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>The rows that follow from a card. An act on a card with fifty milestones writes the one that it was about.</summary>
internal static class TaskCardRows
{
    public static void Replace(IRows rows, TaskCard? before, TaskCard after)
    {
        ChangedRows.Write(rows, CycleRow.Of(before), CycleRow.Of(after), row => row.Id);
        ChangedRows.Write(rows, MilestoneRow.Of(before), MilestoneRow.Of(after), row => row.Id);
        ChangedRows.Write(rows, IndicatorRow.Of(before), IndicatorRow.Of(after), row => row.Id);
        ChangedRows.Write(rows, PointRow.Of(before), PointRow.Of(after), row => row.Id);
    }
}
