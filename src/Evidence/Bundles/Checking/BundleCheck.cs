using OnNara.Evidence.BagIt;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Evidence.Bundles.Checking;

/// <summary>
/// Checks an evidence bundle with nothing but the public keys of its log, and a checkpoint that somebody kept where there is one. Whatever
/// the bundle holds, the answer is a list of sentences: nothing in it is trusted before it was proven, and nothing in it is run.
/// </summary>
public sealed class BundleCheck
{
    private const int LongestFile = 512 * 1024 * 1024;

    private readonly Findings _findings = new();
    private readonly Dictionary<string, BagFile> _payload = [];
    private readonly HashSet<string> _expected = [];
    private readonly IReadOnlyList<VerifierKey> _keys;
    private readonly byte[]? _kept;

    private BundleCheck(IReadOnlyList<VerifierKey> keys, byte[]? kept) => (_keys, _kept) = (keys, kept);

    /// <param name="kept">A signed checkpoint from elsewhere; none where there is none.</param>
    public static BundleReport Of(BagFiles files, IReadOnlyList<VerifierKey> keys, byte[]? kept)
    {
        var check = new BundleCheck(keys, kept);
        var story = check.Check(files);
        return new(check._findings.All, story);
    }

    private IReadOnlyList<string> Check(BagFiles files)
    {
        if (!CheckBag(files) || Text(BundleFiles.Head) is not { } headText)
            return [];
        if (BundleHead.Read(headText) is not { } head)
        {
            _findings.Breaks(CheckedPart.Record, $"{BundleFiles.Head} does not say what the bundle is of, or not in the one form.");
            return [];
        }

        var events = Events();
        var log = new CheckpointCheck(_findings, _keys, head);
        if (Text(BundleFiles.Checkpoint) is { } note && log.Open(note) is { } checkpoint)
        {
            CheckProofs(events, checkpoint);
            _expected.Add(BundleFiles.Earlier);
            log.Compare(checkpoint, _kept, _payload.ContainsKey(BundleFiles.Earlier) ? Text(BundleFiles.Earlier) : null);
        }

        var record = new RecordCheck(_findings, head, events);
        record.CheckStreams();
        CheckVersions(events);
        CheckAttachments(events);
        _findings.Breaks(CheckedPart.Bag, [.. _payload.Keys.Where(p => !_expected.Contains(p)).Select(p => $"{Printed.Of(p)} is in the bundle, and nothing proven names it.")]);
        return [.. events.Select(Story.Of)];
    }

    private bool CheckBag(BagFiles files)
    {
        var report = Bag.Check(files);
        _findings.Breaks(report.Flaws);
        string[] tags = [BagDeclaration.File, "bag-info.txt", $"manifest-{Checksum.Sha256}.txt", $"tagmanifest-{Checksum.Sha256}.txt"];
        if (report.Declaration is { } declaration && (!declaration.IsStrict || declaration.Encoding.WebName != "utf-8"))
            _findings.Breaks(CheckedPart.Bag, "It is a bag of an old form; bundles are of BagIt 1.0 in UTF-8.");
        if (report.Declaration is not null)
        {
            var paths = files.Files.Select(f => f.Path).Where(p => !p.StartsWith(BagPath.Payload, StringComparison.Ordinal)).ToHashSet();
            _findings.Breaks(CheckedPart.Bag, [.. tags.Where(t => !paths.Contains(t)).Select(t => $"{t} is missing; every bundle has it.")]);
            _findings.Breaks(CheckedPart.Bag, [.. paths.Except(tags).Select(p => $"{Printed.Of(p)} is no part of a bundle.")]);
        }

        if (_findings.AllHolds)
            _findings.Holds(CheckedPart.Bag, $"The bag is whole: {files.Files.Count} files, each as it was bagged.");
        foreach (var file in files.Files.Where(f => f.Path.StartsWith(BagPath.Payload, StringComparison.Ordinal)))
            _payload.TryAdd(file.Path[BagPath.Payload.Length..], file);
        return report.Declaration is not null;
    }

