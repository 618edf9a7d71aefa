using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace OnNara.Api.Tests.Shared;

public sealed class RequestChecksTests(ConventionsHost host)
{
    private readonly string _count = $"/api/counters/{Guid.NewGuid()}/count";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"version\":0,}")]
    [InlineData("{\"version\":0 /* note */}")]
    [InlineData("{'version':0}")]
    [InlineData("{\"version\":NaN}")]
    [InlineData("{\"version\":0}{\"version\":0}")]
    public async Task what_is_not_json_is_malformed(string body) =>
        await RefusedAsync(body, HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task what_is_not_utf8_is_malformed() =>
        await RefusedAsync([.. "{\"note\":\""u8, 0xFF, 0xFE, .. "\"}"u8], HttpStatusCode.BadRequest, "request.malformed");

    [Fact]
    public async Task json_deeper_than_any_body_is_malformed() =>
        await RefusedAsync(new string('[', 100) + new string(']', 100), HttpStatusCode.BadRequest, "request.malformed");

    [Theory]
    [InlineData("{\"version\":\"0\",\"by\":1}", "$.version")]
    [InlineData("{\"version\":null,\"by\":1}", "$.version")]
    [InlineData("{\"version\":0,\"by\":1.5}", "$.by")]
    [InlineData("{\"version\":1e400,\"by\":1}", "$.version")]
    [InlineData("{\"version\":0,\"by\":1,\"note\":{}}", "$.note")]
    [InlineData("{\"version\":0,\"by\":1,\"reference\":\"no id\"}", "$.reference")]
    [InlineData("{\"version\":0,\"by\":1,\"reference\":\"00000000-0000-0000-0000-000000000000\"}", "$..reference")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("7", "$")]
    public async Task a_wrong_type_is_told_with_its_path(string body, string path)
    {
        var problem = await RefusedAsync(body, HttpStatusCode.UnprocessableEntity, "request.wrong-type");

        problem.GetProperty("path").GetString().ShouldBe(path);
    }

    [Fact]
    public async Task an_unknown_field_is_told_by_name()
    {
        var problem = await RefusedAsync("{\"version\":0,\"by\":1,\"verison\":2}", HttpStatusCode.UnprocessableEntity, "request.unknown-field");

        problem.GetProperty("path").GetString().ShouldBe("$.verison");
    }

    [Fact]
    public async Task names_are_as_they_are_written() =>
        await RefusedAsync("{\"Version\":0,\"by\":1}", HttpStatusCode.UnprocessableEntity, "request.unknown-field");

    [Fact]
    public async Task a_missing_field_is_told_by_name()
    {
        var problem = await RefusedAsync("{\"version\":0}", HttpStatusCode.UnprocessableEntity, "request.missing-field");

        problem.GetProperty("detail").GetString()!.ShouldContain("'by'");
    }

    [Fact]
    public async Task a_field_that_stands_there_twice_is_refused() =>
        await RefusedAsync("{\"version\":0,\"version\":1,\"by\":1}", HttpStatusCode.UnprocessableEntity, "request.repeated-field");

    [Theory]
    [InlineData("{\"version\":0,\"by\":1,\"note\":\"\\u0000\"}")]
    [InlineData("{\"version\":0,\"by\":1,\"note\":\"\\ud800\"}")]
    [InlineData("{\"version\":0,\"by\":1,\"note\":\"\\udc00\\ud800\"}")]
    [InlineData("{\"version\":0,\"by\":1,\"\\u0000\":1}")]
    public async Task text_that_no_database_keeps_is_refused(string body) =>
        await RefusedAsync(body, HttpStatusCode.UnprocessableEntity, "request.bad-text");

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("0.10000000000000000001")]
    [InlineData("1234567890.12345678901")]
    public async Task a_number_of_more_digits_than_a_double_holds_is_refused(string number)
    {
        var problem = await RefusedAsync($"{{\"version\":0,\"by\":{number}}}", HttpStatusCode.UnprocessableEntity, "request.number-inexact");

        problem.GetProperty("number").GetString().ShouldBe(number);
    }

    [Theory]
    [InlineData("10000000000000000")]
    [InlineData("1.0000000000000000")]
    [InlineData("9007199254740992")]
    public async Task a_long_number_that_a_double_holds_is_judged_by_its_field(string number) =>
        await RefusedAsync($"{{\"version\":0,\"by\":{number}}}", HttpStatusCode.UnprocessableEntity, "request.wrong-type");

    [Fact]
    public async Task text_of_any_script_is_kept()
    {
        using var client = host.Newcomer();

        var response = await client.PostAsJsonAsync(_count, new { version = 0, by = 1, note = "한글 日本語 العربية 😀 <b>&amp;" });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_body_beyond_the_limit_is_too_large()
    {
        var problem = await RefusedAsync($"{{\"note\":\"{new string('a', 10_000_000)}\"}}", HttpStatusCode.RequestEntityTooLarge, "request.too-large");

        problem.GetProperty("limitBytes").GetInt64().ShouldBe(2 * 1024 * 1024);
    }

    [Fact]
    public async Task a_body_that_does_not_tell_its_length_is_measured_as_it_comes()
    {
        using var client = host.Newcomer();
        using var request = new HttpRequestMessage(HttpMethod.Post, _count) { Content = Json($"{{\"note\":\"{new string('a', 3_000_000)}\"}}") };
        request.Headers.TransferEncodingChunked = true;

        var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.CodeAsync()).ShouldBe("request.too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task a_body_of_another_kind_is_not_taken(string? mediaType)
    {
        using var client = host.Newcomer();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"version\":0,\"by\":1}"));
        if (mediaType is not null)
            content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);

        var response = await client.PostAsync(_count, content);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await response.CodeAsync()).ShouldBe("request.not-json");
    }

    [Theory]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound, "request.unknown-route")]
    [InlineData("GET", "/api/counters/no-id", HttpStatusCode.NotFound, "request.unknown-route")]
    [InlineData("GET", "/api/counters/0197e6a2-0000-7000-8000-000000000000", HttpStatusCode.NotFound, "request.not-found")]
    [InlineData("DELETE", "/api/counters/0197e6a2-0000-7000-8000-000000000000", HttpStatusCode.MethodNotAllowed, "request.wrong-method")]
    [InlineData("GET", "/api/counters/0197e6a2-0000-7000-8000-000000000000?limit=many", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("GET", "/api/counters/0197e6a2-0000-7000-8000-000000000000?note=%00", HttpStatusCode.UnprocessableEntity, "request.bad-text")]
    public async Task an_address_that_does_not_fit_is_a_problem(string method, string path, HttpStatusCode status, string code)
    {
        using var client = host.Newcomer();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        response.StatusCode.ShouldBe(status);
        (await response.CodeAsync()).ShouldBe(code);
    }

    [Fact]
    public async Task a_stranger_is_told_to_sign_in_whatever_is_wrong_besides()
    {
        using var client = new HttpClient { BaseAddress = host.Address };

        var response = await client.PostAsync(_count, Json("{"));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.CodeAsync()).ShouldBe("request.not-signed-in");
    }

    [Fact]
    public async Task a_refusal_is_told_with_its_own_members()
    {
        var problem = await RefusedAsync("{\"version\":7,\"by\":1}", HttpStatusCode.Conflict, "counter.busy-now");

        problem.GetProperty("currentVersion").GetInt64().ShouldBe(0);
        problem.GetProperty("counterStatus").GetString().ShouldBe("Busy");
        problem.GetProperty("title").GetString().ShouldBe("Busy now");
        problem.TryGetProperty("message", out _).ShouldBeFalse();
        problem.TryGetProperty("kind", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task a_fault_of_our_own_shows_nothing_of_the_inside()
    {
        var problem = await RefusedAsync("{\"version\":0,\"by\":-1}", HttpStatusCode.InternalServerError, "server.unexpected");

        problem.GetRawText().ShouldNotContain("secret");
        problem.GetRawText().ShouldNotContain("Exception");
    }

    [Fact]
    public async Task of_two_at_once_one_wins_and_the_other_is_told_the_version()
    {
        using var client = host.Newcomer();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostAsJsonAsync(_count, new { version = 0, by = 1 })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var loser in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
        {
            loser.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await loser.CodeAsync()).ShouldBeOneOf("counter.stale", "counter.busy-now", "counter.already-exists");
        }

        var second = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.PostAsJsonAsync(_count, new { version = 1, by = 1 })));

        second.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        foreach (var loser in second.Where(answer => answer.StatusCode != HttpStatusCode.OK))
            (await loser.JsonAsync()).GetProperty("currentVersion").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task every_answer_forbids_guessing_and_keeping()
    {
        using var client = host.Newcomer();

        var response = await client.GetAsync(new Uri("/api/nowhere", UriKind.Relative));

        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{\"blocks\":[{\"type\":\"item\",\"level\":9,\"runs\":[]}]}", "content.level-out-of-range")]
    [InlineData("{\"blocks\":[null]}", "content.element-missing")]
    [InlineData("{\"blocks\":[{\"type\":\"html\",\"text\":\"<b>\"}]}", "request.wrong-type")]
    [InlineData("{\"blocks\":[{\"runs\":[]}]}", "request.missing-field")]
    [InlineData("{\"blocks\":[{\"type\":\"paragraph\",\"runs\":[],\"html\":\"<b>\"}]}", "request.unknown-field")]
    [InlineData("{\"blocks\":[{\"type\":\"paragraph\"}]}", "request.missing-field")]
    [InlineData("{\"blocks\":null}", "request.wrong-type")]
    public async Task a_body_that_is_none_is_refused(string body, string code)
    {
        using var client = host.Newcomer();

        var response = await client.PostAsync("/api/bodies/check", Json(body));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.CodeAsync()).ShouldBe(code);
    }

    [Fact]
    public async Task a_body_may_tell_its_type_last()
    {
        using var client = host.Newcomer();

        var response = await client.PostAsync("/api/bodies/check", Json("{\"blocks\":[{\"runs\":[{\"text\":\"가\"}],\"level\":1,\"type\":\"item\"}]}"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"text\":\"가\"");
    }

    private Task<System.Text.Json.JsonElement> RefusedAsync(string body, HttpStatusCode status, string code) =>
        RefusedAsync(Encoding.UTF8.GetBytes(body), status, code);

    private async Task<System.Text.Json.JsonElement> RefusedAsync(byte[] body, HttpStatusCode status, string code)
    {
        using var client = host.Newcomer();

        var response = await client.PostAsync(_count, Json(body));

        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
        (await response.CodeAsync()).ShouldBe(code);
        return await response.JsonAsync();
    }

    private static ByteArrayContent Json(string body) => Json(Encoding.UTF8.GetBytes(body));

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };
}
