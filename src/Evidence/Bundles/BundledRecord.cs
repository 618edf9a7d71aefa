using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OnNara.Evidence.Json;
using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Bundles;

/// <summary>What a bundle is of.</summary>
public enum BundledKind
{
    Document,
    TaskCard,
}

/// <summary>An event as it lies in a bundle: the very bytes that were hashed into the tree, and what they say.</summary>
/// <param name="Json">Canonical.</param>
public sealed record BundledEvent(ReadOnlyMemory<byte> Json, JsonElement Content)
{
    public Guid Id => Content.GetProperty("id").GetGuid();

    public Guid Stream => Content.GetProperty("stream").GetGuid();

    public long Version => Content.GetProperty("version").GetInt64();

    public string Type => Content.GetProperty("type").GetString()!;

    public string Tenant => Content.GetProperty("tenant").GetString()!;

    public JsonElement Data => Content.GetProperty("data");

    public Digest Leaf => TreeHash.OfLeaf(Json.Span);

    /// <summary>Reads an event; nothing where the bytes are no canonical JSON of one.</summary>
    public static BundledEvent? Read(ReadOnlyMemory<byte> json)
    {
        if (CanonicalText.Read(json) is not { ValueKind: JsonValueKind.Object } content)
            return null;
        var isWhole = content.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out _)
            && content.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.String && stream.TryGetGuid(out _)
            && content.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt64(out _)
            && content.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && content.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.String
            && content.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object;
        return isWhole ? new(json, content) : null;
    }
}

/// <summary>A file that an event names: its bytes lie in the bundle under their own hash.</summary>
public sealed record NamedAttachment(string Sha256, string FileName, long Size)
{
    private const int DigitsOfSha256 = 64;

    /// <summary>All files that the events name, each once, wherever in them they stand.</summary>
    public static IReadOnlyList<NamedAttachment> In(IEnumerable<BundledEvent> events)
    {
        var found = new List<NamedAttachment>();
        foreach (var fact in events)
            Collect(fact.Data, found);
        return [.. found.DistinctBy(a => (a.Sha256, a.Size)).OrderBy(a => a.Sha256, StringComparer.Ordinal)];
    }

    private static void Collect(JsonElement element, List<NamedAttachment> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Of(element) is { } attachment)
                found.Add(attachment);
            foreach (var member in element.EnumerateObject())
                Collect(member.Value, found);
        }
    }

    private static NamedAttachment? Of(JsonElement element) =>
        element.TryGetProperty("sha256", out var hash) && hash.ValueKind == JsonValueKind.String
        && hash.GetString() is { Length: DigitsOfSha256 } sha256 && sha256.All(char.IsAsciiHexDigitLower)
        && element.TryGetProperty("fileName", out var name) && name.ValueKind == JsonValueKind.String
        && element.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes)
            ? new(sha256, name.GetString()!, bytes)
            : null;
}

/// <summary>
/// The versions of the content, each as a file of its own, so that one reads what was decided without knowing the events. They follow
/// from the events by the stored names, which never change; whoever checks makes them anew and compares.
/// </summary>
public static class ContentVersions
{
    public static IReadOnlyList<(string Path, byte[] Json)> In(IEnumerable<BundledEvent> events)
    {
        var versions = new List<(string Path, byte[] Json)>();
        foreach (var fact in events)
        {
            if (ContentOf(fact) is not { } content)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"{BundleFiles.Versions}{fact.Stream:D}/{fact.Version:D4}.json");
            versions.Add((path, CanonicalJson.Of(Encoding.UTF8.GetBytes(
                $$"""{"by":{{Raw(fact.Data, "by")}},"at":{{Raw(fact.Data, "at")}},"event":"{{fact.Id:D}}","content":{{content}}}"""))));
        }

        return versions;
    }

    private static string? ContentOf(BundledEvent fact) => fact.Type switch
    {
        "document_drafted" or "document_revised" => Raw(fact.Data, "draft"),
        "content_edited" => $$"""{"title":{{Raw(fact.Data, "title")}},"body":{{Raw(fact.Data, "body")}},"attachments":{{Raw(fact.Data, "attachments")}}}""",
        "plan_submitted" => Raw(fact.Data, "plan"),
        _ => null,
    };

    private static string Raw(JsonElement data, string member) => data.TryGetProperty(member, out var value) ? value.GetRawText() : "null";
}

/// <summary>JSON that stands in its canonical form already.</summary>
internal static class CanonicalText
{
    /// <summary>What it says; nothing where it is written in any other way.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> json)
    {
        // A parser that skips over a text does not look whether it is any.
        if (!Utf8.IsValid(json.Span))
            return null;
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            return CanonicalJson.Of(document.RootElement).AsSpan().SequenceEqual(json.Span) ? document.RootElement.Clone() : null;
        }
        catch (Exception fault) when (fault is JsonException or NotCanonicalizableException)
        {
            return null;
        }
    }
}
