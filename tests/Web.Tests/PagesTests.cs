using System.Text.Json;

namespace OnNara.Web.Tests;

/// <summary>What holds for every page, in both languages, both themes and both widths.</summary>
public sealed class PagesTests(Government government)
{
    private const int Desktop = 1366;
    private const int Phone = 390;

    /// <summary>A page, whose eyes it is seen with, its address, and whose first line fills the address's place.</summary>
    public static TheoryData<string, string, string, string?> Pages => new()
    {
        { "home", "taeyang.kwon", "/", null },
        { "home-sent", "junho.park", "/my-work/sent", null },
        { "home-tasks", "junho.park", "/my-work/tasks", null },
        { "draft", "junho.park", "/documents/new", null },
        { "document", "junho.park", "/documents/{0}", "/api/registers/documents?limit=1" },
        { "document-print", "junho.park", "/documents/{0}/print", "/api/registers/documents?limit=1" },
        { "register-outgoing", "junho.park", "/registers/outgoing", null },
        { "register-incoming", "junho.park", "/registers/incoming", null },
        { "register-record-files", "junho.park", "/registers/record-files", null },
        { "incoming", "doyun.ma", "/incoming", null },
        { "circulations", "junho.park", "/circulations", null },
        { "memo-reports", "taeyang.kwon", "/memo-reports", null },
        { "search", "junho.park", "/search?q=데이터", null },
        { "task-card", "junho.park", "/task-cards/{0}", "/api/task-cards?limit=1" },
        { "task-card-plan", "junho.park", "/task-cards/{0}?tab=plan", "/api/task-cards?limit=1" },
        { "task-card-schedule", "junho.park", "/task-cards/{0}?tab=schedule", "/api/task-cards?limit=1" },
        { "instructions", "taeyang.kwon", "/instructions", null },
        { "meetings", "taeyang.kwon", "/meetings", null },
        { "daily-work", "junho.park", "/daily-work", null },
        { "tasks", "junho.park", "/tasks", null },
        { "functions", "junho.park", "/functions", null },
        { "handovers", "junho.park", "/handovers", null },
        { "audit", "chulmin.eom", "/audit", null },
        { "audit-events", "chulmin.eom", "/audit?view=events&kind=decision_made", null },
        { "administration", "chulmin.eom", "/administration/organization", null },
        { "account", "junho.park", "/account", null },
        { "planning", "jaehyun.yoon", "/planning", null },
        { "implementation", "jaehyun.yoon", "/implementation", null },
        { "evaluation", "jaehyun.yoon", "/evaluation", null },
        { "feedback", "jaehyun.yoon", "/feedback", null },
        { "list-milestones", "jaehyun.yoon", "/lists/milestones", null },
        { "trails", "taeyang.kwon", "/trails", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_whole_and_open_to_everybody(string name, string person, string path, string? firstOf)
    {
        foreach (var (language, theme, width) in new[] { ("ko", "light", Desktop), ("en", "dark", Phone), ("ko", "light", Phone), ("en", "light", Desktop) })
        {
            var where = $"{name}-{language}-{width}";
            await using var desk = await government.SignInAsync(person, language, theme, width);
            await desk.GoAsync(await AddressAsync(desk, path, firstOf));
            await desk.PictureAsync(where);
            (await desk.OverflowAsync()).ShouldBe(0, where);
            (await desk.ViolationsAsync()).ShouldBeEmpty($"{where}, {theme}");
            desk.Faults.ShouldBeEmpty(where);
        }
    }

    private static async Task<string> AddressAsync(Desk desk, string path, string? firstOf)
    {
        if (firstOf is null)
            return path;
        var answer = await desk.Page.APIRequest.GetAsync(new Uri(desk.Address, firstOf).ToString());
        var first = (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().First();
        var id = first.TryGetProperty("line", out JsonElement line) ? line.GetProperty("subjectId") : first.GetProperty("taskCardId");
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, path, id.GetString());
    }
}
