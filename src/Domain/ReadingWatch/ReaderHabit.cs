using OnNara.Domain.Organizations;

namespace OnNara.Domain.ReadingWatch;

/// <summary>An opening of a content, or a refused attempt, as the watch sees it.</summary>
/// <param name="IsForeign">Whether the content belongs to a department that the reader neither serves in nor leads, nor reads by duty.</param>
public sealed record ReadingSeen(Guid FactId, Guid DocumentId, Official Reader, DateTimeOffset At, bool IsRefused, bool IsForeign);

/// <param name="DocumentId">What was opened.</param>
public sealed record Opening(Guid DocumentId, DateTimeOffset At);

/// <summary>
/// What is remembered of one person's reading: the last hour, today, and how much it was on earlier days. The rules look at nothing else,
/// so that a person who reads for years takes no more room than one who began today.
/// </summary>
/// <param name="Recent">Openings of the last hour, the oldest first.</param>
/// <param name="Today">The distinct contents opened on <paramref name="Day"/>, each once.</param>
/// <param name="EarlierDays">How many contents on each of the last days on which any was opened, the latest last.</param>
/// <param name="Flagged">What was flagged on <paramref name="Day"/>: once a day is enough.</param>
public sealed record ReaderHabit(
    DateOnly Day,
    IReadOnlyList<Opening> Recent,
    IReadOnlyList<Opening> Today,
    IReadOnlyList<Opening> OutsideHours,
    IReadOnlyList<Opening> Foreign,
    IReadOnlyList<Opening> RefusedInARow,
    IReadOnlyList<int> EarlierDays,
    IReadOnlyList<UnusualReadingKind> Flagged)
{
    /// <summary>Fewer days than these are no habit yet.</summary>
    private const int LeastDays = 5;

    private const int MostDays = 20;

    public static readonly ReaderHabit None = new(DateOnly.MinValue, [], [], [], [], [], [], []);

    /// <summary>What is remembered after a reading, and what is unusual about it.</summary>
    public (ReaderHabit After, IReadOnlyList<UnusualReadingFlagged> Flags) See(ReadingSeen seen, ReadingLimits limits)
    {
        var after = On(OfficeDay.Of(seen.At)).With(seen, limits);
        UnusualReadingFlagged[] flags =
        [
            .. after.Unusual(limits, seen.At)
                .Where(found => found.Seen.Count > found.Limit && !after.Flagged.Contains(found.Kind) && found.Seen[^1].DocumentId == seen.DocumentId && found.Seen[^1].At == seen.At)
                .Select(found => new UnusualReadingFlagged(
                    NameBasedId.Of("reading-flag", $"{seen.FactId:N}/{found.Kind}"), found.Kind, seen.Reader, found.Seen.Count, found.Limit, found.Seen[0].At, seen.DocumentId,
                    seen.At)),
        ];
        return (after with { Flagged = [.. after.Flagged, .. flags.Select(f => f.What)] }, flags);
    }

    private IEnumerable<(UnusualReadingKind Kind, IReadOnlyList<Opening> Seen, int Limit)> Unusual(ReadingLimits limits, DateTimeOffset now)
    {
        yield return (UnusualReadingKind.Volume, [.. Recent.Where(o => o.At > now.AddMinutes(-limits.Minutes)).DistinctBy(o => o.DocumentId)], limits.MostWithinMinutes);
        if (EarlierDays.Count >= LeastDays)
            yield return (UnusualReadingKind.Habit, Today, Math.Max(limits.LeastForHabit, (int)(EarlierDays.Average() * limits.TimesHabit)));
        yield return (UnusualReadingKind.Hours, OutsideHours, limits.MostOutsideHours);
        yield return (UnusualReadingKind.ForeignDepartments, Foreign, limits.MostForeign);
        yield return (UnusualReadingKind.RefusedInARow, RefusedInARow, limits.MostRefusedInARow);
    }

    private ReaderHabit On(DateOnly day) => day <= Day ? this : this with
    {
        Day = day,
        Today = [],
        OutsideHours = [],
        Foreign = [],
        EarlierDays = Today.Count == 0 ? EarlierDays : [.. EarlierDays.TakeLast(MostDays - 1), Today.Count],
        Flagged = [],
    };

    // Whoever opens the same content again has not read more.
    private ReaderHabit With(ReadingSeen seen, ReadingLimits limits)
    {
        var opening = new Opening(seen.DocumentId, seen.At);
        if (seen.IsRefused)
            return this with { RefusedInARow = [.. RefusedInARow.TakeLast(ReadingLimits.Largest), opening] };
        return this with
        {
            Recent = [.. Recent.Where(o => o.At > seen.At.AddHours(-1) && o.DocumentId != seen.DocumentId).TakeLast(ReadingLimits.Largest), opening],
            Today = Added(Today, true),
            OutsideHours = Added(OutsideHours, !limits.IsOfficeTime(seen.At)),
            Foreign = Added(Foreign, seen.IsForeign),
            RefusedInARow = [],
        };

        IReadOnlyList<Opening> Added(IReadOnlyList<Opening> before, bool counts) =>
            counts && before.All(o => o.DocumentId != seen.DocumentId) ? [.. before.TakeLast(ReadingLimits.Largest), opening] : before;
    }
}
