using System.Globalization;
using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Notes;

/// <summary>How far a log had come: what its head said of itself, in the form of C2SP tlog-checkpoint.</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">How many entries it had.</param>
/// <param name="Extensions">Further lines; a log of this product writes none.</param>
public sealed record Checkpoint(string Origin, ulong Size, Digest Root, IReadOnlyList<string> Extensions)
{
    /// <summary>The text that is signed.</summary>
    public string Text => string.Concat(
        [$"{Origin}\n{Size.ToString(CultureInfo.InvariantCulture)}\n{Root}\n", .. Extensions.Select(e => $"{e}\n")]);

    /// <summary>Reads the text of a note; nothing where it is no checkpoint.</summary>
    public static Checkpoint? Read(string text)
    {
        if (!text.EndsWith('\n') || text[..^1].Split('\n') is not [var origin, var size, var root, .. var extensions])
            return null;
        var isCanonical = ulong.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
            && leaves.ToString(CultureInfo.InvariantCulture) == size;
        return isCanonical && origin.Length > 0 && extensions.All(e => e.Length > 0) && Digest.TryParse(root, out var digest) && digest.ToString() == root
            ? new(origin, leaves, digest, extensions)
            : null;
    }

    /// <summary>Reads a signed checkpoint of the log that the keys are trusted for; says what is wrong where it is none.</summary>
    /// <param name="keys">The log's own keys, the present one and those before.</param>
    public static (Checkpoint? Checkpoint, string? Fault) Open(SignedNote note, string origin, IReadOnlyList<VerifierKey> keys)
    {
        var known = note.Signatures.Where(s => keys.Any(k => k.Made(s))).ToList();
        if (known.Count == 0)
            return (null, "No key that is trusted signed it.");
        if (known.Find(s => !keys.Any(k => k.Verifies(note.Text, s))) is { } wrong)
            return (null, $"The signature of {wrong.KeyName} does not fit the text.");
        return Read(note.Text) is not { } checkpoint ? (null, "What was signed is no checkpoint.")
            : checkpoint.Origin != origin ? (null, $"It is a checkpoint of the log {checkpoint.Origin}, not of {origin}.")
            : (checkpoint, null);
    }
}
