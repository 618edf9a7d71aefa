using System.Globalization;
using OnNara.Api.Shared;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.Dashboards;

/// <summary>What a request asks figures or rows of, and the address of the rows behind a figure, which asks the same of a list.</summary>
/// <param name="Department">A department of the reader's reach; all of the reach where it is left out.</param>
/// <param name="Below">Whether the departments below it belong to it.</param>
internal sealed record TaskAsking(string? Department, bool Below, string? Cycle, DateOnly? From, DateOnly? To, DateOnly AsOf)
{
    // A day at either end of the calendar has no beginning, or no end, in the office's time zone; nothing happened there.
    private static readonly DateOnly Earliest = new(1, 1, 2);
    private static readonly DateOnly Latest = new(9999, 12, 30);

    public static TaskAsking Of(CurrentOfficial official, string? department, bool? below, string? cycle, DateOnly? from, DateOnly? to, DateOnly? asOf) =>
        new(department, below ?? true, cycle, from, to, asOf ?? official.Day);

    public TaskQuestion Question(CurrentOfficial official)
    {
        var reach = TaskReach.Of(official.Actor, official.Organization, official.Day);
        return new(Department is null ? reach : reach.Within(Department, Below, official.Organization, official.Day), Cycle, Within(From), Within(To), Within(AsOf)!.Value);
    }

    /// <summary>The same of one department alone.</summary>
    public TaskAsking In(string department) => this with { Department = department, Below = false };

    /// <summary>The same in a period; where it was left out, and no cycle was named, from the first of the year to the day.</summary>
    public TaskAsking WithPeriod(DateOnly? from, DateOnly? to) =>
        from is null && to is null && Cycle is not null ? this : this with { From = from ?? new DateOnly((to ?? AsOf).Year, 1, 1), To = to ?? AsOf };

    /// <summary>A figure that counts rows of a list.</summary>
    public Figure Figure(long value, string list, params (string Name, object? Value)[] filter) => new(value, Address(list, filter));

    /// <summary>A figure that is the mean over rows of a list.</summary>
    public MeanFigure Figure(Mean mean, string list, params (string Name, object? Value)[] filter) => new(mean.Value, mean.Count, Address(list, filter));

    /// <summary>A share of rows of a list, in percent.</summary>
    public MeanFigure Share(long part, long whole, string list, params (string Name, object? Value)[] filter) =>
        new(whole == 0 ? null : Math.Round(100m * part / whole, 1), whole, Address(list, filter));

    private static DateOnly? Within(DateOnly? day) => day < Earliest ? Earliest : day > Latest ? Latest : day;

    private string Address(string list, IEnumerable<(string Name, object? Value)> filter)
    {
        (string, object?)[] own =
        [
            ("department", Department), ("below", Department is null || Below ? null : "false"), ("cycle", Cycle), ("from", From), ("to", To), ("asOf", AsOf),
        ];
        return $"/api/{list}?" + string.Join('&', own.Concat(filter).Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(Text(p.Item2!))}"));
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<object> several => string.Join(',', several),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

/// <summary>A count, and where the rows that were counted are listed.</summary>
/// <param name="Href">The list of exactly these rows; each names the card whose trail tells the facts.</param>
public sealed record Figure(long Value, string Href);

/// <summary>A mean or a share in percent, over how many rows, and where these are listed.</summary>
/// <param name="Value">None where there is nothing to take it of.</param>
/// <param name="Count">How many rows the list holds.</param>
public sealed record MeanFigure(decimal? Value, long Count, string Href);

/// <summary>Names of several values in one parameter, separated by commas.</summary>
internal static class Several
{
    /// <summary>The values; none where the parameter was left out, and not understood where it names something else.</summary>
    public static bool TryRead<T>(string? names, out IReadOnlyList<T>? values)
        where T : struct, Enum
    {
        values = null;
        if (names is null)
            return true;
        var read = new List<T>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Enum.GetNames<T>().Contains(name, StringComparer.OrdinalIgnoreCase))
                return false;
            read.Add(Enum.Parse<T>(name, ignoreCase: true));
        }

        values = read;
        return true;
    }

    public static IResult Unknown<T>()
        where T : struct, Enum =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "request.state-unknown", $"state names some of {string.Join(", ", Enum.GetNames<T>())}, separated by commas.");
}
