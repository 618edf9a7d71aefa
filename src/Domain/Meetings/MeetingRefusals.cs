namespace OnNara.Domain.Meetings;

/// <summary>The request itself is wrong, whoever sends it and whenever.</summary>
public abstract record InvalidMeetingRequest(string Rule, string Message) : Refusal($"meeting.{Rule}", Message)
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}

public sealed record MeetingNotFound() : Refusal("meeting.not-found", "There is no such meeting, or you may not know of it.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record MeetingForbidden(MeetingAction Action) : Refusal("meeting.forbidden", $"You may read of this meeting, but {Action} is not yours to do.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record MeetingInWrongState(MeetingStatus Status, MeetingAction Action) : Refusal(
    "meeting.wrong-state", $"The meeting is {Status}; {Action} is not possible now.");

public sealed record MeetingStale(long CurrentVersion) : Refusal(
    "meeting.stale", "Somebody else was first. Nothing was done; read it again and decide again.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

public sealed record MeetingExists(Guid MeetingId) : Refusal("meeting.exists", "A meeting with this id exists already; choose another id.");

public sealed record NotYoursToCallFor(Guid HostId) : Refusal(
    "meeting.not-yours-to-call", "A meeting is called by its host, or for a host of one's own department or of one above it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record MeetingNotHeldYet(DateTimeOffset Begins) : Refusal("meeting.not-held-yet", "The meeting has not begun; its minutes are recorded after it took place.");

public sealed record DecisionInstructedAlready(int DecisionNumber, Guid InstructionId) : Refusal(
    "meeting.instructed-already", "An instruction was given of this decision already.");

public sealed record InstructedDecisionStays(int DecisionNumber) : Refusal(
    "meeting.instructed-decision-stays", "An instruction was given of this decision; a correction keeps its number and its words.");

public sealed record DecisionUnknown(int DecisionNumber) : Refusal("meeting.decision-unknown", "There is no decision of this number in the minutes.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record MeetingPersonUnknown(Guid PersonId) : InvalidMeetingRequest("person-unknown", $"Person {PersonId} is not in the agency's service on this day.");

public sealed record MeetingPersonTwice(Guid PersonId) : InvalidMeetingRequest("person-twice", $"Person {PersonId} is named twice.");

public sealed record MeetingPeopleMissing(int Limit) : InvalidMeetingRequest("people-missing", $"Name 1 to {Limit} attendees, and at most as many observers.");

public sealed record MeetingTimeImpossible() : InvalidMeetingRequest("time-impossible", "A meeting ends after it begins, within a week, and lies within ten years of now.");

public sealed record AgendaMissing(int Limit) : InvalidMeetingRequest("agenda-missing", $"Name 1 to {Limit} items of the agenda.");

public sealed record MinutesIncomplete(string Fault) : InvalidMeetingRequest("minutes-incomplete", $"{Fault}.");

public sealed record NotAmongTheInvited(Guid PersonId) : InvalidMeetingRequest("not-invited", $"Person {PersonId} is not among those who were asked to come.");

public sealed record MoreVotesThanPresent(int DecisionNumber, int Cast, int Present) : InvalidMeetingRequest(
    "more-votes-than-present", $"Decision {DecisionNumber} counts {Cast} votes of {Present} attendees who were there.");

public sealed record MeetingTextNotAcceptable(string Field, string Fault) : InvalidMeetingRequest("text-not-acceptable", $"{Field} {Fault}.");

internal static class MeetingTexts
{
    public const int NameLimit = 300;
    public const int TextLimit = 4_000;

    public static Refusal? Needed(string field, string? text, int limit = TextLimit) =>
        Wording.FaultOf(text, limit) is { } fault ? new MeetingTextNotAcceptable(field, fault) : null;
}
