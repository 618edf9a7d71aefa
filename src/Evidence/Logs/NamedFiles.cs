using System.Text.Json;

namespace OnNara.Evidence.Logs;

/// <summary>Finds the files that an event names: every member <c>sha256</c> in it, however deep, in the form of an attachment's address.</summary>
public static class NamedFiles
{
    private const int HexDigits = 64;

    private static ReadOnlySpan<byte> Member => "sha256"u8;

    /// <param name="json">An event in its canonical form, or a part of one.</param>
    public static IEnumerable<string> In(ReadOnlyMemory<byte> json) =>
        json.Span.IndexOf(Member) < 0 ? [] : Find(json.Span);

    public static bool IsName(string? text) =>
        text is { Length: HexDigits } && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    private static List<string> Find(ReadOnlySpan<byte> json)
    {
        var found = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Member) && reader.Read()
                    && reader.TokenType == JsonTokenType.String && reader.GetString() is { } name && IsName(name))
                {
                    found.Add(name);
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Whoever asks has the text of an event whose leaf does not fit; what it names so far is worth looking at.
        }

        return found;
    }
}
