using System.Text;
using System.Text.RegularExpressions;

namespace OnNara.Evidence.BagIt;

/// <summary>The tag files of a bag, line by line.</summary>
internal static partial class TagText
{
    private const int LongestFile = 64 * 1024 * 1024;

    /// <summary>The lines; nothing where the file is too long for any bag or is not in the encoding that was declared.</summary>
    public static IReadOnlyList<string>? Lines(BagFile file, Encoding encoding)
    {
        if (file.Length > LongestFile)
            return null;
        try
        {
            // A mark of the byte order is no part of a UTF-8 text and tells one UTF-16 from the other.
            using var reader = new StreamReader(file.Open(), encoding, detectEncodingFromByteOrderMarks: encoding is UnicodeEncoding);
            var lines = LineEnd().Split(reader.ReadToEnd());
            return lines is [.. var all, ""] ? all : lines;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The labels of <c>bag-info.txt</c> with their values, in order; a line that begins with a space goes on with the one before.</summary>
    /// <returns>Nothing where a line is neither.</returns>
    public static IReadOnlyList<(string Label, string Value)>? Labels(IReadOnlyList<string> lines, bool isStrict)
    {
        var labels = new List<(string Label, string Value)>();
        foreach (var line in lines)
        {
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                if (labels.Count == 0)
                    return null;
                labels[^1] = (labels[^1].Label, $"{labels[^1].Value} {line.Trim()}");
            }
            else if ((isStrict ? StrictLabel() : LooseLabel()).Match(line) is { Success: true } match)
            {
                labels.Add((match.Groups["label"].Value, match.Groups["value"].Value.Trim()));
            }
            else if (isStrict || line.Length > 0)
            {
                return null;
            }
        }

        return labels;
    }

    [GeneratedRegex(@"\r\n|\n|\r")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\A(?<label>[^:\s][^:]*?):[ \t](?<value>.*)\z")]
    private static partial Regex StrictLabel();

    [GeneratedRegex(@"\A(?<label>[^:\s][^:]*?)\s*:\s*(?<value>.*)\z")]
    private static partial Regex LooseLabel();
}