    private List<BundledEvent> Events()
    {
        var events = new List<BundledEvent>();
        var number = 0;
        foreach (var line in Lines(BundleFiles.Events))
        {
            number++;
            if (BundledEvent.Read(line) is { } fact)
                events.Add(fact);
            else
                _findings.Breaks(CheckedPart.Record, $"Line {number} of {BundleFiles.Events} is no event in the one form.");
        }

        if (events.Count == 0)
            _findings.Breaks(CheckedPart.Record, "There is no event in it.");
        return events;
    }

    private void CheckProofs(List<BundledEvent> events, Checkpoint checkpoint)
    {
        var proofs = Lines(BundleFiles.Proofs).Select(LeafProof.Read).ToList();
        if (proofs.Count != events.Count)
            _findings.Breaks(CheckedPart.Places, $"There are {proofs.Count} proofs for {events.Count} events.");
        var faults = new List<string>();
        foreach (var (fact, proof) in events.Zip(proofs))
        {
            if (proof is null)
                faults.Add($"The proof of {Story.Named(fact)} cannot be read.");
            else if (!ProofCheck.Includes(fact.Leaf, proof.Place, checkpoint.Size, proof.Hashes, checkpoint.Root))
                faults.Add($"{Story.Named(fact)} does not stand at place {proof.Place} of the log: it was changed after it was sealed, or the proof is another event's.");
        }

        faults.AddRange(proofs.OfType<LeafProof>().GroupBy(p => p.Place).Where(g => g.Count() > 1).Select(g => $"Place {g.Key} of the log is claimed for {g.Count()} events."));
        _findings.Breaks(CheckedPart.Places, faults);
        if (faults.Count == 0 && events.Count > 0 && proofs.Count == events.Count)
            _findings.Holds(CheckedPart.Places, $"{events.Count} events stand in that log as they are here, each at its place.");
    }

    private void CheckVersions(List<BundledEvent> events)
    {
        var versions = ContentVersions.In(events);
        var faults = new List<string>();
        foreach (var (path, json) in versions)
        {
            if (Text(path) is { } text && !text.AsSpan().SequenceEqual(json))
                faults.Add($"{path} is not what the events say.");
        }

        _findings.Breaks(CheckedPart.Versions, faults);
        if (faults.Count == 0 && versions.Count > 0)
            _findings.Holds(CheckedPart.Versions, $"{versions.Count} versions of the content are what the events say.");
    }

    private void CheckAttachments(List<BundledEvent> events)
    {
        var named = NamedAttachment.In(events);
        var faults = new List<string>();
        foreach (var attachment in named)
        {
            var path = BundleFiles.Attachments + attachment.Sha256;
            _expected.Add(path);
            if (!_payload.TryGetValue(path, out var file))
            {
                faults.Add($"The file \"{Printed.Of(attachment.FileName)}\" that the events name is not in the bundle.");
                continue;
            }

            using var content = file.Open();
            if (file.Length != attachment.Size || Checksum.Of(content, [Checksum.Sha256])[Checksum.Sha256] != attachment.Sha256)
                faults.Add($"The file \"{Printed.Of(attachment.FileName)}\" is not the one that the events name.");
        }

        _findings.Breaks(CheckedPart.Attachments, faults);
        if (faults.Count == 0 && named.Count > 0)
            _findings.Holds(CheckedPart.Attachments, $"{named.Count} attachments are the files that the events name.");
    }

    private List<ReadOnlyMemory<byte>> Lines(string path)
    {
        if (Text(path) is not { } bytes)
            return [];
        var lines = new List<ReadOnlyMemory<byte>>();
        for (var rest = bytes.AsMemory(); rest.Length > 0;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0)
            {
                _findings.Breaks(CheckedPart.Bag, $"{path} ends within a line.");
                break;
            }

            lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    private byte[]? Text(string path)
    {
        _expected.Add(path);
        if (!_payload.TryGetValue(path, out var file))
        {
            _findings.Breaks(CheckedPart.Bag, $"{path} is missing.");
            return null;
        }

        if (file.Length > LongestFile)
        {
            _findings.Breaks(CheckedPart.Bag, $"{path} is longer than any of its kind.");
            return null;
        }

        using var content = file.Open();
        var bytes = new byte[file.Length];
        content.ReadExactly(bytes);
        return bytes;
    }
}
