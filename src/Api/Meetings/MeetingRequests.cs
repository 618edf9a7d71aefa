using OnNara.Domain.Meetings;

namespace OnNara.Api.Meetings;

/// <param name="AttendeeIds">Who is asked to come and has a say.</param>
/// <param name="Agenda">What is to be spoken about, in order.</param>
/// <param name="HostId">Who hosts it; whoever calls it where it is left out.</param>
/// <param name="ObserverIds">Who is asked to come and listens.</param>
/// <param name="TaskCardId">The task card on which it is filed.</param>
/// <param name="MeetingId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record CallMeetingRequest(
    string Name,
    DateTimeOffset Begins,
    DateTimeOffset Ends,
    string Place,
    IReadOnlyList<Guid> AttendeeIds,
    IReadOnlyList<string> Agenda,
    Guid? HostId = null,
    IReadOnlyList<Guid>? ObserverIds = null,
    Guid? TaskCardId = null,
    Guid? MeetingId = null);

/// <param name="Version">The version that the writer saw.</param>
public sealed record RescheduleMeetingRequest(long Version, DateTimeOffset Begins, DateTimeOffset Ends, string Place, string Reason);

public sealed record CancelMeetingRequest(long Version, string Reason);

/// <param name="PresentIds">Those of the attendees who were there.</param>
/// <param name="Gists">What was said, for every item of the agenda.</param>
/// <param name="Decisions">What was decided, numbered from 1.</param>
/// <param name="ObserverIds">Those of the observers who were there.</param>
public sealed record RecordMinutesRequest(
    long Version, IReadOnlyList<Guid> PresentIds, IReadOnlyList<AgendaGist> Gists, IReadOnlyList<MeetingDecision> Decisions, IReadOnlyList<Guid>? ObserverIds = null)
{
    internal MinutesDraft ToDraft() => new(PresentIds, ObserverIds ?? [], Gists, Decisions);
}

/// <param name="Reason">What was wrong.</param>
/// <param name="PresentIds">Those of the attendees who were there.</param>
public sealed record CorrectMinutesRequest(
    long Version,
    string Reason,
    IReadOnlyList<Guid> PresentIds,
    IReadOnlyList<AgendaGist> Gists,
    IReadOnlyList<MeetingDecision> Decisions,
    IReadOnlyList<Guid>? ObserverIds = null)
{
    internal MinutesDraft ToDraft() => new(PresentIds, ObserverIds ?? [], Gists, Decisions);
}

/// <param name="HandlerIds">Who is to do it.</param>
/// <param name="Content">What is to be done; the decision's own words where it is left out.</param>
/// <param name="InstructionId">Chosen by the client; the server chooses one where it is left out.</param>
public sealed record InstructMeetingDecisionRequest(
    long Version, IReadOnlyList<Guid> HandlerIds, string? Content = null, DateOnly? DueOn = null, string? WayOfHandling = null, Guid? InstructionId = null);
