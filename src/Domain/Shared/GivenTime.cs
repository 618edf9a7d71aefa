namespace OnNara.Domain;

/// <summary>Where a fact's own time may come from: the clock, or, in an agency that takes over what happened elsewhere, the one who tells it.</summary>
public static class GivenTime
{
    public static Refusal? RefusalOf(DateTimeOffset given, bool accepted, DateTimeOffset now) =>
        !accepted ? new GivenTimeNotAccepted() : given > now ? new GivenTimeInFuture(given) : null;
}

public sealed record GivenTimeNotAccepted() : Refusal(
    "time.given-time-not-accepted", "This agency's facts take the clock's time; leave the header Occurred-At out.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record GivenTimeMalformed() : Refusal(
    "time.given-time-malformed", "The header Occurred-At is no point in time of RFC 3339, such as 2026-10-02T14:30:00+09:00.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record GivenTimeInFuture(DateTimeOffset Given) : Refusal("time.given-time-in-future", $"{Given:O} has not come yet.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
