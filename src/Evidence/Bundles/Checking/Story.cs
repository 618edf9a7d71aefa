using System.Text.Json;
using OnNara.Evidence.BagIt;

namespace OnNara.Evidence.Bundles.Checking;

/// <summary>Who did what when, a line each.</summary>
internal static class Story
{
    private static readonly string[] Telling = ["title", "reason", "opinion", "note", "report", "remark", "answer"];

    public static string Of(BundledEvent fact)
    {
        var by = fact.Data.TryGetProperty("by", out var who) && who.ValueKind == JsonValueKind.Object ? Person(who) : "—";
        var detail = Telling.Select(name => Text(fact.Data, name)).FirstOrDefault(t => t is not null)
            ?? (fact.Data.TryGetProperty("draft", out var draft) && draft.ValueKind == JsonValueKind.Object ? Text(draft, "title") : null);
        return Printed.Of(string.Concat(
            Text(fact.Data, "at") ?? Text(fact.Content, "timestamp") ?? "at an unknown time", "  ", by, AbsentOf(fact.Data) is { } absent ? $", for {absent}" : "", ": ",
            fact.Type.Replace('_', ' '), detail is null ? "" : $" — {detail}"));
    }

    public static string Named(BundledEvent fact) => $"The event {Printed.Of(fact.Type)} (version {fact.Version} of {fact.Stream})";

    private static string Person(JsonElement who) =>
        string.Join(' ', new[] { Text(who, "name"), Text(who, "rank") }.OfType<string>()) + (Text(who, "departmentName") is { } department ? $" ({department})" : "");

    private static string? AbsentOf(JsonElement data) =>
        data.TryGetProperty("authority", out var authority) && authority.ValueKind == JsonValueKind.Object
        && authority.TryGetProperty("proxyUnder", out var proxy) && proxy.ValueKind == JsonValueKind.Object
        && proxy.TryGetProperty("absent", out var absent) && absent.ValueKind == JsonValueKind.Object
            ? Text(absent, "name")
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
