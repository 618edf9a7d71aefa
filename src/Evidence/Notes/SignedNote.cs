using System.Buffers.Binary;
using System.Text;

namespace OnNara.Evidence.Notes;

/// <summary>A signature line of a note: whose key, and what it made of the text.</summary>
/// <param name="KeyId">Tells keys of one name apart; no proof of anything.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, IReadOnlyList<byte> Signature);

/// <summary>
/// A text that keys have signed, in the form of C2SP signed-note. The text means nothing before a trusted key has been asked:
/// <see cref="Notes.VerifierKey"/>.
/// </summary>
/// <param name="Text">With its last newline, as it was signed.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MostSignatures = 100;
    private const int LongestNote = 1_000_000;
    private const string Dash = "— ";

    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
        {
            var bytes = new byte[4 + signature.Signature.Count];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyId);
            for (var i = 0; i < signature.Signature.Count; i++)
                bytes[4 + i] = signature.Signature[i];
            note.Append(Dash).Append(signature.KeyName).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return note.ToString();
    }

    /// <summary>Reads a note; says what is wrong with it where it is none.</summary>
    public static (SignedNote? Note, string? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestNote)
            return (null, $"A note of {bytes.Length} bytes is longer than any should be.");
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (null, "The note is not UTF-8.");
        }

        if (text.Any(c => c < ' ' && c != '\n'))
            return (null, "The note holds a control character.");
        var split = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !text.EndsWith('\n'))
            return (null, "The note has no signatures after an empty line.");
        return ReadSignatures(text[..(split + 1)], text[(split + 2)..]);
    }

    private static (SignedNote? Note, string? Fault) ReadSignatures(string text, string lines)
    {
        var signatures = new List<NoteSignature>();
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
        {
            if (signatures.Count == MostSignatures)
                return (null, $"The note has more than {MostSignatures} signatures.");
            if (ReadLine(line) is not { } signature)
                return (null, $"\"{line}\" is no signature line.");
            signatures.Add(signature);
        }

        return (new(text, signatures), null);
    }

    private static NoteSignature? ReadLine(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var base64] || !KeyName.IsValid(name))
            return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length > 4 && Convert.ToBase64String(bytes, 0, length) == base64
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..length])
            : null;
    }
}

/// <summary>What a key may be called.</summary>
internal static class KeyName
{
    public static bool IsValid(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c == '+');
}
