using System.Text;
using System.Text.Json;

namespace OnNara.Evidence.Json;

/// <summary>Texts as RFC 8785 writes them (section 3.2.2.2): nothing is escaped that need not be, and what must be in one way only.</summary>
internal static class CanonicalText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static void Write(string text, CanonicalWriter output)
    {
        output.Raw("\""u8);
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EscapeOf(text[i]) is not { } escape)
                continue;
            WritePlain(text.AsSpan(plain, i - plain), output);
            output.Raw(Encoding.ASCII.GetBytes(escape));
            plain = i + 1;
        }

        WritePlain(text.AsSpan(plain), output);
        output.Raw("\""u8);
    }

    /// <summary>What a string of JSON says.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException fault)
        {
            throw new NotCanonicalizableException("A text holds half of a character.", fault);
        }
    }

    /// <summary>What a written name says, without its quotation marks.</summary>
    public static string Read(ReadOnlySpan<byte> written)
    {
        byte[] quoted = [(byte)'"', .. written, (byte)'"'];
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return Of(ref reader);
    }

    private static void WritePlain(ReadOnlySpan<char> text, CanonicalWriter output)
    {
        try
        {
            output.Took(StrictUtf8.GetBytes(text, output.Room(StrictUtf8.GetMaxByteCount(text.Length))));
        }
        catch (EncoderFallbackException fault)
        {
            throw new NotCanonicalizableException("A text holds half of a character.", fault);
        }
    }

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
