using System.Text;
using System.Text.Json;

namespace OnNara.Evidence.Json;

/// <summary>A text has no canonical form: it is no I-JSON (RFC 7493).</summary>
public sealed class NotCanonicalizableException : Exception
{
    public NotCanonicalizableException(string message)
        : base(message)
    {
    }

    public NotCanonicalizableException()
    {
    }

    public NotCanonicalizableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// The canonical form of JSON (RFC 8785): the same bytes for the same content, however it was written down or kept in between. A member
/// that stands twice, half a character or a number without bounds has none.
/// </summary>
public static class CanonicalJson
{
    [ThreadStatic]
    private static CanonicalWriter? _writer;

    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        var writer = Writer();
        writer.Json(json.Span);
        return writer.Written.ToArray();
    }

    public static byte[] Of(JsonElement element) => Of(Encoding.UTF8.GetBytes(element.GetRawText()));

    /// <summary>An empty writer of this thread, for whoever is done with it before anybody asks again.</summary>
    internal static CanonicalWriter Writer()
    {
        var writer = _writer ??= new();
        writer.Clear();
        return writer;
    }
}
