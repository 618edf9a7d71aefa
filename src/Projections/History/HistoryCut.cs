using JasperFx.Events;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.History;
using OnNara.Domain.Incoming;
using OnNara.Domain.Meetings;

namespace OnNara.Projections.History;

/// <summary>
/// Which facts of a stream an earlier state consists of. A fact has two times: when it was so, and when the system came to know it
/// (docs/adr: two clocks). Every kind of thing is read as it was by folding the facts that a cut leaves.
/// </summary>
/// <param name="Version">The first so many facts; none to cut by moments.</param>
/// <param name="AsOf">What had happened by that moment; none for whatever happened.</param>
/// <param name="KnownBy">What was recorded by that moment; none for all that is known today.</param>
/// <param name="Corrected">Corrections count, however late they came: the entry was wrong from the beginning.</param>
public sealed record HistoryCut(long? Version = null, DateTimeOffset? AsOf = null, DateTimeOffset? KnownBy = null, bool Corrected = false)
{
    /// <summary>What is wrong with it before anything is looked at.</summary>
    public Refusal? FaultAt(DateTimeOffset now) =>
        Version is not null && (AsOf is not null || KnownBy is not null) ? new HistoryCutTwice()
        : AsOf > now ? new HistoryInFuture(AsOf.Value)
        : KnownBy > now ? new HistoryInFuture(KnownBy.Value)
        : null;

    public bool Holds(IEvent fact) =>
        (Version is null || fact.Version <= Version)
        && (KnownBy is null || fact.Timestamp <= KnownBy)
        && (AsOf is null || fact.OccurredAt() <= AsOf || (Corrected && fact.Data is RegisterEntryCorrected or IncomingEntryCorrected or MinutesCorrected));

    /// <summary>The facts that it leaves of a stream, or why it leaves none.</summary>
    public (IReadOnlyList<IEvent> Facts, Refusal? Refusal) Of(IReadOnlyList<IEvent> stream)
    {
        if (Version < 1 || Version > stream.Count)
            return ([], new HistoryVersionUnknown(stream.Count));
        var left = stream.Where(Holds).ToList();

        // The first fact is what brings the thing into being; without it the others tell of nothing.
        return left is [{ Version: 1 }, ..]
            ? (left, null)
            : ([], new HistoryNotBegun(KnownBy is { } known && stream[0].Timestamp > known ? stream[0].Timestamp : stream[0].OccurredAt()));
    }
}

/// <summary>Where in its history a thing is shown.</summary>
/// <param name="Version">How many facts it consists of; the last of them is the one named here.</param>
/// <param name="Versions">How many there are today.</param>
/// <param name="NotYetKnown">How many had happened by then and came to be known only later.</param>
public sealed record HistoryPlace(long Version, long Versions, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt, int NotYetKnown)
{
    public static HistoryPlace Of(HistoryCut cut, IReadOnlyList<IEvent> left, IReadOnlyList<IEvent> stream) => new(
        left.Count,
        stream.Count,
        left[^1].OccurredAt().ToUniversalTime(),
        left[^1].Timestamp.ToUniversalTime(),
        cut.KnownBy is null ? 0 : stream.Count((cut with { KnownBy = null, AsOf = cut.AsOf ?? cut.KnownBy }).Holds) - left.Count);
}
