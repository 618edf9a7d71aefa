using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace OnNara.Api.Tests.Shared;

/// <summary>Bad input to every operation that the product describes: an operation that is added is tried with the rest.</summary>
public sealed class EveryOperationTests(OnNaraHost host)
{
    private static readonly string[] BadBodies =
    [
        "",
        "{",
        "null",
        "[]",
        "7",
        "\"text\"",
        "{}",
        "{\"nobody-knows-this\":1}",
        "{\"title\":\"\\u0000\"}",
        "{\"title\":\"\\ud800\"}",
        new string('[', 10_000),
        $"{{\"title\":\"{new string('가', 3_500_000)}\"}}",
    ];

    private const string Nothing = "00000000-0000-0000-0000-000000000000";

    private static readonly string[] BadIds = ["none", "0198c6f2-7a00-7000-8000-00000000dead", "%00", "%ED%A0%80", "..%2F..", "'; drop table x; --", "가", "9999999999999999999999", Nothing, "2026-10-02T14:30:00%2B09:00", "0001-01-01T00:00:00%2B14:00"];

    [Fact]
    public async Task no_body_that_is_none_gets_through_or_ends_in_a_fault()
    {
        var agency = await host.OpenAgencyAsync();
        using var client = await agency.AsAsync("administrator");
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.TakesJson))
        {
            foreach (var body in BadBodies)
            {
                using var request = operation.Request(Guid.NewGuid().ToString());
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new("application/json") } };
                using var answer = await client.SendAsync(request);
                await ShouldBeAClearAnswerAsync(answer, $"{operation} with {body[..Math.Min(body.Length, 60)]}", mayAccept: body == "{}");
            }

            using var text = operation.Request(Guid.NewGuid().ToString());
            text.Content = new StringContent("{}", new MediaTypeHeaderValue("text/plain"));
            using var refused = await client.SendAsync(text);
            // An id that is none may be found out before the body is looked at.
            refused.StatusCode.ShouldBeOneOf(HttpStatusCode.UnsupportedMediaType, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task no_address_ends_in_a_fault()
    {
        var agency = await host.OpenAgencyAsync();
        using var client = await agency.AsAsync("drafter");
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.Method == "get" && !operation.IsStream))
        {
            foreach (var id in BadIds)
            {
                // In a path the server itself refuses a NUL before anybody is asked.
                using var request = operation.Request(id == "%00" ? "%01" : id, query: id);
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                await ShouldBeAClearAnswerAsync(answer, $"{operation} with {id}", mayAccept: true);
            }
        }
    }

    [Fact]
    public async Task an_id_of_zeros_is_found_nowhere()
    {
        var agency = await host.OpenAgencyAsync();
        using var client = await agency.AsAsync("auditor");
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.NamesById))
        {
            using var request = operation.Request(Nothing);
            request.Content = operation.TakesJson ? new StringContent("{}", new MediaTypeHeaderValue("application/json")) : null;
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, operation.ToString());
        }
    }

    [Fact]
    public async Task a_stranger_is_told_to_sign_in_by_every_operation_that_is_not_open()
    {
        using var client = host.Alba.Server.CreateClient();
        foreach (var operation in (await OperationsAsync()).Where(operation => operation.NeedsSignIn))
        {
            using var request = operation.Request(Guid.NewGuid().ToString());
            request.Content = operation.TakesJson ? new StringContent("{}", new MediaTypeHeaderValue("application/json")) : null;
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, operation.ToString());
            (await answer.CodeAsync()).ShouldBe("request.not-signed-in", operation.ToString());
        }
    }

    private static async Task ShouldBeAClearAnswerAsync(HttpResponseMessage answer, string what, bool mayAccept)
    {
        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{what}: {await answer.Content.ReadAsStringAsync()}");
        if (answer.IsSuccessStatusCode)
            mayAccept.ShouldBeTrue($"{what} was accepted.");
        else
            (await answer.CodeAsync()).ShouldNotBeNullOrWhiteSpace(what);
    }

    private async Task<IReadOnlyList<Operation>> OperationsAsync()
    {
        using var client = host.Alba.Server.CreateClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => new Operation(path.Name, operation.Name, operation.Value.Clone())))];
    }

    private sealed record Operation(string Path, string Method, JsonElement Content)
    {
        public bool TakesJson => Content.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _);

        public bool NamesById => Content.TryGetProperty("parameters", out var parameters) && parameters.EnumerateArray().Any(parameter =>
            parameter.GetProperty("in").GetString() == "path" && parameter.GetProperty("schema").TryGetProperty("format", out var format) && format.GetString() == "uuid");

        public bool NeedsSignIn => Content.GetProperty("security").GetArrayLength() > 0;

        /// <summary>Server-sent events go on until somebody leaves.</summary>
        public bool IsStream => Path.EndsWith("/changes", StringComparison.Ordinal);

        public HttpRequestMessage Request(string id, string? query = null)
        {
            var address = string.Join('/', Path.Split('/').Select(part => part.StartsWith('{') ? id : part));
            if (query is not null && Content.TryGetProperty("parameters", out var parameters))
            {
                var queries = parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query");
                address += "?" + string.Join('&', queries.Select(parameter => $"{parameter.GetProperty("name").GetString()}={query}"));
            }

            return new(new HttpMethod(Method.ToUpperInvariant()), new Uri(address, UriKind.Relative));
        }

        public override string ToString() => $"{Method} {Path}";
    }
}
