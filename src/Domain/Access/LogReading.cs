using OnNara.Domain.Organizations;

namespace OnNara.Domain.Access;

/// <summary>Somebody had the agency's log given out, event by event as it is stored, in order to check it (Public Records Act Decree, art. 28).</summary>
/// <param name="FromPlace">The first place of the log's tree.</param>
/// <param name="ToPlace">The place after the last one.</param>
/// <param name="Part">The events themselves, or the files that they name.</param>
public sealed record LogRead(Official By, DateTimeOffset At, long FromPlace, long ToPlace, LogPart Part);

public enum LogPart
{
    Events,
    Files,
}

/// <summary>Marks the streams of such readings, one for each reader; they have no state, for nothing is decided on them.</summary>
public sealed record LogReadings
{
    public static Guid StreamOf(Guid personId) => NameBasedId.Of("log-reading", personId.ToString("N"));
}

public sealed record LogContentsForbidden() : Refusal(
    "evidence.contents-forbidden", "Only the auditor reads what is sealed in the agency's log; its checkpoint and its tiles are open to everybody.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record LogRangeEmpty() : Refusal("evidence.range-empty", "The range would end before it begins; 'to' comes after 'from'.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
