using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using OnNara.Replay.Logs;

namespace OnNara.Replay.Mappings;

/// <summary>No mapping can be read, or none fits the log; the message says which.</summary>
public sealed class NoMappingException : Exception
{
    public NoMappingException(string message)
        : base(message)
    {
    }

    public NoMappingException()
    {
    }

    public NoMappingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The mappings of a directory, and the choice among them by what a log holds.</summary>
public static class MappingFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<Mapping> ReadDirectory(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new NoMappingException($"There is no directory of mappings {directory}.");
        }

        return [.. Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal).Select(ReadFile)];
    }

    public static Mapping ReadFile(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Mapping>(File.ReadAllText(path), Options) ?? throw new NoMappingException($"The mapping {path} is empty.");
        }
        catch (JsonException fault)
        {
            throw new NoMappingException($"The mapping {path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>The family whose expression matches most of the events, and at least half of them.</summary>
    public static Mapping Choose(IReadOnlyList<Mapping> mappings, EventLog log)
    {
        var activities = log.Cases.SelectMany(c => c.Events).GroupBy(e => e.Activity).ToDictionary(g => g.Key, g => g.Count());
        var best = mappings
            .Select(m => (Mapping: m, Matched: activities.Where(a => Expressions.IsWhole(m.Recognises, a.Key)).Sum(a => a.Value)))
            .OrderByDescending(m => m.Matched)
            .FirstOrDefault();
        return best.Mapping is not null && best.Matched * 2 >= log.EventCount && best.Matched > 0
            ? best.Mapping
            : throw new NoMappingException(
                $"No mapping knows this log's activities ({string.Join(", ", activities.OrderByDescending(a => a.Value).Take(3).Select(a => $"\"{a.Key}\""))} …). "
                + $"Known families: {string.Join(", ", mappings.Select(m => m.Family))}; docs/replay.md says how to add one.");
    }
}

/// <summary>The expressions and placeholders of mappings.</summary>
public static partial class Expressions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private const int MostRemembered = 20_000;

    private static readonly ConcurrentDictionary<string, Regex> Compiled = [];

    // A log holds few activities and repeats them tens of thousands of times.
    private static readonly ConcurrentDictionary<(string Expression, string Text), IReadOnlyDictionary<string, string>?> Remembered = [];

    public static bool IsWhole(string expression, string text) => Match(expression, text) is not null;

    /// <summary>The named groups of a match of the whole text; none where it does not match.</summary>
    public static IReadOnlyDictionary<string, string>? Match(string expression, string text)
    {
        if (Remembered.TryGetValue((expression, text), out var known))
        {
            return known;
        }

        var found = Find(expression, text);
        if (Remembered.Count < MostRemembered)
        {
            Remembered[(expression, text)] = found;
        }

        return found;
    }

    /// <summary>Fills each <c>${name}</c>; what nobody knows becomes empty.</summary>
    public static string Fill(string template, Func<string, string?> known) =>
        template.Contains("${", StringComparison.Ordinal) ? Placeholder().Replace(template, m => known(m.Groups["name"].Value) ?? "") : template;

    /// <summary>Fills an expression: what is filled in stands for itself.</summary>
    public static string FillExpression(string template, Func<string, string?> known) => Fill(template, name => known(name) is { } value ? Regex.Escape(value) : null);

    private static Dictionary<string, string>? Find(string expression, string text)
    {
        var match = Compiled.GetOrAdd(expression, e => new($@"\A(?:{e})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)).Match(text);
        return match.Success
            ? match.Groups.Values.Where(g => g.Success && g.Name != "0").ToDictionary(g => g.Name, g => g.Value)
            : null;
    }

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}")]
    private static partial Regex Placeholder();
}
