using System.Globalization;
using System.Text.Json;

namespace OnNara.Demonstration.Story;

/// <summary>A story cannot be told; the message says where it is wrong.</summary>
public sealed class StoryException : Exception
{
    public StoryException(string message)
        : base(message)
    {
    }

    public StoryException()
    {
    }

    public StoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public static class StoryReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The stories of a directory, one an agency.</summary>
    public static IReadOnlyList<StoryFile> ReadDirectory(string directory) =>
        Directory.Exists(directory)
            ? [.. Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(ReadFile)]
            : throw new StoryException($"There is no directory of stories {directory}.");

    private static StoryFile ReadFile(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<StoryFile>(File.ReadAllText(path), Options) ?? throw new StoryException($"{path} is empty.");
        }
        catch (JsonException fault)
        {
            throw new StoryException($"{path} cannot be read: {fault.Message}", fault);
        }
    }
}

/// <summary>The story's days. Offices are closed on Saturdays and Sundays: what the story puts there was done on the Friday before.</summary>
public static class StoryDays
{
    private const int FullDay = 10;

    public static DateOnly Parse(string day, int year)
    {
        var text = day.Length >= FullDay ? day[..FullDay] : $"{year}-{day}";
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
            ? found
            : throw new StoryException($"\"{day}\" is no day of a story.");
    }

    public static bool IsFull(string day) => day.Length >= FullDay;

    public static DateOnly OfficeDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    /// <summary>So many working days later.</summary>
    public static DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (OfficeDay(day) == day)
            {
                left--;
            }
        }

        return OfficeDay(day);
    }
}
