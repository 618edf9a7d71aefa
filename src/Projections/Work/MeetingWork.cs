using OnNara.Domain;
using OnNara.Domain.Meetings;
using OnNara.Projections.Meetings;

namespace OnNara.Projections.Work;

/// <summary>What a meeting asks of people, as it stands.</summary>
internal static class MeetingWork
{
    public static IEnumerable<WorkItem> Of(MeetingSummary? meeting)
    {
        if (meeting is not { Status: MeetingStatus.Called })
            yield break;
        var address = WorkAddress.Of(meeting.Host.PersonId);
        yield return new(
            $"{meeting.Id:N}/{WorkKind.RecordMinutes}/{address}", WorkSubject.Meeting, meeting.Id, meeting.Version, WorkKind.RecordMinutes, WorkSection.Waiting,
            address, meeting.Host, null, meeting.Ends, null, null, null, meeting.Name, null, meeting.CalledBy)
        {
            WaitsFrom = OfficeDay.Of(meeting.Ends),
        };
    }
}
