using System.Globalization;
using System.Text;

namespace OnNara.Domain.Documents.Content;

/// <summary>How official documents write dates, times and amounts (decree art. 7, rule art. 2).</summary>
public static class OfficialForm
{
    private static readonly string[] Digits = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
    private static readonly string[] Places = ["", "십", "백", "천"];
    private static readonly string[] Groups = ["", "만", "억", "조", "경"];

    /// <summary><c>2026. 10. 2.</c></summary>
    public static string Date(DateOnly day) => day.ToString("yyyy. M. d.", CultureInfo.InvariantCulture);

    /// <summary>Twenty-four hours: <c>14:30</c>.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Digits and words, so that neither can be altered alone: <c>금113,560원(금일십일만삼천오백육십원)</c>.</summary>
    public static string Amount(long won)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(won);
        return string.Create(CultureInfo.InvariantCulture, $"금{won:N0}원(금{InWords(won)}원)");
    }

    private static string InWords(long number)
    {
        if (number == 0)
            return "영";

        var words = new StringBuilder();
        for (var group = Groups.Length - 1; group >= 0; group--)
        {
            var four = (int)(number / (long)Math.Pow(10_000, group) % 10_000);
            if (four == 0)
                continue;
            for (var place = Places.Length - 1; place >= 0; place--)
            {
                var digit = four / (int)Math.Pow(10, place) % 10;
                // Unlike in speech the one is always written: 일십, 일백, 일만.
                if (digit > 0)
                    words.Append(Digits[digit]).Append(Places[place]);
            }

            words.Append(Groups[group]);
        }

        return words.ToString();
    }
}
