using OnNara.Domain.Meetings;

namespace OnNara.Projections.Meetings;

/// <summary>The stored names of what happens to meetings.</summary>
public static class MeetingFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(MeetingCalled), "meeting_called"),
        new(typeof(MeetingRescheduled), "meeting_rescheduled"),
        new(typeof(MeetingCancelled), "meeting_cancelled"),
        new(typeof(MinutesRecorded), "minutes_recorded"),
        new(typeof(MinutesCorrected), "minutes_corrected"),
        new(typeof(MeetingDecisionInstructed), "meeting_decision_instructed"),
    ];
}
