namespace OnNara.Demonstration.Script;

/// <summary>Gives each act of an agency its moment within its day, in the order in which the story tells them.</summary>
public static class Timetable
{
    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);
    private static readonly TimeOnly Begin = new(9, 12);
    private const int MinutesOfDay = 8 * 60;
    private const int MostMinutesBetween = 17;

    public static IReadOnlyList<Act> Of(IEnumerable<Act> acts)
    {
        var counts = new Dictionary<Thing, int>();
        return [.. acts
            .OrderBy(a => a.Day)
            .GroupBy(a => a.Day)
            .SelectMany(day => Spread([.. day]))
            .Select(act => act with { Name = $"{act.Thing} {counts[act.Thing] = counts.GetValueOrDefault(act.Thing) + 1}" })];
    }

    private static IEnumerable<Act> Spread(IReadOnlyList<Act> day)
    {
        var pause = Math.Min(MostMinutesBetween, (double)MinutesOfDay / day.Count);
        return day.Index().Select(a => a.Item with
        {
            // Odd seconds, as in life; never so many that two acts change their order.
            At = new(a.Item.Day, Begin.Add(TimeSpan.FromSeconds(Math.Floor(a.Index * pause * 60) + (a.Index % 23))), Seoul),
        });
    }
}
