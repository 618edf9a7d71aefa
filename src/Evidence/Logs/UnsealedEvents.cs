namespace OnNara.Evidence.Logs;

/// <summary>The rows of an agency that its tree does not hold (yet).</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="SealedThrough">The highest number in the store that was sealed, of whichever agency.</param>
/// <param name="Events">The first of them.</param>
public sealed record UnsealedEvents(long Count, long SealedThrough, IReadOnlyList<UnsealedEvent> Events);

/// <param name="Sequence">The row's number in the installation's store.</param>
public sealed record UnsealedEvent(long Sequence, EventTrace Trace);
