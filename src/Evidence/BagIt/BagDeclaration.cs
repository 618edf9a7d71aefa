using System.Text;
using System.Text.RegularExpressions;

namespace OnNara.Evidence.BagIt;

/// <summary>What a bag says of itself in <c>bagit.txt</c> (RFC 8493, section 2.1.1).</summary>
/// <param name="Encoding">Of its other tag files.</param>
public sealed partial record BagDeclaration(string Version, Encoding Encoding)
{
    public const string File = "bagit.txt";
    public const string Newest = "1.0";

    private static readonly string[] Known = ["0.93", "0.94", "0.95", "0.96", "0.97", Newest];

    public static string Text => $"BagIt-Version: {Newest}\nTag-File-Character-Encoding: UTF-8\n";

    /// <summary>From 1.0 on much that was let pass before is none.</summary>
    public bool IsStrict => Version == Newest;

    /// <summary>Where the bag tells of itself; its name was another one once.</summary>
    public string InfoFile => Version is "0.93" or "0.94" or "0.95" ? "package-info.txt" : "bag-info.txt";

    public static (BagDeclaration? Declaration, Flaw? Flaw) Read(byte[] bytes)
    {
        if (Form().Match(System.Text.Encoding.Latin1.GetString(bytes)) is not { Success: true } match)
            return (null, new("bag.declaration", $"{File} does not hold the two lines that declare a bag, and nothing else."));
        if (!Known.Contains(match.Groups["version"].Value))
            return (null, new("bag.version", $"BagIt-Version {Printed.Of(match.Groups["version"].Value)} is none that is known."));
        return EncodingOf(match.Groups["encoding"].Value) is { } encoding
            ? (new(match.Groups["version"].Value, encoding), null)
            : (null, new("bag.encoding", $"The encoding {Printed.Of(match.Groups["encoding"].Value)} is none that is known."));
    }

    private static Encoding? EncodingOf(string name) => name.ToUpperInvariant() switch
    {
        "UTF-8" => new UTF8Encoding(false, throwOnInvalidBytes: true),
        "UTF-16" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        "ISO-8859-1" => System.Text.Encoding.Latin1,
        "US-ASCII" => System.Text.Encoding.ASCII,
        _ => null,
    };

    [GeneratedRegex(@"\ABagIt-Version: (?<version>[0-9]+\.[0-9]+)(\r\n|\n|\r)Tag-File-Character-Encoding: (?<encoding>[!-~]+)(\r\n|\n|\r)?\z")]
    private static partial Regex Form();
}
