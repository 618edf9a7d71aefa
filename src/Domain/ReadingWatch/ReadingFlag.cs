using OnNara.Domain.Organizations;

namespace OnNara.Domain.ReadingWatch;

/// <summary>Something unusual about how somebody read, and what was found when it was looked into.</summary>
/// <param name="LookedIntoBy">None while it waits.</param>
public sealed record ReadingFlag(
    Guid Id,
    UnusualReadingKind What,
    Official Reader,
    int Count,
    int Limit,
    DateTimeOffset Since,
    Guid DocumentId,
    DateTimeOffset At,
    Official? LookedIntoBy,
    DateTimeOffset? LookedIntoAt,
    string? Note)
{
    public static ReadingFlag? Evolve(ReadingFlag? state, object fact) => (state, fact) switch
    {
        (null, UnusualReadingFlagged e) => new(e.FlagId, e.What, e.Reader, e.Count, e.Limit, e.Since, e.DocumentId, e.At, null, null, null),
        ({ } s, UnusualReadingLookedInto e) => s with { LookedIntoBy = e.By, LookedIntoAt = e.At, Note = e.Note },
        _ => state,
    };
}

public sealed record LookIntoReading(Actor By, DateTimeOffset At, string Note)
{
    public const int LongestNote = 2_000;

    public static Decision Decide(ReadingFlag flag, LookIntoReading command) =>
        Refusal.FirstOf(
            command.By.Holds(Office.SecurityOfficer) ? null : new ReadingWatchForbidden(),
            flag.Reader.PersonId != command.By.PersonId ? null : new OwnReading(),
            flag.LookedIntoBy is null ? null : new ReadingLookedIntoAlready(),
            Wording.FaultOf(command.Note, LongestNote) is { } fault ? new ReadingNoteMalformed(fault) : null) is { } refusal
            ? refusal
            : Decision.Accept(new UnusualReadingLookedInto(command.By.Official, command.At, command.Note));
}

/// <summary>Marks the streams of limits, one for each agency; the last that were set hold.</summary>
public sealed record ReadingRules
{
    public static Guid StreamOf(string agencyCode) => NameBasedId.Of("reading-limits", agencyCode);
}

public sealed record SetReadingLimits(Actor By, DateTimeOffset At, ReadingLimits Limits)
{
    public static Decision Decide(SetReadingLimits command) =>
        Refusal.FirstOf(command.By.Holds(Office.SecurityOfficer) ? null : new ReadingWatchForbidden(), command.Limits.Fault) is { } refusal
            ? refusal
            : Decision.Accept(new ReadingLimitsSet(command.Limits, command.By.Official, command.At));
}

/// <summary>Who looks into it, and who sees that it is done.</summary>
public static class ReadingWatchPermissions
{
    public static Refusal? RefusalToRead(Actor actor) => actor.Holds(Office.SecurityOfficer) || actor.Holds(Office.Auditor) ? null : new ReadingWatchForbidden();
}
