using Microsoft.Playwright;

namespace OnNara.Web.Tests;

/// <summary>What goes wrong is said where it happened, and nothing that was typed is lost.</summary>
public sealed class BadInputTests(Government government)
{
    [Fact]
    public async Task whoever_is_late_is_told_that_somebody_else_decided_and_keeps_the_opinion()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var head = await government.SignInAsync("taeyang.kwon");
        await using var elsewhere = await government.SignInAsync("taeyang.kwon");
        var id = await Papers.SubmitAsync(drafter, $"두 창에서 연 문서 {Guid.NewGuid():N}");
        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.TypeAsync("의견 (선택)", "검토 의견입니다.");
        await elsewhere.GoAsync($"/my-work/waiting/Document/{id}");
        await elsewhere.PressAsync("결재하기");
        await elsewhere.IsToldAsync("결재했습니다.");

        await head.PressAsync("결재하기");

        await head.IsToldAsync("그 사이에 다른 사람이 처리했습니다.");
        await Assertions.Expect(head.Field("보내지 않은 의견 (필요하면 옮겨 두세요)")).ToHaveValueAsync("검토 의견입니다.");
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Button, new() { Name = "결재하기", Exact = true })).ToHaveCountAsync(0);
        head.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_session_that_ends_while_somebody_types_asks_who_it_is_and_goes_on_with_the_same_text()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        var title = $"접속이 끝난 기안 {Guid.NewGuid():N}";
        await drafter.GoAsync("/documents/new");
        await drafter.TypeAsync("제목", title);
        await drafter.Page.Context.ClearCookiesAsync();
        await drafter.WriteAsync("접속이 끝난 뒤에 쓴 글입니다.");

        await drafter.SeesAsync(drafter.Dialog.GetByText("다시 로그인하세요"));
        await drafter.TypeAsync("아이디", "junho.park", drafter.Dialog);
        await drafter.Dialog.Locator("input[type=password]").FillAsync("onnara-demonstration");
        await drafter.PressAsync("로그인하기", drafter.Dialog);

        await Assertions.Expect(drafter.Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(drafter.Field("제목")).ToHaveValueAsync(title);
        await Assertions.Expect(drafter.Field("본문")).ToContainTextAsync("접속이 끝난 뒤에 쓴 글입니다.");
        await drafter.PressAsync("상신하기");
        await drafter.SeesAsync("어떤 사안인지 고르세요.");
        drafter.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task an_opinion_survives_the_end_of_the_session_and_is_sent_afterwards()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        await using var head = await government.SignInAsync("taeyang.kwon");
        var id = await Papers.SubmitAsync(drafter, $"접속이 끝난 결재 {Guid.NewGuid():N}");
        await head.GoAsync($"/my-work/waiting/Document/{id}");
        await head.TypeAsync("의견 (선택)", "그대로 시행하시기 바랍니다.");
        await head.Page.Context.ClearCookiesAsync();
        await head.PressAsync("결재하기");

        await head.TypeAsync("아이디", "taeyang.kwon", head.Dialog);
        await head.Dialog.Locator("input[type=password]").FillAsync("onnara-demonstration");
        await head.PressAsync("로그인하기", head.Dialog);

        await Assertions.Expect(head.Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(head.Field("의견 (선택)")).ToHaveValueAsync("그대로 시행하시기 바랍니다.");
        await head.PressAsync("결재하기");
        await head.IsToldAsync("결재했습니다.");
    }

    [Fact]
    public async Task a_file_above_the_limit_an_empty_one_and_one_that_is_not_what_it_says_are_refused_beside_their_names()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        var large = Path.Combine(Path.GetTempPath(), $"onnara-{Guid.NewGuid():N}.pdf");
        await using (var file = new FileStream(large, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1, FileOptions.None))
            file.SetLength((100 * 1024 * 1024) + 1);
        try
        {
            await drafter.GoAsync("/documents/new");
            await drafter.TypeAsync("제목", "붙임이 많은 문서");
            var files = drafter.Page.Locator("input[type=file]");
            await files.SetInputFilesAsync(large);
            await files.SetInputFilesAsync(new FilePayload { Name = "빈 파일.txt", MimeType = "text/plain", Buffer = [] });
            await files.SetInputFilesAsync(new FilePayload { Name = "계획.pdf", MimeType = "application/pdf", Buffer = "MZ is no document"u8.ToArray() });
            await files.SetInputFilesAsync(new FilePayload { Name = "자료.txt", MimeType = "text/plain", Buffer = "자료입니다."u8.ToArray() });

            await drafter.IsToldAsync("100MB보다 큰 파일은 붙일 수 없습니다.");
            await drafter.IsToldAsync("내용이 없는 빈 파일입니다.");
            await drafter.IsToldAsync("파일 이름(확장자)과 내용이 다릅니다.");
            await drafter.SeesAsync(drafter.Link("자료.txt"));
            await Assertions.Expect(drafter.Field("제목")).ToHaveValueAsync("붙임이 많은 문서");
            drafter.Faults.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(large);
        }
    }

    [Fact]
    public async Task a_file_as_large_as_the_limit_arrives_while_its_way_is_shown()
    {
        await using var drafter = await government.SignInAsync("junho.park");
        var large = Path.Combine(Path.GetTempPath(), $"onnara-{Guid.NewGuid():N}.txt");
        await using (var file = new StreamWriter(large))
        {
            var line = new string('가', 1024);
            for (var written = 0; written + (3 * 1024) <= 100 * 1024 * 1024; written += 3 * 1024)
                await file.WriteAsync(line);
        }

        try
        {
            await drafter.GoAsync("/documents/new");
            await drafter.Page.Locator("input[type=file]").SetInputFilesAsync(large);

            await drafter.SeesAsync(drafter.Page.GetByRole(AriaRole.Progressbar));
            await Assertions.Expect(drafter.Link(Path.GetFileName(large))).ToBeVisibleAsync(new() { Timeout = 120_000 });
            drafter.Faults.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(large);
        }
    }
}
