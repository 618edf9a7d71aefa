using CsCheck;
using OnNara.Projections.Search;

namespace OnNara.Projections.Tests.Search;

public sealed class SearchTextTests
{
    [Fact]
    public void makes_forms_and_case_and_gaps_alike() => SearchText.Normal("ＡＢＣ\t \n한글 ①").ShouldBe("abc 한글 1");

    [Fact]
    public void takes_characters_and_pairs_within_words() => SearchText.Grams("연가 ab").ShouldBe(["a", "ab", "b", "가", "연", "연가"], ignoreOrder: true);

    [Fact]
    public void survives_half_a_character_and_a_long_one() => SearchText.Grams(SearchText.Normal("\ud83d 😀가")).ShouldContain("😀가");

    /// <summary>The index may never lose what the text holds.</summary>
    [Fact]
    public void finds_every_part_of_every_word_by_its_grams() =>
        Gen.Select(Gen.String[Gen.Char["가나다abc 1-"], 1, 40], Gen.Int[0, 39], Gen.Int[1, 5]).Sample((text, start, length) =>
        {
            var normal = SearchText.Normal(text);
            if (start + length > normal.Length)
                return true;
            var grams = SearchText.Grams(normal).ToHashSet();
            return SearchText.TermsOf(normal.Substring(start, length)).All(term => SearchText.Grams(term).All(grams.Contains));
        });

    [Fact]
    public void cuts_an_excerpt_around_the_hit() => SearchText.Excerpt(new string('가', 100) + "예산안" + new string('나', 200), ["예산"])!.ShouldContain("예산안");
}
