using System.Text.RegularExpressions;

namespace OnNara.Evidence.BagIt;

/// <summary>Which hash each file has: of the payload (<c>manifest-…</c>) or of the other tag files (<c>tagmanifest-…</c>).</summary>
/// <param name="Hashes">By path, in lower-case hexadecimal.</param>
internal sealed partial record Manifest(string File, string Algorithm, bool IsOfTags, IReadOnlyDictionary<string, string> Hashes)
{
    private const string Tags = "tag";

    /// <summary>Whether a file of that name is a manifest, of whatever algorithm.</summary>
    public static bool IsName(string path) => FileName().IsMatch(path);

    public static bool IsOfTagsByName(string path) => IsName(path) && path.StartsWith(Tags, StringComparison.Ordinal);

    public static Manifest? Read(BagFile file, BagDeclaration bag, List<Flaw> flaws, List<Flaw> warnings)
    {
        var algorithm = FileName().Match(file.Path).Groups["algorithm"].Value.ToLowerInvariant();
        if (Checksum.DigitsOf(algorithm) is not { } digits)
        {
            flaws.Add(new("bag.algorithm", $"{Printed.Of(file.Path)} is made by a hash that is not known here, so nothing can be compared with it."));
            return null;
        }

        if (TagText.Lines(file, bag.Encoding) is not { } lines)
        {
            flaws.Add(new("bag.tag-file", $"{file.Path} is no text in the encoding that the bag declares."));
            return null;
        }

        var hashes = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            if (Line().Match(line) is not { Success: true } match || match.Groups["hash"].Length != digits)
                flaws.Add(new("bag.manifest-line", $"\"{Printed.Of(line)}\" in {file.Path} is not a hash and a path."));
            else if (PathIn(match.Groups["path"].Value, file.Path, bag, flaws, warnings) is { } path)
                Add(hashes, path, match.Groups["hash"].Value.ToLowerInvariant(), file.Path, bag, flaws, warnings);
        }

        return new(file.Path, algorithm, IsOfTagsByName(file.Path), hashes);
    }

    /// <summary>The plain path that is written here; nothing where nobody should follow it.</summary>
    internal static string? PathIn(string written, string where, BagDeclaration bag, List<Flaw> flaws, List<Flaw> warnings)
    {
        var path = BagPath.Decode(written, bag.IsStrict);
        if (!bag.IsStrict && (path.StartsWith('*') || path.StartsWith("./", StringComparison.Ordinal)))
        {
            warnings.Add(new("bag.path-form", $"{where} writes {Printed.Of(path)} as md5sum does; a bag's path has no such beginning."));
            path = path.TrimStart('*');
            path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        }

        if (BagPath.FaultOf(path) is not { } fault)
            return path;
        flaws.Add(new("bag.path", $"The path {Printed.Of(path)} in {where} {fault}."));
        return null;
    }

    private static void Add(
        Dictionary<string, string> hashes, string path, string hash, string file, BagDeclaration bag, List<Flaw> flaws, List<Flaw> warnings)
    {
        if (hashes.TryAdd(path, hash))
            return;
        var twice = new Flaw("bag.listed-twice", $"{Printed.Of(path)} stands in {file} more than once.");
        (bag.IsStrict || hashes[path] != hash ? flaws : warnings).Add(twice);
    }

    [GeneratedRegex(@"\A(tag)?manifest-(?<algorithm>[A-Za-z0-9-]+)\.txt\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\A(?<hash>[0-9A-Fa-f]+)[ \t]+(?<path>\S.*)\z")]
    private static partial Regex Line();
}
