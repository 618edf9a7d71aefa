using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnNara.Web.Tests;

/// <summary>What holds for every page: in both languages, both themes and both widths.</summary>
public sealed partial class PagesTests(Government government)
{
    private const int Desktop = 1366;
    private const int Phone = 390;

    /// <summary>
    /// A page, whose eyes it is seen with (nobody's: before anybody signed in), its address, and the list whose first line fills the places
    /// in the address.
    /// </summary>
    public static TheoryData<string, string?, string, string?> Pages => new()
    {
        { "sign-in", null, "/", null },
        { "home", "taeyang.kwon", "/", null },
        { "home-sent", "junho.park", "/my-work/sent", null },
        { "home-circulated", "eunji.oh", "/my-work/circulated", null },
        { "home-tasks", "junho.park", "/my-work/tasks", null },
        { "draft", "junho.park", "/documents/new", null },
        { "document", "junho.park", "/documents/{subjectId}", "/api/registers/documents?limit=1" },
        { "document-path", "junho.park", "/documents/{subjectId}?tab=path", "/api/registers/documents?limit=1" },
        { "document-versions", "junho.park", "/documents/{subjectId}?tab=versions", "/api/registers/documents?limit=1" },
        { "document-dispatch", "junho.park", "/documents/{subjectId}?tab=dispatch", "/api/registers/documents?limit=1" },
        { "document-circulation", "junho.park", "/documents/{subjectId}?tab=circulation", "/api/registers/documents?limit=1" },
        { "document-management", "junho.park", "/documents/{subjectId}?tab=management", "/api/registers/documents?limit=1" },
        { "document-print", "junho.park", "/documents/{subjectId}/print", "/api/registers/documents?limit=1" },
        { "register-outgoing", "junho.park", "/registers/outgoing", null },
        { "register-incoming", "junho.park", "/registers/incoming", null },
        { "register-record-files", "junho.park", "/registers/record-files", null },
        { "incoming", "doyun.ma", "/incoming", null },
        { "incoming-document", "taeyang.kwon", "/incoming/{subjectId}", "/api/registers/incoming?limit=1" },
        { "circulations", "eunji.oh", "/circulations", null },
        { "circulation", "eunji.oh", "/circulations/{circulationId}", "/api/circulations?limit=1" },
        { "memo-reports", "taeyang.kwon", "/memo-reports", null },
        { "memo-report", "taeyang.kwon", "/memo-reports/{memoReportId}", "/api/memo-reports?limit=1" },
        { "search", "junho.park", "/search?q=데이터", null },
        { "task-card", "junho.park", "/task-cards/{taskCardId}", "/api/task-cards?limit=1" },
        { "task-card-plan", "junho.park", "/task-cards/{taskCardId}?tab=plan", "/api/task-cards?limit=1" },
        { "task-card-schedule", "junho.park", "/task-cards/{taskCardId}?tab=schedule", "/api/task-cards?limit=1" },
        { "task-card-trail", "junho.park", "/task-cards/{taskCardId}?tab=trail", "/api/task-cards?limit=1" },
        { "instructions", "taeyang.kwon", "/instructions", null },
        { "instruction", "taeyang.kwon", "/instructions/{instructionId}", "/api/instructions?limit=1" },
        { "meetings", "taeyang.kwon", "/meetings", null },
        { "meeting", "taeyang.kwon", "/meetings/{id}", "/api/meetings?limit=1" },
        { "daily-work", "junho.park", "/daily-work", null },
        { "tasks", "junho.park", "/tasks", null },
        { "functions", "junho.park", "/functions", null },
        { "handovers", "haeun.choi", "/handovers", null },
        { "handover", "haeun.choi", "/handovers/{handoverId}", "/api/handovers?limit=1" },
        { "audit", "chulmin.eom", "/audit", null },
        { "audit-events", "chulmin.eom", "/audit?view=events&kind=decision_made", null },
        { "audit-document", "chulmin.eom", "/audit?view=document&document={subjectId}", "/api/registers/documents?limit=1" },
        { "audit-registers", "chulmin.eom", "/audit?view=registers&at=2026-06-01T00:00:00.000Z", null },
        { "audit-trial", "chulmin.eom", "/audit?view=trial&matter=자료 제출 요구&post=과장", null },
        { "audit-evidence", "chulmin.eom", "/audit?view=evidence", null },
        { "mandates", "sangmi.ahn", "/mandates", null },
        { "reading-flags", "misun.cho", "/reading-flags", null },
        { "administration", "youngmi.gil", "/administration/organization", null },
        { "administration-people", "youngmi.gil", "/administration/people", null },
        { "administration-absences", "youngmi.gil", "/administration/absences", null },
        { "administration-delegation", "youngmi.gil", "/administration/delegation", null },
        { "administration-accounts", "youngmi.gil", "/administration/accounts", null },
        { "administration-sections", "youngmi.gil", "/administration/sections", null },
        { "account", "junho.park", "/account", null },
        { "planning", "jaehyun.yoon", "/planning", null },
        { "implementation", "jaehyun.yoon", "/implementation", null },
        { "evaluation", "jaehyun.yoon", "/evaluation", null },
        { "feedback", "jaehyun.yoon", "/feedback", null },
        { "list-milestones", "jaehyun.yoon", "/lists/milestones", null },
        { "trails", "taeyang.kwon", "/trails", null },
        { "trail", "taeyang.kwon", "/trails/documents/{subjectId}", "/api/registers/documents?limit=1" },
        { "nothing-there", "junho.park", "/no-such-page", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_whole_and_open_to_everybody(string name, string? person, string path, string? firstOf)
    {
        foreach (var (language, theme, width) in new[] { ("ko", "light", Desktop), ("en", "dark", Phone) })
        {
            var desk = await government.LookAsync(person, language, theme, width);
            await desk.GoAsync(firstOf is null ? path : await AddressAsync(desk, path, firstOf));
            await IsWholeAsync(desk, name, language, theme, width);
            await desk.BeginAnewAsync();
        }
    }

    /// <summary>Language, theme and width mixed in other ways; <c>ops/screens</c> runs it.</summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(Pages))]
    public async Task is_so_however_language_theme_and_width_are_mixed(string name, string? person, string path, string? firstOf)
    {
        await using var desk = person is null ? await government.OpenAsync() : await government.SignInAsync(person);
        await desk.GoAsync(firstOf is null ? path : await AddressAsync(desk, path, firstOf));
        await desk.TurnToAsync("en", "dark");
        await IsWholeAsync(desk, name, "en", "dark", Desktop);
        await desk.TurnToAsync("en", "light");
        await desk.ComeAnewAsync(Phone);
        await IsWholeAsync(desk, name, "en", "light", Phone);
        await desk.TurnToAsync("ko", "dark");
        await IsWholeAsync(desk, name, "ko", "dark", Phone);
    }

    [Fact]
    public async Task what_shuts_somebody_out_is_found()
    {
        await using var desk = await government.OpenAsync();
        await desk.Page.SetContentAsync("<main style='width: 3000px'><img src='data:,'><p style='color: #999; background: #aaa'>text</p></main>");
        (await desk.OverflowAsync()).ShouldBePositive();
        var found = await desk.ViolationsAsync();
        found.ShouldContain(one => one.StartsWith("image-alt"));
        found.ShouldContain(one => one.StartsWith("color-contrast"));
    }

    private static async Task IsWholeAsync(Desk desk, string name, string language, string theme, int width)
    {
        var where = $"{name}-{language}-{theme}-{width}";
        await desk.PictureAsync(where);
        (await desk.OverflowAsync()).ShouldBe(0, where);
        (await desk.ViolationsAsync()).ShouldBeEmpty(where);
        desk.Faults.ShouldBeEmpty(where);
    }

    private static async Task<string> AddressAsync(Desk desk, string path, string firstOf)
    {
        var answer = await desk.Page.APIRequest.GetAsync(new Uri(desk.Address, firstOf).ToString());
        answer.Status.ShouldBe(200, $"{firstOf}: {await answer.TextAsync()}");
        var lines = (await answer.JsonAsync())!.Value.GetProperty("items");
        lines.GetArrayLength().ShouldBePositive($"{firstOf} lists nothing that {path} could show");
        return Place().Replace(path, place => Named(lines[0], place.Groups[1].Value));
    }

    // Lines of a register carry what they are about one level down.
    private static string Named(JsonElement line, string name) =>
        (line.TryGetProperty(name, out var value) ? value : line.GetProperty("line").GetProperty(name)).GetString()!;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
