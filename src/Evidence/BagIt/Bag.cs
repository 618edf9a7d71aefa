using System.Globalization;
using System.Text.RegularExpressions;

namespace OnNara.Evidence.BagIt;

/// <summary>What became of the check of a bag (RFC 8493, section 3): valid where there is no flaw.</summary>
/// <param name="Info">The labels of <c>bag-info.txt</c>.</param>
/// <param name="Warnings">What is let pass and yet might go wrong elsewhere.</param>
public sealed record BagReport(BagDeclaration? Declaration, IReadOnlyList<(string Label, string Value)> Info, IReadOnlyList<Flaw> Flaws, IReadOnlyList<Flaw> Warnings)
{
    public bool IsValid => Flaws.Count == 0;
}

/// <summary>Checks that a bag is complete and unaltered, all of it: it goes on after the first flaw, so that a person learns of every one.</summary>
public sealed partial class Bag
{
    private const string FetchFile = "fetch.txt";

    private readonly Dictionary<string, BagFile> _files = [];
    private readonly List<Flaw> _flaws = [];
    private readonly List<Flaw> _warnings = [];

    private Bag()
    {
    }

    public static BagReport Check(BagFiles files) => new Bag().Run(files);

    private BagReport Run(BagFiles files)
    {
        _flaws.AddRange(files.Flaws);
        foreach (var file in files.Files)
            Take(file);
        if (_flaws.Count > 0 || Declaration() is not { } bag)
            return new(null, [], _flaws, _warnings);

        var manifests = new List<Manifest>();
        foreach (var file in _files.Values.Where(f => Manifest.IsName(f.Path)).ToList())
        {
            if (Manifest.Read(file, bag, _flaws, _warnings) is { } manifest)
                manifests.Add(manifest);
        }

        if (!_files.Keys.Any(path => Manifest.IsName(path) && !Manifest.IsOfTagsByName(path)))
            _flaws.Add(new("bag.no-manifest", "There is no manifest of the payload, so nothing can be compared."));
        CheckListed(manifests, bag);
        CheckHashes(manifests);
        CheckFetch(manifests, bag);
        return new(bag, CheckInfo(bag), _flaws, _warnings);
    }

    private void Take(BagFile file)
    {
        if (BagPath.FaultOf(file.Path) is { } fault)
            _flaws.Add(new("bag.path", $"The path {Printed.Of(file.Path)} {fault}."));
        else if (!_files.TryAdd(file.Path, file))
            _flaws.Add(new("bag.duplicate", $"{Printed.Of(file.Path)} is there more than once."));
    }

    private BagDeclaration? Declaration()
    {
        if (!_files.TryGetValue(BagDeclaration.File, out var file))
        {
            _flaws.Add(new("bag.declaration", $"There is no {BagDeclaration.File}; this is no bag."));
            return null;
        }

        using var content = file.Open();
        var bytes = new byte[Math.Min(file.Length, 1_000)];
        var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var (declaration, flaw) = BagDeclaration.Read(bytes[..read]);
        if (flaw is not null)
            _flaws.Add(flaw);
        return declaration;
    }

