using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Meetings;

/// <summary>Everything that a person can do with a meeting.</summary>
public enum MeetingAction
{
    Read,
    Reschedule,
    Cancel,
    RecordMinutes,
    CorrectMinutes,
    InstructDecision,
}

/// <summary>What a person is to a meeting.</summary>
public enum MeetingRole
{
    /// <summary>Hosts it, or acts for its absent host.</summary>
    Host,

    /// <summary>Called it for the host.</summary>
    Organizer,
    Attendee,
    Observer,

    /// <summary>Sits in it and leads a department, or leads that of the host.</summary>
    Head,
    Auditor,
}

/// <summary>
/// Who may do what to which meeting in which state: one table, read by the deciders, by the abilities in every answer and by the
/// golden matrix of the tests. To anybody else of the agency there is no such meeting.
/// </summary>
public static class MeetingPermissions
{
    /// <summary>A row: these roles may take this action in these states.</summary>
    public sealed record Row(MeetingAction Action, IReadOnlyList<MeetingStatus> In, IReadOnlyList<MeetingRole> By);

    public static readonly IReadOnlyList<Row> Table =
    [
        new(MeetingAction.Read, Enum.GetValues<MeetingStatus>(), Enum.GetValues<MeetingRole>()),
        new(MeetingAction.Reschedule, [MeetingStatus.Called], [MeetingRole.Host, MeetingRole.Organizer]),
        new(MeetingAction.Cancel, [MeetingStatus.Called], [MeetingRole.Host, MeetingRole.Organizer]),
        new(MeetingAction.RecordMinutes, [MeetingStatus.Called], [MeetingRole.Host, MeetingRole.Organizer]),
        new(MeetingAction.CorrectMinutes, [MeetingStatus.Recorded], [MeetingRole.Host, MeetingRole.Organizer]),
        new(MeetingAction.InstructDecision, [MeetingStatus.Recorded], [MeetingRole.Host, MeetingRole.Head]),
    ];

    /// <summary>Whether the table allows it; the deciders may still refuse for what the request says.</summary>
    public static bool Allows(MeetingAction action, MeetingStatus status, MeetingRole role) =>
        Table.Any(row => row.Action == action && row.In.Contains(status) && row.By.Contains(role));

    /// <summary>Why this person may not do it now; nothing where the table allows it.</summary>
    public static Refusal? Check(Meeting meeting, MeetingStanding by, MeetingAction action) =>
        by.Roles.Any(role => Allows(action, meeting.Status, role)) ? null
        : by.Roles.Count == 0 ? new MeetingNotFound()
        : Table.Any(row => row.Action == action && row.By.Any(by.Roles.Contains)) ? new MeetingInWrongState(meeting.Status, action)
        : new MeetingForbidden(action);

    /// <summary>What the meeting's answer offers this person now.</summary>
    public static IReadOnlyList<MeetingAction> Abilities(Meeting meeting, MeetingStanding by) =>
        [.. Enum.GetValues<MeetingAction>().Where(action => Check(meeting, by, action) is null && MakesSense(meeting, by, action))];

    // Allowed by the table, and yet nothing to do: what a decider would refuse for the meeting's own course.
    private static bool MakesSense(Meeting meeting, MeetingStanding by, MeetingAction action) => action switch
    {
        MeetingAction.RecordMinutes => meeting.Time.Begins <= by.At,
        MeetingAction.InstructDecision => meeting.Minutes!.Decisions.Any(d => !meeting.Instructed.ContainsKey(d.Number)),
        _ => true,
    };
}

/// <summary>Who acts, when, and what that person is to the meeting: what every command on it carries.</summary>
public sealed record MeetingStanding(Actor Actor, DateTimeOffset At, IReadOnlySet<MeetingRole> Roles)
{
    public Official By => Actor.Official;

    public DateOnly Day => OfficeDay.Of(At);

    /// <summary>What this person is to the meeting now.</summary>
    public static MeetingStanding Of(Meeting meeting, Actor actor, DateTimeOffset at, Organization organization)
    {
        var day = OfficeDay.Of(at);
        var roles = new HashSet<MeetingRole>();
        Add(MeetingRole.Host, meeting.Host.PersonId == actor.PersonId || actor.AppointmentFor(meeting.Host.PersonId) is not null);
        Add(MeetingRole.Organizer, meeting.CalledBy.PersonId == actor.PersonId);
        Add(MeetingRole.Attendee, meeting.Attendees.Any(a => a.PersonId == actor.PersonId));
        Add(MeetingRole.Observer, meeting.Observers.Any(o => o.PersonId == actor.PersonId));
        Add(
            MeetingRole.Head,
            Superior.LeadsDepartment(meeting.Host.DepartmentCode, actor, organization, day)
            || (roles.Overlaps([MeetingRole.Attendee, MeetingRole.Observer]) && Superior.DepartmentsLedBy(actor, organization, day).Count > 0));
        Add(MeetingRole.Auditor, actor.Holds(Office.Auditor));
        return new(actor, at, roles);

        void Add(MeetingRole role, bool holds)
        {
            if (holds) roles.Add(role);
        }
    }
}
