using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OnNara.Api.Tests;

/// <summary>What tests ask of an answer.</summary>
public static class Answers
{
    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string address, object body) =>
        client.PostAsJsonAsync(address, body, Agencies.Json);

    public static async Task<T> ReadAsync<T>(this Task<HttpResponseMessage> pending, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await pending;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        return JsonSerializer.Deserialize<T>(text, Agencies.Json)!;
    }

    /// <summary>A problem with that status and code; what it says beside them.</summary>
    public static async Task<JsonElement> ShouldBeRefusedAsync(this Task<HttpResponseMessage> pending, HttpStatusCode status, string code)
    {
        using var response = await pending;
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("code").GetString().ShouldBe(code);
        return problem;
    }

    public static async Task ShouldBeAsync(this Task<HttpResponseMessage> pending, HttpStatusCode status)
    {
        using var response = await pending;
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
    }
}
