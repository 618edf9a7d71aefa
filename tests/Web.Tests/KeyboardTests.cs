using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>Deciding by somebody who has a keyboard and no mouse: where the focus goes is where the work goes on.</summary>
public sealed class KeyboardTests(Government government)
{
    [Theory]
    [InlineData("ko", "아이디", "비밀번호", "결재하기", "결재했습니다.")]
    [InlineData("en", "Sign-in name", "Password", "Decide", "Decided.")]
    public async Task a_waiting_document_is_decided_from_the_way_in_on(string language, string name, string password, string decide, string decided)
    {
        await using var drafter = await government.SignInAsync("junho.park");
        var title = $"자판으로 결재할 문서 {Guid.NewGuid():N}";
        await Papers.SubmitAsync(drafter, title);
        await using var head = await government.OpenAsync(language);
        await head.GoAsync("/");

        await head.TabToAsync(head.Field(name));
        await head.Page.Keyboard.TypeAsync("taeyang.kwon");
        await head.TabToAsync(head.Field(password));
        await head.Page.Keyboard.TypeAsync("onnara-demonstration");
        await head.Page.Keyboard.PressAsync("Enter");
        await head.SeesAsync(head.Link(title));
        await head.TabToAsync(head.Link(title));
        await head.Page.Keyboard.PressAsync("Enter");
        await head.TabToAsync(head.Button(decide));
        await head.Page.Keyboard.PressAsync("Enter");

        await head.IsToldAsync(decided);
        await Assertions.Expect(head.Link(title)).ToHaveCountAsync(0);
        head.Faults.ShouldBeEmpty();
    }
}
