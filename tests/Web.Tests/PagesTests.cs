namespace OnNara.Web.Tests;

/// <summary>What holds for every page, in both languages, both themes and both widths.</summary>
public sealed class PagesTests(Government government)
{
    private const int Desktop = 1366;
    private const int Phone = 390;

    public static TheoryData<string, string, string> Pages => new()
    {
        { "home", "taeyang.kwon", "/" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task holds_the_guidelines_of_accessibility_in_both_themes_and_languages(string name, string person, string path)
    {
        foreach (var (language, theme) in new[] { ("ko", "light"), ("en", "dark") })
        {
            await using var desk = await government.SignInAsync(person, language, theme);
            await desk.GoAsync(path);
            (await desk.ViolationsAsync()).ShouldBeEmpty($"{name}, {language}, {theme}");
            desk.Faults.ShouldBeEmpty($"{name}, {language}, {theme}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_whole_at_both_widths(string name, string person, string path)
    {
        foreach (var (width, language) in new[] { (Desktop, "ko"), (Phone, "ko"), (Desktop, "en"), (Phone, "en") })
        {
            await using var desk = await government.SignInAsync(person, language, width: width);
            await desk.GoAsync(path);
            await desk.PictureAsync($"{name}-{language}-{width}");
            (await desk.OverflowAsync()).ShouldBe(0, $"{name} at {width} pixels, {language}");
        }
    }
}
