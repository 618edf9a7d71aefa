using OnNara.Domain.Organizations;

namespace OnNara.Domain.Meetings;

// Every fact of a meeting (회의): what its record has to tell (Public Records Act Decree, art. 18): name, host, time and place,
// attendees and observers, agenda, gist of the remarks, decisions, votes.

/// <param name="By">Who called it: the host, or somebody who prepares it for the host.</param>
/// <param name="TaskCardId">The task card on which it is filed; none where it belongs to no task.</param>
public sealed record MeetingCalled(
    Guid MeetingId,
    Official By,
    DateTimeOffset At,
    string Name,
    Official Host,
    MeetingTime Time,
    string Place,
    IReadOnlyList<Official> Attendees,
    IReadOnlyList<Official> Observers,
    IReadOnlyList<AgendaItem> Agenda,
    Guid? TaskCardId);

public sealed record MeetingRescheduled(Official By, DateTimeOffset At, MeetingTime Time, string Place, string Reason);

public sealed record MeetingCancelled(Official By, DateTimeOffset At, string Reason);

public sealed record MinutesRecorded(Official By, DateTimeOffset At, Minutes Minutes);

/// <summary>The minutes were wrong; what they said before stays in the log.</summary>
/// <param name="MinutesVersion">Counts from 1, which is what was recorded first.</param>
public sealed record MinutesCorrected(Official By, DateTimeOffset At, int MinutesVersion, Minutes Minutes, string Reason);

/// <summary>A decision became an instruction, given in the same transaction.</summary>
/// <param name="MinutesVersion">The version of the minutes that says so.</param>
public sealed record MeetingDecisionInstructed(Official By, DateTimeOffset At, int MinutesVersion, int DecisionNumber, Guid InstructionId);
