using OnNara.Domain.Organizations;

namespace OnNara.Domain.Meetings;

/// <summary>Calls people together; also for a meeting that came about without a call and has just been.</summary>
/// <param name="HostId">Who hosts it: whoever calls it, or somebody of that person's own department or of one above it.</param>
public sealed record CallMeeting(
    Guid MeetingId,
    Actor By,
    DateTimeOffset At,
    string Name,
    Guid HostId,
    MeetingTime Time,
    string Place,
    IReadOnlyList<Guid> AttendeeIds,
    IReadOnlyList<Guid> ObserverIds,
    IReadOnlyList<string> Agenda,
    Guid? TaskCardId,
    Organization Organization)
{
    public const int PeopleLimit = 300;
    public const int AgendaLimit = 50;

    public static Decision Decide(CallMeeting command)
    {
        if (Refusal.FirstOf(
            MeetingTexts.Needed("name", command.Name, MeetingTexts.NameLimit),
            MeetingTexts.Needed("place", command.Place, MeetingTexts.NameLimit),
            MeetingTimes.Check(command.Time, command.At),
            command.AttendeeIds.Count is 0 or > PeopleLimit || command.ObserverIds.Count > PeopleLimit ? new MeetingPeopleMissing(PeopleLimit) : null,
            command.Agenda.Count is 0 or > AgendaLimit ? new AgendaMissing(AgendaLimit) : null,
            command.Agenda.Select(text => MeetingTexts.Needed("agenda", text)).FirstOrDefault(fault => fault is not null)) is { } refusal)
        {
            return refusal;
        }

        if (command.AttendeeIds.Concat(command.ObserverIds).GroupBy(id => id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return new MeetingPersonTwice(twice.Key);

        var day = OfficeDay.Of(command.At);
        var people = command.AttendeeIds.Concat(command.ObserverIds).Append(command.HostId).Distinct()
            .ToDictionary(id => id, id => command.Organization.OfficialOn(id, day));
        if (people.Where(p => p.Value is null).Select(p => (Guid?)p.Key).FirstOrDefault() is { } unknown) return new MeetingPersonUnknown(unknown);

        var host = people[command.HostId]!;
        var isOwn = host.PersonId == command.By.PersonId
            || command.Organization.IsInLineOfCommand(command.By.Official.DepartmentCode, host.DepartmentCode, day);
        return isOwn
            ? Decision.Accept(new MeetingCalled(
                command.MeetingId, command.By.Official, command.At, command.Name, host, command.Time, command.Place,
                [.. command.AttendeeIds.Select(id => people[id]!)], [.. command.ObserverIds.Select(id => people[id]!)],
                [.. command.Agenda.Select((text, index) => new AgendaItem(index + 1, text))], command.TaskCardId))
            : new NotYoursToCallFor(command.HostId);
    }
}

public sealed record RescheduleMeeting(MeetingStanding By, MeetingTime Time, string Place, string Reason)
{
    public static Decision Decide(Meeting meeting, RescheduleMeeting command) =>
        Refusal.FirstOf(
            MeetingPermissions.Check(meeting, command.By, MeetingAction.Reschedule),
            MeetingTimes.Check(command.Time, command.By.At),
            MeetingTexts.Needed("place", command.Place, MeetingTexts.NameLimit),
            MeetingTexts.Needed("reason", command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new MeetingRescheduled(command.By.By, command.By.At, command.Time, command.Place, command.Reason));
}

public sealed record CancelMeeting(MeetingStanding By, string Reason)
{
    public static Decision Decide(Meeting meeting, CancelMeeting command) =>
        Refusal.FirstOf(
            MeetingPermissions.Check(meeting, command.By, MeetingAction.Cancel),
            MeetingTexts.Needed("reason", command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new MeetingCancelled(command.By.By, command.By.At, command.Reason));
}

internal static class MeetingTimes
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3_660);

    public static Refusal? Check(MeetingTime time, DateTimeOffset now) =>
        time.Ends <= time.Begins || time.Ends - time.Begins > Longest || (time.Begins - now).Duration() > Farthest ? new MeetingTimeImpossible() : null;
}
