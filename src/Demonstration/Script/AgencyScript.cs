using System.Text.Json;
using System.Text.Json.Nodes;
using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>Collects the acts of one agency's story; some of them happen in other agencies.</summary>
/// <param name="recipients">How each agency of the government is written to, by code.</param>
public sealed class AgencyScript(StoryFile story, IReadOnlyDictionary<string, string> recipients)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Act> _acts = [];

    public StoryFile Story { get; } = story;

    public IReadOnlyDictionary<string, string> Recipients { get; } = recipients;

    public IReadOnlyList<Act> Acts => _acts;

    public Thing Thing(ThingKind kind, string key) => new(kind, Story.Agency, key);

    /// <summary>What goes to other agencies, by what it becomes there.</summary>
    public Dictionary<Thing, Letter> Letters { get; } = [];

    /// <summary>Whose card it is, for whoever has to look something up on it.</summary>
    public Dictionary<Thing, string> Owners { get; } = [];

    public static string Person(string signInName) => $"@Person {signInName}";

    public static IReadOnlyList<string> People(IEnumerable<string>? signInNames) => [.. (signInNames ?? []).Select(Person)];

    /// <summary>Something comes into being.</summary>
    public void Open(DateOnly day, string by, Thing thing, string path, object body) => Add(day, by, thing, HttpMethod.Post, path, body, opens: true);

    /// <summary>Something is acted on, in the version that is known.</summary>
    public void Do(DateOnly day, string by, Thing thing, string path, object? body = null) => Add(day, by, thing, HttpMethod.Post, path, body, versioned: true);

    public void Add(
        DateOnly day, string by, Thing thing, HttpMethod method, string path, object? body,
        bool opens = false, bool versioned = false, Thing? awaits = null, bool announces = false)
    {
        var node = body as JsonObject ?? (body is null ? [] : (JsonObject)JsonSerializer.SerializeToNode(body, body.GetType(), Json)!);
        _acts.Add(new(StoryDays.OfficeDay(day), by, thing, method, path, method == HttpMethod.Get ? null : node, opens, versioned)
        {
            Awaits = awaits,
            Announces = announces,
        });
    }

    /// <summary>A text for the year that is told.</summary>
    public static string For(string text, int year) => text.Replace("{year}", $"{year}", StringComparison.Ordinal);

    /// <summary>A document's text: a line for each item, a level lower for each two spaces before it.</summary>
    public static object Body(IEnumerable<string> lines, int year) => new
    {
        blocks = lines.Select(line => new { type = "item", level = 1 + ((line.Length - line.TrimStart().Length) / 2), runs = new[] { new { text = For(line.Trim(), year) } } }),
    };
}
