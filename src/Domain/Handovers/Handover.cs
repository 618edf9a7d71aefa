using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

/// <summary>Where a handover stands.</summary>
public enum HandoverStatus
{
    /// <summary>It waits until both sides have confirmed.</summary>
    Prepared,
    Completed,

    /// <summary>The receiver did not take it.</summary>
    Refused,

    /// <summary>The giver's side gave it up.</summary>
    Withdrawn,
}

/// <summary>A side's yes to the form as it stands.</summary>
public sealed record HandoverConfirmation(HandoverSide Side, Official By, DateTimeOffset At, GiverAway? InPlaceOfGiver);

/// <summary>How a handover ended without anything moving.</summary>
public sealed record HandoverEnd(Official By, DateTimeOffset At, string Reason);

/// <summary>The form by which somebody's work goes to somebody else (인계인수서): small enough to be shown whole.</summary>
public sealed record Handover(
    Guid Id,
    Official PreparedBy,
    DateTimeOffset PreparedAt,
    Official From,
    Official To,
    GiverAway? InPlaceOfGiver,
    bool IsToActing,
    ActingAppointment? ActsUnder,
    Guid? Continues,
    IReadOnlyList<HandoverItem> Items,
    string Manual,
    string Reason)
{
    public HandoverStatus Status { get; init; } = HandoverStatus.Prepared;

    public IReadOnlyList<HandoverConfirmation> Confirmations { get; init; } = [];

    public IReadOnlyList<HandoverItem> Moved { get; init; } = [];

    public IReadOnlyList<DroppedItem> Dropped { get; init; } = [];

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>How it ended without anything moving; none where it did not.</summary>
    public HandoverEnd? End { get; init; }

    public DateTimeOffset LastActAt { get; init; } = PreparedAt;

    public static Handover? Evolve(Handover? state, object fact) => (state, fact) switch
    {
        (null, HandoverPrepared e) => new(
            e.HandoverId, e.By, e.At, e.From, e.To, e.InPlaceOfGiver, e.IsToActing, e.ActsUnder, e.Continues, e.Items, e.Manual, e.Reason),
        ({ } s, HandoverRevised e) => s with { Items = e.Items, Manual = e.Manual, Reason = e.Reason, Confirmations = [], LastActAt = e.At },
        ({ } s, HandoverConfirmed e) => s with
        {
            Confirmations = [.. s.Confirmations, new(e.Side, e.By, e.At, e.InPlaceOfGiver)],
            LastActAt = e.At,
        },
        ({ } s, HandoverCompleted e) => s with
        {
            Status = HandoverStatus.Completed,
            Moved = e.Moved,
            Dropped = e.Dropped,
            CompletedAt = e.At,
            LastActAt = e.At,
        },
        ({ } s, HandoverRefused e) => s with { Status = HandoverStatus.Refused, End = new(e.By, e.At, e.Reason), LastActAt = e.At },
        ({ } s, HandoverWithdrawn e) => s with { Status = HandoverStatus.Withdrawn, End = new(e.By, e.At, e.Reason), LastActAt = e.At },
        _ => state,
    };

    public bool IsConfirmedBy(HandoverSide side) => Confirmations.Any(c => c.Side == side);

    /// <summary>Whether everything moves when this side says yes: the other one has done so already.</summary>
    public bool CompletesWith(HandoverSide side) => Enum.GetValues<HandoverSide>().All(s => s == side || IsConfirmedBy(s));

    /// <summary>The items that are to move; the others are named with the rule that keeps them.</summary>
    public IEnumerable<HandoverItem> Movable => Items.Where(i => i.Hindrance is null);
}
