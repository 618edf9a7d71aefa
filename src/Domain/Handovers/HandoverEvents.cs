using OnNara.Domain.Organizations;

namespace OnNara.Domain.Handovers;

// Every fact of a handover's stream (인계인수; Decree, art. 61; Enforcement Rule, arts. 45–46). What moves has its own fact in its own
// stream, which names the handover.

/// <summary>Why the giver does not act: then the head of the giver's department, or one above, does it.</summary>
public enum GiverAway
{
    Absent,

    /// <summary>No longer in the agency's service.</summary>
    Left,
}

/// <summary>Each of the two who have to confirm the form.</summary>
public enum HandoverSide
{
    Giver,
    Receiver,
}

/// <param name="By">The giver, or the head who prepares it in the giver's place.</param>
/// <param name="From">The giver; as last known, who has left.</param>
/// <param name="InPlaceOfGiver">Why somebody else than the giver prepared it; none where the giver did.</param>
/// <param name="IsToActing">No successor yet: the receiver acts meanwhile, and passes it on.</param>
/// <param name="ActsUnder">The order under which the receiver acts; none where there is none, as for a post that is vacant.</param>
/// <param name="Continues">The handover to the acting person that this one passes on.</param>
/// <param name="Manual">How the work is done.</param>
public sealed record HandoverPrepared(
    Guid HandoverId,
    Official By,
    DateTimeOffset At,
    Official From,
    Official To,
    GiverAway? InPlaceOfGiver,
    bool IsToActing,
    ActingAppointment? ActsUnder,
    Guid? Continues,
    IReadOnlyList<HandoverItem> Items,
    string Manual,
    string Reason);

/// <summary>The form was written anew: what was confirmed before has to be confirmed again.</summary>
public sealed record HandoverRevised(
    Official By, DateTimeOffset At, GiverAway? InPlaceOfGiver, IReadOnlyList<HandoverItem> Items, string Manual, string Reason);

/// <param name="InPlaceOfGiver">Why somebody else than the giver confirmed for the giver; none where each confirmed for himself.</param>
public sealed record HandoverConfirmed(Official By, DateTimeOffset At, HandoverSide Side, GiverAway? InPlaceOfGiver);

/// <summary>Both sides have confirmed, and everything moved at once.</summary>
/// <param name="Dropped">What the form named and stayed: finished or given to somebody else meanwhile, or kept by a rule.</param>
public sealed record HandoverCompleted(Official By, DateTimeOffset At, IReadOnlyList<HandoverItem> Moved, IReadOnlyList<DroppedItem> Dropped);

/// <summary>The receiver does not take it; nothing moves.</summary>
public sealed record HandoverRefused(Official By, DateTimeOffset At, string Reason);

/// <summary>The giver's side gives it up; nothing moves.</summary>
public sealed record HandoverWithdrawn(Official By, DateTimeOffset At, GiverAway? InPlaceOfGiver, string Reason);
