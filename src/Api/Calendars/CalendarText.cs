using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using OnNara.Domain.Organizations;
using OnNara.Projections.Calendars;

namespace OnNara.Api.Calendars;

/// <summary>A person's calendar as iCalendar text (RFC 5545): times in UTC, days as days, so that no zone has to be known.</summary>
internal static class CalendarText
{
    public static string Write(Official person, IEnumerable<CalendarEntry> entries, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//OnNara//Calendar//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", person.Name);
        foreach (var entry in entries.OrderBy(e => e.Uid, StringComparer.Ordinal))
        {
            RecurringComponent component = entry switch
            {
                CalendarMeeting meeting => Event(meeting),
                CalendarDeadline deadline => new Todo { Due = Moment(deadline.DueAt), Status = TodoStatus.NeedsAction },
                CalendarDueDay due => new Todo { Due = Day(due.Day), Status = TodoStatus.NeedsAction },
                CalendarDay day => new CalendarEvent { Start = Day(day.Day), End = Day(day.Day.AddDays(1)), Transparency = TransparencyType.Transparent },
                _ => throw new ArgumentOutOfRangeException(nameof(entries), entry, "No kind of entry."),
            };
            component.Uid = $"{entry.Uid}@onnara";
            component.Summary = entry.Title;
            component.Description = entry.Description;
            component.DtStamp = Moment(now);
            component.LastModified = Moment(entry.ChangedAt);
            calendar.AddChild(component);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(CalendarMeeting meeting)
    {
        var component = new CalendarEvent
        {
            Start = Moment(meeting.Time.Begins),
            End = Moment(meeting.Time.Ends),
            Location = meeting.Place,
            Status = meeting.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        component.Contacts.Add($"{meeting.Host.Name} {meeting.Host.Post}");
        return component;
    }

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");

    private static CalDateTime Day(DateOnly day) => new(day);
}
