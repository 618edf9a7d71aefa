using Microsoft.Playwright;
using OnNara.Domain;

namespace OnNara.Web.Tests;

/// <summary>The head of an agency lets an auditor of another one look into its records, and ends it.</summary>
public sealed class MandatePageTests(Government government)
{
    [Theory]
    [InlineData("ko", false)]
    [InlineData("en", true)]
    public async Task a_mandate_is_given_used_and_ended(string language, bool byKeys)
    {
        await using var mayor = await government.SignInAsync("jungah.hong", language, byKeys: byKeys);
        await using var auditor = await government.SignInAsync("sangmi.ahn", language, byKeys: byKeys);
        var purpose = $"보조금 집행 감사 {Guid.NewGuid():N}";
        await mayor.GoAsync("/mandates");

        await mayor.PressAsync("위임하기");
        await mayor.ChooseAsync("감사하는 기관", "행정안전부", "행정안전부", mayor.Dialog);
        await mayor.ChooseAsync("감사 담당", "안상미", within: mayor.Dialog);
        await mayor.TypeAsync("목적", purpose, mayor.Dialog);
        await mayor.FillAsync(mayor.Dialog.GetByLabel(mayor.Say("마지막 날")), $"{OfficeDay.Of(TimeProvider.System.GetUtcNow()).AddDays(30):yyyy-MM-dd}");
        await mayor.PressAsync("위임하기", mayor.Dialog);
        await mayor.IsToldAsync("위임했습니다.");

        await auditor.GoAsync("/mandates");
        await auditor.ClickAsync(Line(auditor, purpose).GetByRole(AriaRole.Link));
        await Assertions.Expect(auditor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("agency=6110000"));
        await auditor.SeesAsync(auditor.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Cell));

        await mayor.ClickAsync(Line(mayor, purpose).GetByRole(AriaRole.Button));
        await mayor.TypeAsync("끝내는 사유", "감사를 마침", mayor.Dialog);
        await mayor.PressAsync("위임 끝내기", mayor.Dialog);
        await mayor.IsToldAsync("위임을 끝냈습니다.");
        await auditor.GoAsync("/mandates");
        await auditor.SeesAsync(Line(auditor, purpose).GetByText("감사를 마침"));
        await Assertions.Expect(Line(auditor, purpose).GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        mayor.Faults.ShouldBeEmpty();
        auditor.Faults.ShouldBeEmpty();
    }

    private static ILocator Line(Desk desk, string purpose) => desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = purpose });
}
