using Marten;
using OnNara.Domain;
using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;
using OnNara.Projections.Instructions;
using OnNara.Projections.Meetings;
using OnNara.Projections.Work;

namespace OnNara.Projections.Calendars;

/// <summary>Something that stands in a person's calendar.</summary>
/// <param name="Uid">Stays the same as long as it is the same thing, so that a calendar program moves it instead of showing it twice.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public abstract record CalendarEntry(string Uid, string Title, string? Description, DateTimeOffset ChangedAt);

/// <summary>Takes time.</summary>
/// <param name="People">Who is asked to come.</param>
public sealed record CalendarMeeting(
    string Uid, string Title, string? Description, DateTimeOffset ChangedAt, MeetingTime Time, string Place, Official Host, IReadOnlyList<Official> People, bool IsCancelled)
    : CalendarEntry(Uid, Title, Description, ChangedAt);

/// <summary>Has to be done by a moment.</summary>
public sealed record CalendarDeadline(string Uid, string Title, string? Description, DateTimeOffset ChangedAt, DateTimeOffset DueAt)
    : CalendarEntry(Uid, Title, Description, ChangedAt);

/// <summary>Has to be done by the end of a day.</summary>
public sealed record CalendarDueDay(string Uid, string Title, string? Description, DateTimeOffset ChangedAt, DateOnly Day)
    : CalendarEntry(Uid, Title, Description, ChangedAt);

/// <summary>Comes back on a day.</summary>
public sealed record CalendarDay(string Uid, string Title, string? Description, DateTimeOffset ChangedAt, DateOnly Day)
    : CalendarEntry(Uid, Title, Description, ChangedAt);

/// <summary>Whose calendar is asked for, and between which days.</summary>
public sealed record CalendarQuestion(Actor Actor, Organization Organization, DateOnly Today, DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}

/// <summary>One kind of thing that stands in people's calendars. Each is registered as a service; the calendar asks all of them.</summary>
public interface ICalendarSource
{
    Task<IReadOnlyList<CalendarEntry>> Read(IQuerySession session, CalendarQuestion question, CancellationToken cancellation);
}

/// <summary>The meetings that a person hosts, called or was asked to come to.</summary>
public sealed class MeetingCalendar : ICalendarSource
{
    private const int MostPages = 10;

    public async Task<IReadOnlyList<CalendarEntry>> Read(IQuerySession session, CalendarQuestion question, CancellationToken cancellation)
    {
        var list = new MeetingList(session, question.Actor, question.Organization, question.Today);
        var filter = new MeetingFilter(question.From, question.To, Mine: true);
        var meetings = new List<CalendarEntry>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var found = await list.Read(filter, new(after, PageRequest.MostRows), cancellation);
            meetings.AddRange(found.Items.Select(Entry));
            if (found.Next is null || !Cursor.TryRead(found.Next, out after))
                break;
        }

        return meetings;
    }

    private static CalendarMeeting Entry(MeetingSummary meeting) => new(
        $"meeting-{meeting.Id:N}", meeting.Name, string.Join('\n', meeting.Agenda.Select(a => $"{a.Number}. {a.Text}")), meeting.LastActAt, meeting.Time,
        meeting.Place, meeting.Host, [.. meeting.Attendees, .. meeting.Observers], meeting.Status == MeetingStatus.Cancelled);
}

/// <summary>The days by which a person is to do what was instructed.</summary>
public sealed class InstructionCalendar : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> Read(IQuerySession session, CalendarQuestion question, CancellationToken cancellation)
    {
        var list = new InstructionList(session, question.Actor, question.Organization, question.Today);
        var open = new List<CalendarEntry>();
        foreach (var status in new[] { InstructionStatus.Given, InstructionStatus.Accepted, InstructionStatus.AnsweredBack })
        {
            var found = await list.Read(new(Received: true, Status: status), new(null, PageRequest.MostRows), cancellation);
            open.AddRange(found.Items
                .Where(i => i.DueOn is { } day && question.Covers(day))
                .Select(i => new CalendarDueDay($"instruction-{i.Id:N}", InstructionWork.TitleOf(i.Instruction.Content), i.Instruction.Content, i.Instruction.LastActAt, i.DueOn!.Value)));
        }

        return open;
    }
}

/// <summary>The deadlines of documents that wait for a person, and the days until which the person keeps one.</summary>
public sealed class DocumentCalendar : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> Read(IQuerySession session, CalendarQuestion question, CancellationToken cancellation)
    {
        var address = WorkAddress.Of(question.Actor.PersonId);
        var items = await session.Query<WorkItem>()
            .Where(item => item.AddressedTo == address && (item.Subject == WorkSubject.Document || item.Subject == WorkSubject.IncomingDocument))
            .OrderBy(item => item.SortOrder)
            .Take(1_000)
            .ToListAsync(cancellation);
        return
        [
            .. items.Where(i => i.DueAt is { } due && question.Covers(OfficeDay.Of(due)))
                .Select(i => new CalendarDeadline($"due-{i.SubjectId:N}-{i.Kind}", i.Title, i.Number, i.Since, i.DueAt!.Value)),
            .. items.Where(i => i.Section == WorkSection.Held && i.HeldUntil is { } day && question.Covers(day))
                .Select(i => new CalendarDay($"held-{i.SubjectId:N}-{i.Kind}", i.Title, i.Note, i.Since, i.HeldUntil!.Value)),
        ];
    }
}
