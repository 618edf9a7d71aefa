using OnNara.Domain.Documents;
using OnNara.Domain.Instructions;

namespace OnNara.Domain.Meetings;

/// <summary>
/// The host, or a head who sat in it, has somebody do what was decided. The instruction itself is judged by its own rules; the host may
/// give it to whoever sat there, as their agreement binds them.
/// </summary>
public sealed record InstructMeetingDecision(MeetingStanding By, int DecisionNumber, Guid InstructionId)
{
    public static Decision Decide(Meeting meeting, InstructMeetingDecision command) =>
        Refusal.FirstOf(
            MeetingPermissions.Check(meeting, command.By, MeetingAction.InstructDecision),
            DecisionOf(meeting, command.DecisionNumber) is null ? new DecisionUnknown(command.DecisionNumber) : null,
            meeting.Instructed.TryGetValue(command.DecisionNumber, out var instruction) ? new DecisionInstructedAlready(command.DecisionNumber, instruction) : null) is { } refusal
            ? refusal
            : Decision.Accept(new MeetingDecisionInstructed(
                command.By.By, command.By.At, meeting.MinutesVersion, command.DecisionNumber, command.InstructionId));

    public static MeetingDecision? DecisionOf(Meeting meeting, int number) => meeting.Minutes?.Decisions.FirstOrDefault(d => d.Number == number);

    /// <summary>Those whom this person may tell without being their superior.</summary>
    public static BoundPeople BoundBy(Meeting meeting, MeetingStanding by) =>
        by.Roles.Contains(MeetingRole.Host)
            ? new(
                [.. (meeting.Minutes?.Present ?? []).Select(p => p.PersonId)],
                meeting.Host.PersonId == by.Actor.PersonId ? Authority.Own : new(null, by.Actor.AppointmentFor(meeting.Host.PersonId)))
            : BoundPeople.None;
}
