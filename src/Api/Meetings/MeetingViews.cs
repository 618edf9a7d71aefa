using OnNara.Api.Shared;
using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;
using OnNara.Projections.Meetings;

namespace OnNara.Api.Meetings;

/// <summary>What every act on a meeting answers.</summary>
/// <param name="Version">The version that the next act of this person has to name.</param>
/// <param name="Abilities">What this person may do with it now.</param>
/// <param name="Instructed">The decisions that became instructions.</param>
public sealed record MeetingAnswer(
    Guid MeetingId, long Version, MeetingStatus Status, IReadOnlyList<MeetingAction> Abilities, IReadOnlyList<InstructedDecision> Instructed)
{
    internal static MeetingAnswer Of(Meeting meeting, CurrentOfficial by, long version) => new(
        meeting.Id, version, meeting.Status, MeetingPermissions.Abilities(meeting, MeetingStanding.Of(meeting, by.Actor, by.At, by.Organization)),
        InstructedDecision.Of(meeting));
}

public sealed record InstructedDecision(int DecisionNumber, Guid InstructionId)
{
    internal static IReadOnlyList<InstructedDecision> Of(Meeting meeting) =>
        [.. meeting.Instructed.OrderBy(i => i.Key).Select(i => new InstructedDecision(i.Key, i.Value))];
}

/// <summary>A meeting with its minutes.</summary>
/// <param name="Minutes">In every version, the one that holds last.</param>
/// <param name="Changes">What became of its time and place.</param>
public sealed record MeetingView(
    Guid MeetingId,
    long Version,
    string Name,
    Official CalledBy,
    Official Host,
    DateTimeOffset Begins,
    DateTimeOffset Ends,
    string Place,
    IReadOnlyList<Official> Attendees,
    IReadOnlyList<Official> Observers,
    IReadOnlyList<AgendaItem> Agenda,
    Guid? TaskCardId,
    MeetingStatus Status,
    IReadOnlyList<MinutesVersion> Minutes,
    IReadOnlyList<InstructedDecision> Instructed,
    IReadOnlyList<MeetingChange> Changes,
    IReadOnlyList<MeetingAction> Abilities)
{
    internal static MeetingView Of(Meeting meeting, MeetingStanding standing, IReadOnlyList<object> facts) => new(
        meeting.Id, facts.Count, meeting.Name, meeting.CalledBy, meeting.Host, meeting.Time.Begins, meeting.Time.Ends, meeting.Place, meeting.Attendees,
        meeting.Observers, meeting.Agenda, meeting.TaskCardId, meeting.Status, [.. facts.Select(MinutesVersion.Of).OfType<MinutesVersion>()],
        InstructedDecision.Of(meeting), [.. facts.Select(MeetingChange.Of).OfType<MeetingChange>()], MeetingPermissions.Abilities(meeting, standing));
}

/// <param name="Reason">Why it was corrected; none for what was recorded first.</param>
public sealed record MinutesVersion(int Version, Minutes Minutes, Official By, DateTimeOffset At, string? Reason)
{
    internal static MinutesVersion? Of(object fact) => fact switch
    {
        MinutesRecorded e => new(1, e.Minutes, e.By, e.At, null),
        MinutesCorrected e => new(e.MinutesVersion, e.Minutes, e.By, e.At, e.Reason),
        _ => null,
    };
}

/// <param name="Time">When it is to be instead; none where it was cancelled.</param>
public sealed record MeetingChange(Official By, DateTimeOffset At, MeetingTime? Time, string? Place, string Reason)
{
    internal static MeetingChange? Of(object fact) => fact switch
    {
        MeetingRescheduled e => new(e.By, e.At, e.Time, e.Place, e.Reason),
        MeetingCancelled e => new(e.By, e.At, null, null, e.Reason),
        _ => null,
    };
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record MeetingPage(IReadOnlyList<MeetingSummary> Items, string? Next);
