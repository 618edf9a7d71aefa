using System.Globalization;
using System.Text;

namespace OnNara.Projections.Search;

/// <summary>
/// How texts and queries are made alike: Korean has no dependable gaps between words, so a text is found by its single characters and
/// pairs of them, and then looked at itself.
/// </summary>
public static class SearchText
{
    /// <summary>More words than anybody types, and few enough that no query is a burden.</summary>
    public const int MostTerms = 20;

    public const int LongestQuery = 200;

    /// <summary>Compatibility forms, case and gaps made the same.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in Sound(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (normal.Length > 0 && normal[^1] != ' ')
                    normal.Append(' ');
            }
            else
            {
                normal.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
            }
        }

        return normal.ToString().TrimEnd();
    }

    /// <summary>The parts of a query, each of which has to be in the text.</summary>
    public static IReadOnlyList<string> TermsOf(string query) =>
        [.. Normal(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostTerms)];

    /// <summary>Single characters and pairs of neighbours within a word, each once.</summary>
    public static string[] Grams(string normal)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        var seen = grams.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in normal.AsSpan().Split(' '))
        {
            var word = normal.AsSpan(range);
            for (var (before, at) = (0, 0); at < word.Length;)
            {
                var next = at + (char.IsHighSurrogate(word[at]) ? 2 : 1);
                seen.Add(word[at..next]);
                if (at > 0)
                    seen.Add(word[before..next]);
                (before, at) = (at, next);
            }
        }

        return [.. grams];
    }

    /// <summary>The pairs of a word alone, which are all that an index has to be asked for; of a single character, that one.</summary>
    public static IEnumerable<string> LongestGrams(string word)
    {
        var grams = Grams(word);
        return grams.Where(g => g.EnumerateRunes().Count() == 2) is var pairs && pairs.Any() ? pairs : grams;
    }

    /// <summary>Some words around the first place where one of the terms stands; none where none does.</summary>
    public static string? Excerpt(string text, IReadOnlyList<string> terms)
    {
        const int Before = 30, Length = 120;
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var found = terms.Select(t => compare.IndexOf(text, t, CompareOptions.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        if (found < 0)
            return null;
        var from = Math.Max(0, found - Before);
        var to = Math.Min(text.Length, from + Length);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from--;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to--;
        return text[from..to].ReplaceLineEndings(" ");
    }

    /// <summary>Half a character cannot be normalized; it was never found by anybody.</summary>
    private static string Sound(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes().Select(r => r.ToString())) : text;
}
