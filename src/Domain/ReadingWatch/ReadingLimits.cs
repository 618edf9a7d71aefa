namespace OnNara.Domain.ReadingWatch;

/// <summary>What an agency takes for usual. One more of anything is flagged.</summary>
/// <param name="MostWithinMinutes">Contents within <paramref name="Minutes"/>.</param>
/// <param name="TimesHabit">So many times what the person opens on a day in the mean.</param>
/// <param name="LeastForHabit">Fewer than so many on a day are never held against a habit.</param>
/// <param name="OpensAt">The office's hours on working days, in the office's own time.</param>
/// <param name="MostOutsideHours">Contents on one day outside of these hours, or at a weekend.</param>
/// <param name="MostForeign">Contents of other departments on one day.</param>
/// <param name="MostRefusedInARow">Refused attempts with nothing opened in between.</param>
public sealed record ReadingLimits(
    int MostWithinMinutes,
    int Minutes,
    int TimesHabit,
    int LeastForHabit,
    TimeOnly OpensAt,
    TimeOnly ClosesAt,
    int MostOutsideHours,
    int MostForeign,
    int MostRefusedInARow)
{
    /// <summary>What holds until the agency sets its own: wide enough for a busy day and an evening at the desk.</summary>
    public static readonly ReadingLimits Usual = new(40, 10, 5, 30, new(7, 0), new(21, 0), 10, 20, 4);

    /// <summary>No limit is larger, so that no more than these need to be remembered.</summary>
    public const int Largest = 1_000;

    public Refusal? Fault =>
        new[] { MostWithinMinutes, MostForeign, MostRefusedInARow, LeastForHabit, MostOutsideHours }.Any(limit => limit is < 0 or > Largest)
        || Minutes is < 1 or > 60 || TimesHabit is < 2 or > 100 || OpensAt >= ClosesAt
            ? new ReadingLimitsMalformed()
            : null;

    public bool IsOfficeTime(DateTimeOffset moment)
    {
        var there = OfficeDay.ToOfficeTime(moment);
        return there.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && TimeOnly.FromDateTime(there.DateTime) is var time && time >= OpensAt && time < ClosesAt;
    }
}
