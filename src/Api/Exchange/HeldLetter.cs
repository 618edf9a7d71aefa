namespace OnNara.Api.Exchange;

/// <summary>
/// A message that waits at the agency's door until the agency takes part in the exchange again. It is kept in the transaction that
/// takes the message off its queue, so it is in one place at every moment.
/// </summary>
/// <param name="Id">The stream that it would begin: the same message delivered twice waits once.</param>
public sealed record HeldLetter(Guid Id, DateTimeOffset HeldAt, ForAnAgency Message);
