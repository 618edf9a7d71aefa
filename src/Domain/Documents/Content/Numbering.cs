using System.Globalization;

namespace OnNara.Domain.Documents.Content;

/// <summary>
/// The labels of the eight levels of items (decree art. 7, rule art. 2):
/// <c>1.</c> <c>가.</c> <c>1)</c> <c>가)</c> <c>(1)</c> <c>(가)</c> <c>①</c> <c>㉮</c>.
/// </summary>
public static class Numbering
{
    public const int Levels = 8;

    /// <summary>The initial consonants in the order of counting: 가 나 다 … 하.</summary>
    private static readonly int[] Consonants = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];

    /// <summary>After 하 the count goes on with the next vowel: 거 너 … 허, 고 노 …, 구, 그, 기.</summary>
    private static readonly int[] Vowels = [0, 4, 8, 13, 18, 20];

    private const int CircledNumbers = 50;

    /// <summary>How many items one level can label before its signs run out.</summary>
    public static int MostItems(int level) => level switch
    {
        1 or 3 or 5 => int.MaxValue,
        7 => CircledNumbers,
        2 or 4 or 6 or 8 => Consonants.Length * Vowels.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "The levels are 1 to 8."),
    };

    /// <summary>The label of the <paramref name="number"/>th item, counted from 1, on a level.</summary>
    public static string Label(int level, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MostItems(level));
        return level switch
        {
            1 => $"{Digits(number)}.",
            2 => $"{Syllable(number)}.",
            3 => $"{Digits(number)})",
            4 => $"{Syllable(number)})",
            5 => $"({Digits(number)})",
            6 => $"({Syllable(number)})",
            7 => CircledNumber(number).ToString(),
            _ => CircledSyllable(number),
        };
    }

    /// <summary>The label of each block in order; none for what is not an item.</summary>
    public static IReadOnlyList<string?> LabelsOf(Body body)
    {
        var counter = new NumberingCounter();
        return [.. body.Blocks.Select(block => block is NumberedItem item ? Label(item.Level, counter.Next(item.Level)) : null)];
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static char Syllable(int number)
    {
        const int FirstSyllable = 0xAC00, VowelsOfUnicode = 21, FinalsOfUnicode = 28;
        var consonant = Consonants[(number - 1) % Consonants.Length];
        var vowel = Vowels[(number - 1) / Consonants.Length];
        return (char)(FirstSyllable + (((consonant * VowelsOfUnicode) + vowel) * FinalsOfUnicode));
    }

    private static char CircledNumber(int number) => (char)(number switch
    {
        <= 20 => 0x2460 + number - 1,
        <= 35 => 0x3251 + number - 21,
        _ => 0x32B1 + number - 36,
    });

    /// <summary>Unicode has circled syllables up to 하 only; the later ones are a syllable and a combining circle.</summary>
    private static string CircledSyllable(int number) =>
        number <= Consonants.Length ? ((char)(0x326E + number - 1)).ToString() : $"{Syllable(number)}\u20DD";
}

/// <summary>Counts the items of a body in order: an item ends the counting of the levels below its own.</summary>
internal sealed class NumberingCounter
{
    private readonly int[] _counts = new int[Numbering.Levels];

    public int Next(int level)
    {
        Array.Clear(_counts, level, Numbering.Levels - level);
        return ++_counts[level - 1];
    }
}
