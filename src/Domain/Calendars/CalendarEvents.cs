using OnNara.Domain.Organizations;

namespace OnNara.Domain.Calendars;

// The private address at which a person's calendar program fetches the person's calendar: a stream for each person.

/// <summary>A new address; whatever was there before is none any more.</summary>
/// <param name="TokenHash">SHA-256 of the secret in the address; the secret itself is known to its person alone.</param>
public sealed record CalendarAddressMade(Guid PersonId, Official By, DateTimeOffset At, string TokenHash);

public sealed record CalendarAddressEnded(Guid PersonId, Official By, DateTimeOffset At);
