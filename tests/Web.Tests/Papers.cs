using System.Text.Json;
using OnNara.Domain.Organizations;

namespace OnNara.Web.Tests;

/// <summary>Documents that a test begins with, made through the same door as the pages use.</summary>
internal static class Papers
{
    private const string Ministry = "1741000";

    /// <summary>A document of the ministry's digital policy division that waits for the division's head, after the reviewer where one is named.</summary>
    public static async Task<Guid> SubmitAsync(Desk drafter, string title, string? reviewer = null)
    {
        var path = new[] { reviewer, "taeyang.kwon" }.OfType<string>().ToArray();
        var draft = new
        {
            matter = "자료 제출 요구",
            title,
            body = new { blocks = new[] { new { type = "item", level = 1, runs = new[] { new { text = "관련 자료를 제출하여 주시기 바랍니다." } } } } },
            recipients = new[] { new { name = "서울특별시장", agencyCode = "6110000" } },
            unitTaskCode = "1741000-0302",
            disclosure = new { @class = "Open", clauses = Array.Empty<int>() },
            path = path.Select((name, place) => new { stage = place + 1, act = place < path.Length - 1 ? "Review" : "Decision", personId = OrganizationId.OfPerson(Ministry, name) }),
        };
        var drafted = await PostAsync(drafter, "/api/documents", new { draft });
        var id = drafted.GetProperty("documentId").GetGuid();
        await PostAsync(drafter, $"/api/documents/{id}/submit", new { version = drafted.GetProperty("version").GetInt64() });
        return id;
    }

    private static async Task<JsonElement> PostAsync(Desk desk, string path, object body)
    {
        var answer = await desk.Page.APIRequest.PostAsync(new Uri(desk.Address, path).ToString(), new() { DataObject = body, Headers = new Dictionary<string, string> { ["Origin"] = desk.Address.GetLeftPart(UriPartial.Authority) } });
        answer.Status.ShouldBeLessThan(300, await answer.TextAsync());
        return (await answer.JsonAsync())!.Value;
    }
}
