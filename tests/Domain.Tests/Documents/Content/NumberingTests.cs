using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Tests.Documents.Content;

public sealed class NumberingTests
{
    [Theory]
    [InlineData(1, "1.", "2.")]
    [InlineData(2, "가.", "나.")]
    [InlineData(3, "1)", "2)")]
    [InlineData(4, "가)", "나)")]
    [InlineData(5, "(1)", "(2)")]
    [InlineData(6, "(가)", "(나)")]
    [InlineData(7, "①", "②")]
    [InlineData(8, "㉮", "㉯")]
    public void each_level_has_its_own_sign(int level, string first, string second)
    {
        Numbering.Label(level, 1).ShouldBe(first);
        Numbering.Label(level, 2).ShouldBe(second);
    }

    [Fact]
    public void the_fourteen_syllables_are_those_of_the_alphabet() =>
        string.Concat(Enumerable.Range(1, 14).Select(n => Numbering.Label(2, n))).ShouldBe("가.나.다.라.마.바.사.아.자.차.카.타.파.하.");

    [Theory]
    [InlineData(15, "거.")]
    [InlineData(16, "너.")]
    [InlineData(28, "허.")]
    [InlineData(29, "고.")]
    [InlineData(43, "구.")]
    [InlineData(57, "그.")]
    [InlineData(71, "기.")]
    [InlineData(84, "히.")]
    public void after_the_fourteenth_the_count_goes_on_with_the_next_vowel(int number, string label) =>
        Numbering.Label(2, number).ShouldBe(label);

    [Theory]
    [InlineData(7, 20, "⑳")]
    [InlineData(7, 21, "㉑")]
    [InlineData(7, 35, "㉟")]
    [InlineData(7, 36, "㊱")]
    [InlineData(7, 50, "㊿")]
    [InlineData(8, 14, "㉻")]
    [InlineData(8, 15, "거\u20DD")]
    public void circled_signs_go_on_as_far_as_there_are_signs(int level, int number, string label) =>
        Numbering.Label(level, number).ShouldBe(label);

    [Fact]
    public void no_two_items_of_a_level_share_a_label()
    {
        for (var level = 1; level <= Numbering.Levels; level++)
        {
            var labels = Enumerable.Range(1, Math.Min(Numbering.MostItems(level), 1_000)).Select(n => Numbering.Label(level, n)).ToList();
            labels.Distinct().Count().ShouldBe(labels.Count, $"level {level}");
        }
    }

    [Fact]
    public void an_item_begins_the_levels_below_it_anew() =>
        LabelsOf(1, 2, 2, 3, 2, 1, 2).ShouldBe(["1.", "가.", "나.", "1)", "다.", "2.", "가."]);

    [Fact]
    public void text_between_items_does_not_end_the_count()
    {
        var body = new Body([new NumberedItem(1, []), new Paragraph([]), new NumberedItem(1, [])]);

        Numbering.LabelsOf(body).ShouldBe(["1.", null, "2."]);
    }

    private static IReadOnlyList<string?> LabelsOf(params int[] levels) =>
        Numbering.LabelsOf(new Body([.. levels.Select(level => new NumberedItem(level, []))]));
}
