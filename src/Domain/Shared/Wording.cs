namespace OnNara.Domain;

/// <summary>What a written name or reason must be, in any script, to be kept and shown again as it was written.</summary>
public static class Wording
{
    /// <summary>Says what is wrong with the text; nothing where it can be kept.</summary>
    public static string? FaultOf(string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return "is empty";
        if (text.Length > longest) return $"is longer than {longest} characters";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) return "holds a control character";
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return "holds half of a character";
        }

        return null;
    }

    /// <summary>Codes stand in addresses and numbers: letters and digits of any script, and <c>-</c>, <c>_</c>, <c>.</c> between them.</summary>
    public static string? FaultOfCode(string? code, int longest) =>
        FaultOf(code, longest) ?? (code!.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') && char.IsLetterOrDigit(code![0])
            ? null
            : "may hold letters, digits, '-', '_' and '.' only, and starts with a letter or a digit");
}
