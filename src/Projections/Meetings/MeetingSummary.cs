using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Meetings;

/// <summary>A meeting as lists and calendars show it; what was said stands in its minutes.</summary>
/// <param name="MinutesVersion">0 as long as there are none.</param>
/// <param name="Decisions">How many decisions the minutes tell.</param>
/// <param name="Instructed">How many of them became instructions.</param>
public sealed record MeetingSummary(
    Guid Id,
    long Version,
    string Name,
    Official CalledBy,
    Official Host,
    MeetingTime Time,
    string Place,
    IReadOnlyList<Official> Attendees,
    IReadOnlyList<Official> Observers,
    IReadOnlyList<AgendaItem> Agenda,
    Guid? TaskCardId,
    MeetingStatus Status,
    int MinutesVersion,
    int Decisions,
    int Instructed,
    DateTimeOffset LastActAt)
{
    /// <summary>The latest first, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{Projections.SortOrder.Latest(Time.Begins)}-{Id:N}";

    public DateTimeOffset Begins => Time.Begins;

    public DateTimeOffset Ends => Time.Ends;

    /// <summary>Whom it concerns, in what capacity: what lists ask for, and what decides who may know of it.</summary>
    public string[] Keys =>
    [
        KeyOfHost(Host.PersonId),
        .. Attendees.Concat(Observers).Append(Host).Append(CalledBy).Select(p => p.PersonId).Distinct().Select(KeyOfReader),
        KeyOfDepartment(Host.DepartmentCode),
    ];

    public static string KeyOfHost(Guid personId) => $"host:{personId:N}";

    public static string KeyOfReader(Guid personId) => $"reader:{personId:N}";

    public static string KeyOfDepartment(string departmentCode) => $"department:{departmentCode}";

    internal static MeetingSummary? Evolve(MeetingSummary? state, object fact) => (state, fact) switch
    {
        (null, MeetingCalled e) => new(
            e.MeetingId, 1, e.Name, e.By, e.Host, e.Time, e.Place, e.Attendees, e.Observers, e.Agenda, e.TaskCardId, MeetingStatus.Called, 0, 0, 0, e.At),
        ({ } s, MeetingRescheduled e) => s.Next(e.At) with { Time = e.Time, Place = e.Place },
        ({ } s, MeetingCancelled e) => s.Next(e.At) with { Status = MeetingStatus.Cancelled },
        ({ } s, MinutesRecorded e) => s.Next(e.At) with { Status = MeetingStatus.Recorded, MinutesVersion = 1, Decisions = e.Minutes.Decisions.Count },
        ({ } s, MinutesCorrected e) => s.Next(e.At) with { MinutesVersion = e.MinutesVersion, Decisions = e.Minutes.Decisions.Count },
        ({ } s, MeetingDecisionInstructed e) => s.Next(e.At) with { Instructed = s.Instructed + 1 },
        _ => state,
    };

    private MeetingSummary Next(DateTimeOffset at) => this with { Version = Version + 1, LastActAt = at };
}
