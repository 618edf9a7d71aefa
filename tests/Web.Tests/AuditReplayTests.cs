using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>The auditor sees a document as it was before each act.</summary>
public sealed class AuditReplayTests(Government government)
{
    [Theory]
    [InlineData("ko", false)]
    [InlineData("en", true)]
    public async Task the_auditor_finds_a_document_and_goes_back_through_its_history(string language, bool byKeys)
    {
        await using var drafter = await government.SignInAsync("junho.park", language, byKeys: byKeys);
        await using var head = await government.SignInAsync("taeyang.kwon", language, byKeys: byKeys);
        await using var auditor = await government.SignInAsync("sangmi.ahn", language, byKeys: byKeys);
        var title = $"감사할 문서 {Guid.NewGuid():N}";
        var id = await Papers.SubmitAsync(drafter, title);
        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.PressAsync("반려하기");
        await head.TypeAsync("사유", "근거를 보완하시기 바랍니다.");
        await head.PressAsync("반려하기");
        await head.IsToldAsync("반려했습니다.");
        await drafter.GoAsync($"/documents/{id}/edit");
        await drafter.WriteAsync("보완한 자료를 제출하여 주시기 바랍니다.");
        await drafter.PressAsync("다시 상신하기");
        await drafter.IsToldAsync("상신했습니다.");
        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.PressAsync("결재하기");
        await head.IsToldAsync("결재했습니다.");

        await auditor.GoAsync("/audit");
        await auditor.ClickAsync(auditor.Page.GetByRole(AriaRole.Navigation, new() { Name = auditor.Say("감사할 것") }).GetByRole(AriaRole.Link, new() { Name = auditor.Say("문서", "A document"), Exact = true }));
        await auditor.ChooseAsync("문서 찾기", title, title);
        await Assertions.Expect(State(auditor)).ToContainTextAsync(auditor.Say("결재", "Decided"));
        await auditor.SeesAsync(auditor.Page.GetByRole(AriaRole.Article).GetByText("보완한 자료를 제출하여"));

        // From the first act on, whatever happened later is not there.
        var slider = auditor.Page.GetByRole(AriaRole.Slider, new() { Name = auditor.Say("기록을 따라 움직이기") });
        await slider.PressAsync("Home");
        await Assertions.Expect(State(auditor)).ToContainTextAsync(auditor.Say("기안", "Draft"));
        await auditor.SeesAsync(auditor.Page.GetByRole(AriaRole.Article).GetByText("관련 자료를 제출하여"));
        await Assertions.Expect(auditor.Page.GetByText("근거를 보완하시기 바랍니다.")).ToHaveCountAsync(0);
        await Assertions.Expect(auditor.Page.GetByText(auditor.Say("이 뒤에 일어난 일은 보이지 않습니다."))).ToBeVisibleAsync();

        await slider.PressAsync("ArrowRight");
        await Assertions.Expect(State(auditor)).ToContainTextAsync(auditor.Say("진행", "In progress"));
        await auditor.PressAsync("다음 기록");
        await Assertions.Expect(State(auditor)).ToContainTextAsync(auditor.Say("반려", "Returned"));
        await auditor.SeesAsync("근거를 보완하시기 바랍니다.");

        // What lay before the person who returned it, and whether that was lawful.
        await auditor.PressAsync("본 것과 적법성 확인하기");
        await auditor.SeesAsync("그때 알던 것으로 보아 적법합니다.");

        // By the other clock: nothing of it came on record late, so the same is seen.
        await auditor.TakeAsync("그때 알던 것", "어느 시계로 볼까요");
        await auditor.SeesAsync("그때까지 시스템에 기록된 것만 보여 줍니다.");
        await Assertions.Expect(State(auditor)).ToContainTextAsync(auditor.Say("반려", "Returned"));

        // The moment stands in the address: whoever opens it sees the same.
        var moment = auditor.Page.Url;
        await using var colleague = await government.SignInAsync("sangmi.ahn", language, byKeys: byKeys);
        await colleague.GoAsync(moment);
        await Assertions.Expect(State(colleague)).ToContainTextAsync(colleague.Say("반려", "Returned"));

        var bundle = await auditor.Page.RunAndWaitForDownloadAsync(() => auditor.PressAsync("증거 묶음 받기"));
        bundle.SuggestedFilename.ShouldBe($"document-{id}.zip");
        await auditor.SeesAsync("받은 사실이 기록되었고");

        // Whoever gets it has it checked, whole and with one byte changed.
        var bytes = await File.ReadAllBytesAsync(await bundle.PathAsync());
        await auditor.GoAsync("/audit?view=evidence");
        await CheckAsync(bytes);
        await auditor.SeesAsync("이 묶음은 기록된 그대로입니다.");
        bytes[bytes.Length / 2] ^= 1;
        await CheckAsync(bytes);
        await auditor.SeesAsync("이 묶음을 증거로 쓰지 마세요.");
        auditor.Faults.ShouldBeEmpty();

        Task CheckAsync(byte[] zip) =>
            auditor.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = bundle.SuggestedFilename, MimeType = "application/zip", Buffer = zip });
    }

    [Fact]
    public async Task the_auditor_reads_a_register_as_it_was_and_puts_a_rule_on_trial()
    {
        await using var auditor = await government.SignInAsync("sangmi.ahn");

        await auditor.GoAsync("/audit?view=registers");
        var lines = auditor.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link);
        await auditor.SeesAsync(lines);
        await auditor.Page.GetByLabel("어느 때의 모습을 볼까요").FillAsync("2020. 1. 1.");
        await auditor.SeesAsync("2020. 1. 1. 23:59:59 KST 현재");
        await auditor.Page.GetByLabel("시각").FillAsync("9:30:05");
        await auditor.Page.Keyboard.PressAsync("Enter");
        await auditor.SeesAsync("2020. 1. 1. 09:30:05 KST 현재");
        await auditor.SeesAsync("이때의 대장에 등록된 문서가 없습니다.");
        await Assertions.Expect(lines).ToHaveCountAsync(0);

        await auditor.GoAsync("/audit?view=trial&from=2020-01-01");
        await auditor.ChooseAsync("업무 종류", "자료 제출 요구");
        await auditor.SeesAsync("다른 사람에게 갔을 것입니다.");
        auditor.Faults.ShouldBeEmpty();
    }

    private static ILocator State(Desk desk) => desk.Page.GetByRole(AriaRole.Region, new() { Name = desk.Say("이때의 상태") });
}