    private void CheckListed(IReadOnlyList<Manifest> manifests, BagDeclaration bag)
    {
        foreach (var manifest in manifests)
        {
            foreach (var path in manifest.Hashes.Keys)
            {
                if (path.StartsWith(BagPath.Payload, StringComparison.Ordinal) == manifest.IsOfTags || (manifest.IsOfTags && Manifest.IsOfTagsByName(path)))
                    _flaws.Add(new("bag.listed-wrongly", $"{Printed.Of(path)} stands in {manifest.File}, where it does not belong."));
                else if (!_files.ContainsKey(path))
                    _flaws.Add(new("bag.file-missing", $"{Printed.Of(path)} is missing; {manifest.File} names it."));
            }
        }

        var ofPayload = manifests.Where(m => !m.IsOfTags).ToList();
        foreach (var path in _files.Keys.Where(p => p.StartsWith(BagPath.Payload, StringComparison.Ordinal)))
        {
            var listing = ofPayload.Count(m => m.Hashes.ContainsKey(path));
            if (listing == 0 || (bag.IsStrict && listing < ofPayload.Count))
                _flaws.Add(new("bag.file-extra", $"{Printed.Of(path)} is in the bag and not in every manifest; nobody vouches for it."));
        }

        foreach (var alike in _files.Keys.Concat(manifests.SelectMany(m => m.Hashes.Keys)).Distinct().GroupBy(AnywhereTheSame).Where(g => g.Count() > 1))
            _warnings.Add(new("bag.names-alike", $"{string.Join(" and ", alike.Select(Printed.Of))} are one name to some machines."));
    }

    private static string AnywhereTheSame(string path)
    {
        try
        {
            return path.Normalize().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return path;
        }
    }

    private void CheckHashes(IReadOnlyList<Manifest> manifests)
    {
        foreach (var file in _files.Values)
        {
            var naming = manifests.Where(m => m.Hashes.ContainsKey(file.Path)).ToList();
            if (naming.Count == 0)
                continue;
            using var content = file.Open();
            var hashes = Checksum.Of(content, naming.Select(m => m.Algorithm));
            foreach (var manifest in naming.Where(m => m.Hashes[file.Path] != hashes[m.Algorithm]))
                _flaws.Add(new("bag.file-altered", $"{Printed.Of(file.Path)} is not what was bagged: its {manifest.Algorithm} is another one than {manifest.File} says."));
        }
    }

    // What was fetched from elsewhere counts once it is here; where it would be put must be as safe as any other path.
    private void CheckFetch(IReadOnlyList<Manifest> manifests, BagDeclaration bag)
    {
        if (!_files.TryGetValue(FetchFile, out var file))
            return;
        if (TagText.Lines(file, bag.Encoding) is not { } lines)
        {
            _flaws.Add(new("bag.tag-file", $"{FetchFile} is no text in the encoding that the bag declares."));
            return;
        }

        foreach (var line in lines)
        {
            if (FetchLine().Match(line) is not { Success: true } match)
                _flaws.Add(new("bag.fetch-line", $"\"{Printed.Of(line)}\" in {FetchFile} is not an address, a length and a path."));
            else if (Manifest.PathIn(match.Groups["path"].Value, FetchFile, bag, _flaws, _warnings) is { } path && !manifests.Any(m => m.Hashes.ContainsKey(path)))
                _flaws.Add(new("bag.fetch-unlisted", $"{FetchFile} would fetch {Printed.Of(path)}, which no manifest names."));
        }
    }

    private IReadOnlyList<(string Label, string Value)> CheckInfo(BagDeclaration bag)
    {
        if (!_files.TryGetValue(bag.InfoFile, out var file))
            return [];
        if (TagText.Lines(file, bag.Encoding) is not { } lines || TagText.Labels(lines, bag.IsStrict) is not { } labels)
        {
            _flaws.Add(new("bag.tag-file", $"{bag.InfoFile} is no list of labels and values in the encoding that the bag declares."));
            return [];
        }

        var payload = _files.Values.Where(f => f.Path.StartsWith(BagPath.Payload, StringComparison.Ordinal)).ToList();
        var oxum = string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(f => f.Length)}.{payload.Count}");
        foreach (var (_, value) in labels.Where(l => l.Label.Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase) && l.Value != oxum))
            _flaws.Add(new("bag.oxum", $"The payload has {oxum} bytes and files, not {Printed.Of(value)} as {bag.InfoFile} says."));
        return labels;
    }

    [GeneratedRegex(@"\A\S+[ \t]+([0-9]+|-)[ \t]+(?<path>\S.*)\z")]
    private static partial Regex FetchLine();
}
