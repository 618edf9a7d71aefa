using OnNara.Domain.DailyWork;

namespace OnNara.Projections.DailyWork;

/// <summary>The stored names of what happens to a day's work.</summary>
public static class DailyWorkFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(WorkPlanned), "work_planned"),
        new(typeof(WorkFinished), "work_finished"),
        new(typeof(WorkPostponed), "work_postponed"),
        new(typeof(WorkDropped), "work_dropped"),
    ];
}
