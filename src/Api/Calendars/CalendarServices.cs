using OnNara.Projections.Calendars;

namespace OnNara.Api.Calendars;

/// <summary>The calendar and the kinds of things that stand in it.</summary>
public static class CalendarServices
{
    public static void AddCalendars(this IServiceCollection services)
    {
        services.AddSingleton<ICalendarSource, MeetingCalendar>();
        services.AddSingleton<ICalendarSource, InstructionCalendar>();
        services.AddSingleton<ICalendarSource, DocumentCalendar>();
        services.AddSingleton<PersonCalendar>();
    }
}
