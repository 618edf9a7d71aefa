using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Tests.Documents.Content;

public sealed class OfficialFormTests
{
    [Fact]
    public void a_date_is_figures_with_points_and_no_leading_zero() =>
        OfficialForm.Date(new DateOnly(2026, 10, 2)).ShouldBe("2026. 10. 2.");

    [Fact]
    public void a_time_counts_to_twenty_four() => OfficialForm.Time(new TimeOnly(14, 30)).ShouldBe("14:30");

    [Fact]
    public void a_time_before_ten_keeps_its_zero() => OfficialForm.Time(new TimeOnly(9, 5)).ShouldBe("09:05");

    [Theory]
    [InlineData(113_560, "금113,560원(금일십일만삼천오백육십원)")]
    [InlineData(0, "금0원(금영원)")]
    [InlineData(1, "금1원(금일원)")]
    [InlineData(10, "금10원(금일십원)")]
    [InlineData(1_111, "금1,111원(금일천일백일십일원)")]
    [InlineData(10_000, "금10,000원(금일만원)")]
    [InlineData(100_000_000, "금100,000,000원(금일억원)")]
    [InlineData(305_000_070_000, "금305,000,070,000원(금삼천오십억칠만원)")]
    [InlineData(long.MaxValue, "금9,223,372,036,854,775,807원(금구백이십이경삼천삼백칠십이조삼백육십팔억오천사백칠십칠만오천팔백칠원)")]
    public void an_amount_is_written_in_figures_and_in_words(long won, string text) =>
        OfficialForm.Amount(won).ShouldBe(text);

    [Fact]
    public void an_amount_reads_back_as_itself() =>
        CsCheck.Check.Sample(CsCheck.Gen.Long[0, long.MaxValue], won => ReadBack(OfficialForm.Amount(won)) == won);

    private static long ReadBack(string amount)
    {
        var words = amount[(amount.IndexOf("(금", StringComparison.Ordinal) + 2)..^2];
        if (words == "영")
            return 0;
        long total = 0, group = 0, digit = 0;
        foreach (var sign in words)
        {
            if ("일이삼사오육칠팔구".IndexOf(sign) is >= 0 and var d)
                digit = d + 1;
            else if ("십백천".IndexOf(sign) is >= 0 and var place)
                (group, digit) = (group + (digit * (long)Math.Pow(10, place + 1)), 0);
            else
                (total, group, digit) = (total + ((group + digit) * (long)Math.Pow(10_000, "만억조경".IndexOf(sign) + 1)), 0, 0);
        }

        return total + group + digit;
    }
}
