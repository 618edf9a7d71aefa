using System.Text.RegularExpressions;
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
        await using var head = await government.OpenAsync(language, byKeys: true);
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
    public async Task what_is_typed_and_chosen_without_a_pause_is_what_was_meant()
    {
        await using var drafter = await government.SignInAsync("junho.park", byKeys: true);
        await drafter.GoAsync("/documents/new");
        var unitTask = drafter.Field("단위과제");

        // The list still answers nothing, or other words, when the keys come.
        await ChooseAtOnceAsync(drafter, unitTask, "1741000-0307");
        await Assertions.Expect(unitTask).ToHaveValueAsync(new Regex(@"\(1741000-0307\)$"));

        // Whoever chooses again what is chosen already keeps it.
        await ChooseAtOnceAsync(drafter, unitTask, "1741000-0307");
        await Assertions.Expect(unitTask).ToHaveValueAsync(new Regex(@"\(1741000-0307\)$"));
    }

    [Fact]
    public async Task a_choice_is_taken_back_by_emptying_its_field()
    {
        await using var drafter = await government.SignInAsync("junho.park", byKeys: true);
        await drafter.GoAsync("/registers/outgoing");
        await drafter.ChooseAsync("부서", "디지털정책과");
        await Assertions.Expect(drafter.Page).ToHaveURLAsync(new Regex("department=\\w"));

        await drafter.TabToAsync(drafter.Field("부서"));
        await drafter.Page.Keyboard.PressAsync("Control+A");
        await drafter.Page.Keyboard.PressAsync("Delete");
        await drafter.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(drafter.Page).Not.ToHaveURLAsync(new Regex("department=\\w"));
        await Assertions.Expect(drafter.Field("부서")).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("ko", false)]
    [InlineData("en", true)]
    public async Task an_administrator_registers_an_absence_and_cancels_it(string language, bool byKeys)
    {
        await using var administrator = await government.SignInAsync("youngmi.gil", language, byKeys: byKeys);
        var first = new DateOnly(byKeys ? 2041 : 2040, 3, 4);
        var away = administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "표승재" });
        await administrator.GoAsync($"/administration/absences?on={first:yyyy-MM-dd}");

        await administrator.PressAsync("부재 등록하기");
        await administrator.ChooseAsync("부재자", "표승재", "표승재", administrator.Dialog);
        await administrator.FillAsync(administrator.Dialog.GetByLabel(administrator.Say("첫날")), $"{first:yyyy-MM-dd}");
        await administrator.FillAsync(administrator.Dialog.GetByLabel(administrator.Say("마지막 날")), $"{first.AddDays(3):yyyy-MM-dd}");
        await administrator.TypeAsync("사유", "교육 파견", administrator.Dialog);
        await administrator.ChooseAsync("직무대리", "천아라", "천아라", administrator.Dialog);
        await administrator.PressAsync("부재 등록하기", administrator.Dialog);
        await administrator.IsToldAsync("부재를 등록했습니다.");
        await administrator.SeesAsync(away);

        await administrator.ClickAsync(away.GetByRole(AriaRole.Button));
        var cancel = administrator.Page.GetByRole(AriaRole.Menuitem, new() { Name = administrator.Say("부재 거두기") });
        await administrator.SeesAsync(cancel);
        if (byKeys)
        {
            // A menu that is only coming does not hear the first key.
            await administrator.ArrowToAsync(cancel, "ArrowDown", "item => item === document.activeElement");
            await administrator.Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await cancel.ClickAsync();
        }

        await administrator.FillAsync(administrator.Dialog.GetByRole(AriaRole.Textbox), $"{first:yyyy-MM-dd}");
        await administrator.PressAsync("부재 거두기", administrator.Dialog);
        await administrator.IsToldAsync("부재를 거두었습니다.");
        await Assertions.Expect(away).ToHaveCountAsync(0);
        administrator.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAtOnceAsync(Desk desk, ILocator field, string words)
    {
        await desk.TabToAsync(field);
        await desk.Page.Keyboard.PressAsync("Control+A");
        await desk.Page.Keyboard.TypeAsync(words);
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await desk.Page.Keyboard.PressAsync("Enter");
    }
}
