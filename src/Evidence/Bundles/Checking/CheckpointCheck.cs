using System.Buffers.Binary;
using OnNara.Evidence.BagIt;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Evidence.Bundles.Checking;

/// <summary>Whose checkpoint a bundle carries, and how it stands to one that somebody kept.</summary>
internal sealed class CheckpointCheck(Findings findings, IReadOnlyList<VerifierKey> keys, BundleHead head)
{
    // A log is called by its key's name and the agency, so that no key vouches for a log of another name or agency.
    private readonly List<VerifierKey> _own = [.. keys.Where(k => k.Kind == SignatureKind.Ed25519 && head.Log == $"{k.Name}/{head.Agency}")];

    /// <summary>The checkpoint over which the proofs are; nothing where it is not to be trusted.</summary>
    public Checkpoint? Open(byte[] bytes)
    {
        if (_own.Count == 0)
        {
            findings.Breaks(CheckedPart.Checkpoint, $"None of the keys given is a key of the log {Printed.Of(head.Log)} of the agency {Printed.Of(head.Agency)}: the keys are another installation's, or the bundle is foreign.");
            return null;
        }

        if (Read(bytes, CheckedPart.Checkpoint, "The checkpoint of the bundle") is not { } opened)
            return null;
        findings.Holds(CheckedPart.Checkpoint, $"The checkpoint of {Printed.Of(head.Log)} over {opened.Checkpoint.Size} events is signed by a key that you trust.");
        foreach (var signature in opened.Note.Signatures)
        {
            if (keys.FirstOrDefault(k => k.Kind == SignatureKind.Cosignature && k.Verifies(opened.Note.Text, signature)) is { } witness)
                findings.Holds(CheckedPart.Checkpoint, $"{Printed.Of(witness.Name)} saw it as well, {SeenAt(signature)}.");
        }

        return opened.Checkpoint;
    }

    /// <summary>Holds it against the checkpoint that was kept, where there is one.</summary>
    /// <param name="earlierText">The bundle's proof that it continues an earlier one.</param>
    public void Compare(Checkpoint checkpoint, byte[]? kept, byte[]? earlierText)
    {
        var earlier = earlierText is null ? null : EarlierProof.Read(earlierText);
        if (earlierText is not null && earlier is null)
            findings.Breaks(CheckedPart.Kept, $"{BundleFiles.Earlier} cannot be read.");
        if (kept is null || Read(kept, CheckedPart.Kept, "The checkpoint that you kept") is not { Checkpoint: var before })
            return;

        if (before.Size > checkpoint.Size)
        {
            findings.Breaks(CheckedPart.Kept, $"The checkpoint that you kept is over {before.Size} events, later than the bundle's; take a new bundle with it.");
        }
        else if (before.Size == checkpoint.Size)
        {
            Tell(before.Root == checkpoint.Root, "The checkpoint that you kept says the same.", "The checkpoint that you kept says otherwise over the same number of events: two histories were told.");
        }
        else if (before.Size == 0)
        {
            findings.Holds(CheckedPart.Kept, "The checkpoint that you kept is over nothing; every log continues it.");
        }
        else if (earlier?.Size != before.Size)
        {
            findings.Breaks(CheckedPart.Kept, $"The bundle does not show that its log continues the checkpoint that you kept; take one with since={before.Size}.");
        }
        else
        {
            Tell(
                ProofCheck.Continues(before.Size, before.Root, checkpoint.Size, checkpoint.Root, earlier.Hashes),
                $"The log continues the checkpoint that you kept: its {before.Size} events are unchanged.",
                $"The log does not continue the checkpoint that you kept: some of its {before.Size} events were changed, taken out or put in since.");
        }
    }

    private void Tell(bool holds, string yes, string no)
    {
        if (holds)
            findings.Holds(CheckedPart.Kept, yes);
        else
            findings.Breaks(CheckedPart.Kept, no);
    }

    private (SignedNote Note, Checkpoint Checkpoint)? Read(byte[] bytes, CheckedPart part, string what)
    {
        var (note, fault) = SignedNote.Read(bytes);
        var checkpoint = default(Checkpoint);
        if (note is not null)
            (checkpoint, fault) = Checkpoint.Open(note, head.Log, _own);
        if (note is not null && checkpoint is not null)
            return (note, checkpoint);
        findings.Breaks(part, $"{what} is not to be trusted. {Printed.Of(fault!)}");
        return null;
    }

    private static string SeenAt(NoteSignature signature) =>
        BinaryPrimitives.ReadUInt64BigEndian([.. signature.Signature.Take(sizeof(ulong))]) is var seconds && seconds <= int.MaxValue * 2UL
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("u", System.Globalization.CultureInfo.InvariantCulture)
            : "at a time that cannot be told";
}
