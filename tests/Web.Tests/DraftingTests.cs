using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

public sealed class DraftingTests(Government government)
{
    [Fact]
    public async Task a_one_page_draft_goes_from_nothing_to_submitted_in_at_most_twelve_actions()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var reviewer = await government.SignInAsync("sora.lee");
        var title = $"자료 제출 요청 {Guid.NewGuid():N}";
        await drafter.GoAsync("/");
        await reviewer.GoAsync("/");
        var before = drafter.Actions;

        await Drafting.SubmitAsync(drafter, title, "관련 자료를 제출하여 주시기 바랍니다.");

        (drafter.Actions - before).ShouldBeLessThanOrEqualTo(12);
        await reviewer.SeesAsync(reviewer.Link(title));
        drafter.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_is_missing_is_said_beside_its_field_and_the_first_one_is_gone_to()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await drafter.GoAsync("/documents/new");

        await drafter.PressAsync("상신하기");

        await drafter.SeesAsync("제목을 쓰세요.");
        await drafter.SeesAsync("본문을 쓰세요.");
        await Assertions.Expect(drafter.Field("제목")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task a_draft_survives_its_tab()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        var title = $"닫힌 창의 기안 {Guid.NewGuid():N}";
        await drafter.GoAsync("/documents/new");
        await drafter.TypeAsync("제목", title);
        await drafter.WriteAsync("아직 끝내지 않은 글입니다.");
        await drafter.SeesAsync(drafter.Page.GetByText(new Regex("^저장됨 ")));
        var address = drafter.Page.Url;

        await using var elsewhere = await government.SignInAsync("junho.park");
        await elsewhere.Page.GotoAsync(address);

        await Assertions.Expect(elsewhere.Field("제목")).ToHaveValueAsync(title);
        await elsewhere.SeesAsync("아직 끝내지 않은 글입니다.");
    }
}
