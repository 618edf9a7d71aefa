namespace OnNara.Evidence.BagIt;

/// <summary>Where a file of a bag may lie: below the base directory and nowhere else, on whatever machine it is unpacked.</summary>
public static class BagPath
{
    private const int Longest = 1_000;

    public const string Payload = "data/";

    /// <summary>Why nobody should write to this path; nothing where it is a plain path below the base directory.</summary>
    public static string? FaultOf(string path) =>
        path.Length is 0 or > Longest ? "is empty or too long"
        : path[0] == '/' ? "is an absolute path"
        : path[0] == '~' ? "leads to somebody's home directory"
        : path.Contains('\\', StringComparison.Ordinal) ? "holds a backslash, which some machines take for a separator"
        : path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]) ? "names a drive"
        : path.Any(char.IsControl) ? "holds a control character"
        : path.Split('/') is var parts && parts.Contains("..") ? "climbs out of the bag"
        : parts.Any(p => p is "" or ".") ? "has an empty step"
        : null;

    /// <summary>As a manifest writes it: what would end the line, and the sign that says so, are percent-encoded (RFC 8493, section 2.1.3).</summary>
    public static string Encode(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The path that a manifest means. Only three signs are ever encoded; every other percent sign stands for itself.</summary>
    /// <param name="encodesPercent">From 1.0 on the percent sign itself is encoded; before, a name was written as it was.</param>
    public static string Decode(string written, bool encodesPercent)
    {
        var path = written.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase).Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase);
        return encodesPercent ? path.Replace("%25", "%", StringComparison.Ordinal) : path;
    }
}
