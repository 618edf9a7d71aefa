using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>Drafting as a person does it at the page.</summary>
internal static partial class Drafting
{
    /// <summary>Drafts a letter of the digital policy division to the city of Seoul, and submits it. Begins wherever the person is.</summary>
    public static async Task<Guid> SubmitAsync(Desk drafter, string title, string text)
    {
        await drafter.ClickAsync(drafter.Page.GetByRole(AriaRole.Navigation, new() { Name = drafter.Say("주 메뉴") }).GetByRole(AriaRole.Link, new() { Name = drafter.Say("기안"), Exact = true }));
        await drafter.TypeAsync("제목", title);
        await drafter.WriteAsync(text);
        await drafter.ChooseAsync("사안", "자료 제출 요구");
        await drafter.TakeAsync("다른 기관에 보내기");
        await drafter.ChooseAsync("수신 기관 추가", "서울특별시", "서울");
        // Whoever has drafted before is offered the unit task that was used last.
        var unitTask = drafter.Field("단위과제");
        if (await unitTask.InputValueAsync() == "")
            await drafter.ChooseAsync("단위과제", "1741000-0302");
        await drafter.TakeAsync("공개", "공개여부");
        await drafter.PressAsync("상신하기");
        await drafter.IsToldAsync("상신했습니다.");
        await Assertions.Expect(drafter.Page).ToHaveURLAsync(Sent());
        return Guid.Parse(Sent().Match(drafter.Page.Url).Groups[1].Value);
    }

    [GeneratedRegex("/my-work/sent/Document/([0-9a-f-]{36})")]
    private static partial Regex Sent();
}
