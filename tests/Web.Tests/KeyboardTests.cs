using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>The main flows by somebody who has a keyboard and no mouse: where the focus goes is where the work goes on.</summary>
public sealed partial class KeyboardTests(Government government)
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

    [Fact]
    public async Task a_document_is_drafted_and_submitted()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var reviewer = await government.SignInAsync("sora.lee");
        var title = $"자판으로 기안한 문서 {Guid.NewGuid():N}";
        await drafter.GoAsync("/");
        var keys = drafter.Page.Keyboard;

        await keys.PressAsync("n");
        await drafter.TabToAsync(drafter.Field("제목"));
        await keys.TypeAsync(title);
        // Enter leads from the title into the text.
        await keys.PressAsync("Enter");
        await Assertions.Expect(drafter.Field("본문")).ToBeFocusedAsync();
        await keys.InsertTextAsync("관련 자료를 제출하여 주시기 바랍니다.");
        // Tab sets the level of an item; after Escape it leaves the text.
        await keys.PressAsync("Escape");
        await drafter.TabToAsync(drafter.Field("사안"));
        await drafter.ChooseByKeysAsync("자료 제출 요구");
        await drafter.TabToAsync(drafter.Page.GetByRole(AriaRole.Radio, new() { Name = "다른 기관에 보내기" }).Or(drafter.Page.GetByRole(AriaRole.Radio, new() { Name = "내부결재" })));
        while (!await drafter.Page.GetByRole(AriaRole.Radio, new() { Name = "다른 기관에 보내기" }).IsCheckedAsync())
            await keys.PressAsync("ArrowRight");
        await drafter.TabToAsync(drafter.Field("수신 기관 추가"));
        await drafter.ChooseByKeysAsync("서울특별시");
        await drafter.TabToAsync(drafter.Field("단위과제"));
        await drafter.ChooseByKeysAsync("1741000-0302");
        await drafter.TabToAsync(drafter.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "공개여부" }).GetByRole(AriaRole.Radio).First);
        await keys.PressAsync("Space");
        await drafter.TabToAsync(drafter.Button("상신하기"));
        await keys.PressAsync("Enter");

        await drafter.IsToldAsync("상신했습니다.");
        await Assertions.Expect(drafter.Page).ToHaveURLAsync(Sent());
        await reviewer.GoAsync("/");
        await reviewer.SeesAsync(reviewer.Link(title));
        drafter.Faults.ShouldBeEmpty();
    }

    [GeneratedRegex("/my-work/sent/Document/")]
    private static partial Regex Sent();
}
