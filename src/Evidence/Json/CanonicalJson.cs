using System.Buffers;
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
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Of(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new NotCanonicalizableException($"This is no JSON with one meaning: {fault.Message}", fault);
        }
    }

    public static byte[] Of(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(element, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                WriteArray(element, output);
                break;
            case JsonValueKind.String:
                WriteString(TextOf(element), output);
                break;
            case JsonValueKind.Number:
                output.Write(Encoding.ASCII.GetBytes(CanonicalNumber.Of(element)));
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            case JsonValueKind.Null:
                output.Write("null"u8);
                break;
            default:
                throw new NotCanonicalizableException("There is nothing to write.");
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output)
    {
        // Ordered by UTF-16 code units, as ECMAScript compares strings, and not by bytes or by any language (section 3.2.3).
        var members = element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        output.Write("{"u8);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            if (i > 0 && members[i].Name == members[i - 1].Name)
                throw new NotCanonicalizableException($"The member \"{members[i].Name}\" stands twice.");
            WriteString(members[i].Name, output);
            output.Write(":"u8);
            Write(members[i].Value, output);
        }

        output.Write("}"u8);
    }

    private static void WriteArray(JsonElement element, ArrayBufferWriter<byte> output)
    {
        output.Write("["u8);
        var isFirst = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            Write(item, output);
        }

        output.Write("]"u8);
    }

    private static string TextOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw new NotCanonicalizableException("A text holds half of a character.", fault);
        }
    }

    private static void WriteString(string text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EscapeOf(text[i]) is not { } escape)
                continue;
            WritePlain(text.AsSpan(plain, i - plain), output);
            output.Write(Encoding.ASCII.GetBytes(escape));
            plain = i + 1;
        }

        WritePlain(text.AsSpan(plain), output);
        output.Write("\""u8);
    }

    private static void WritePlain(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        try
        {
            StrictUtf8.GetBytes(text, output);
        }
        catch (EncoderFallbackException fault)
        {
            throw new NotCanonicalizableException("A text holds half of a character.", fault);
        }
    }

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static string? EscapeOf(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)c:x4}",
        _ => null,
    };
}
