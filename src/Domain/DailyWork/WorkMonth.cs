using System.Globalization;

namespace OnNara.Domain.DailyWork;

/// <summary>Where a planned piece of work stands.</summary>
public enum DailyWorkStatus
{
    Planned,
    Finished,

    /// <summary>It went on to a day of another month and stands there as another one.</summary>
    CarriedOver,
    Dropped,
}

/// <summary>A piece of work as it is planned.</summary>
/// <param name="TaskCardId">The task card on which it is filed; none where it belongs to no task.</param>
/// <param name="MilestoneCode">The milestone of that card toward which it is done.</param>
public sealed record PlannedWork(Guid ItemId, string Text, Guid? TaskCardId = null, string? MilestoneCode = null);

/// <summary>A piece of work as it stands.</summary>
/// <param name="PlannedFor">The day for which it was planned first.</param>
/// <param name="Day">The day on which it stands now.</param>
/// <param name="Postponed">How often it was put off.</param>
/// <param name="Note">What came of it, or why it was put off or dropped; none so far.</param>
public sealed record DailyWorkItem(
    Guid ItemId,
    string Text,
    Guid? TaskCardId,
    string? MilestoneCode,
    DateOnly PlannedFor,
    DateOnly Day,
    DailyWorkStatus Status,
    int Postponed,
    string? Note,
    int? Minutes,
    DateTimeOffset LastActAt);

/// <summary>What one person plans and does in one month.</summary>
public sealed record WorkMonth(Guid Id, Guid PersonId, IReadOnlyList<DailyWorkItem> Items)
{
    public static Guid IdOf(Guid personId, DateOnly day) =>
        NameBasedId.Of("daily-work", personId.ToString(), day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    public DailyWorkItem? Find(Guid itemId) => Items.FirstOrDefault(i => i.ItemId == itemId);

    public static WorkMonth? Evolve(WorkMonth? state, object fact) => (state, fact) switch
    {
        (_, WorkPlanned e) => new(IdOf(e.PersonId, e.Day), e.PersonId, [.. state?.Items ?? [], .. e.Items.Select(i => DailyWorkItems.Planned(i, e))]),
        ({ } s, WorkFinished e) => s.Changing(e.ItemId, i => DailyWorkItems.Finished(i, e)),
        ({ } s, WorkPostponed e) => s.Changing(e.ItemId, i => DailyWorkItems.Postponed(i, e)),
        ({ } s, WorkDropped e) => s.Changing(e.ItemId, i => DailyWorkItems.Dropped(i, e)),
        _ => state,
    };

    private WorkMonth Changing(Guid itemId, Func<DailyWorkItem, DailyWorkItem> change) =>
        this with { Items = [.. Items.Select(i => i.ItemId == itemId ? change(i) : i)] };
}

/// <summary>What each fact makes of a piece of work; the same for the month that decides and for the rows that people read.</summary>
public static class DailyWorkItems
{
    public static DailyWorkItem Planned(PlannedWork work, WorkPlanned fact) => new(
        work.ItemId, work.Text, work.TaskCardId, work.MilestoneCode, fact.Day, fact.Day, DailyWorkStatus.Planned, 0, null, null, fact.At);

    public static DailyWorkItem Finished(DailyWorkItem item, WorkFinished fact) =>
        item with { Status = DailyWorkStatus.Finished, Note = fact.Result, Minutes = fact.Minutes, LastActAt = fact.At };

    public static DailyWorkItem Postponed(DailyWorkItem item, WorkPostponed fact) => item with
    {
        Day = SameMonth(item.Day, fact.ToDay) ? fact.ToDay : item.Day,
        Status = SameMonth(item.Day, fact.ToDay) ? DailyWorkStatus.Planned : DailyWorkStatus.CarriedOver,
        Postponed = item.Postponed + 1,
        Note = fact.Reason,
        LastActAt = fact.At,
    };

    public static DailyWorkItem Dropped(DailyWorkItem item, WorkDropped fact) =>
        item with { Status = DailyWorkStatus.Dropped, Note = fact.Reason, LastActAt = fact.At };

    public static bool SameMonth(DateOnly one, DateOnly other) => (one.Year, one.Month) == (other.Year, other.Month);
}
