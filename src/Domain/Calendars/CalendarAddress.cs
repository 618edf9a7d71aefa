namespace OnNara.Domain.Calendars;

/// <summary>A person's calendar address as its stream tells it.</summary>
/// <param name="TokenHash">None where there is no address now.</param>
public sealed record CalendarAddress(Guid Id, Guid PersonId, string? TokenHash, DateTimeOffset At)
{
    public static Guid IdOf(Guid personId) => NameBasedId.Of("calendar-address", personId.ToString());

    public static CalendarAddress? Evolve(CalendarAddress? state, object fact) => (state, fact) switch
    {
        (_, CalendarAddressMade e) => new(IdOf(e.PersonId), e.PersonId, e.TokenHash, e.At),
        ({ } s, CalendarAddressEnded e) => s with { TokenHash = null, At = e.At },
        _ => state,
    };
}

public sealed record CalendarNotFound() : Refusal("calendar.not-found", "There is no calendar at this address; a new address ends the one before.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}
