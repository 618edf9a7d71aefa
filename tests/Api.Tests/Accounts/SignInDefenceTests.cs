using System.Globalization;
using System.Net;
using System.Text.Json;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnNara.Api.Accounts;
using OnNara.Domain.Accounts;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests.Accounts;

public sealed class SignInDefenceTests(DefendedHost host) : IClassFixture<DefendedHost>
{
    private static int _offices;

    [Fact]
    public async Task one_name_is_tried_only_so_often_from_wherever_it_is_tried_and_what_is_over_is_no_fact()
    {
        var name = $"nobody.{Guid.NewGuid():N}"[..30];
        var before = await UnknownNamesAsync();
        var refused = await UntilTooManyAsync(() => host.SignInFrom(Office(), name), DefendedHost.SignInsPerName);

        refused.Attempts.ShouldBeGreaterThanOrEqualTo(DefendedHost.SignInsPerName);
        (await UnknownNamesAsync() - before).ShouldBe(refused.Attempts);
        await host.SignInFrom(Office(), $"{name.ToUpperInvariant()}").ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await host.SignInFrom(Office(), $"another.{name}").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.sign-in-refused");
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1")]
    [InlineData("203.0.113.20", "::ffff:203.0.113.20", "203.0.113.21")]
    public async Task one_address_or_network_tries_only_so_often_whatever_the_name_and_others_go_on(string address, string sameNetwork, string other)
    {
        await UntilTooManyAsync(() => host.SignInFrom(address, $"{Guid.NewGuid():N}"), DefendedHost.SignInsPerAddress);

        await host.SignInFrom(sameNetwork, host.Agency.SignInName("leader")).ShouldBeAsync(HttpStatusCode.TooManyRequests);
        using var renewing = host.From(sameNetwork);
        await renewing.PostAsync("/api/tokens/refresh", new RefreshTokensRequest("made up")).ShouldBeAsync(HttpStatusCode.TooManyRequests);
        await host.SignInFrom(other, host.Agency.SignInName("leader")).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task only_so_many_passwords_are_looked_at_together_and_whoever_comes_to_a_full_line_is_told_at_once()
    {
        using var limits = new SignInLimits(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["OnNara:SignInsAtWork"] = "2", ["OnNara:SignInsPerName"] = "1000" }).Build());
        var (atWork, most, gate) = (0, 0, new TaskCompletionSource());
        var attempts = Enumerable.Range(0, 2 + 64).Select(_ => limits.AdmitAsync("name", new DefaultHttpContext(), async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref atWork));
            await gate.Task;
            Interlocked.Decrement(ref atWork);
            return Results.Ok();
        })).ToList();

        var late = await limits.AdmitAsync("name", new DefaultHttpContext(), () => throw new InvalidOperationException("There was no room."));
        late.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        gate.SetResult();
        (await Task.WhenAll(attempts)).ShouldAllBe(answer => ((IStatusCodeHttpResult)answer).StatusCode == StatusCodes.Status200OK);
        most.ShouldBe(2);
    }

    [Fact]
    public void a_limit_of_nothing_is_said_at_the_start() =>
        Should.Throw<InvalidOperationException>(() => new SignInLimits(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["OnNara:SignInsPerName"] = "0" }).Build()))
            .Message.ShouldBe("OnNara__SignInsPerName is 0, and a limit is at least 1.");

    [Fact]
    public async Task a_token_ends_after_its_hour_and_what_renews_it_after_its_fortnight()
    {
        var tokens = await TokensAsync("drafter");
        using var program = host.From(Office());
        program.DefaultRequestHeaders.Authorization = new("Bearer", tokens.AccessToken);
        await program.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.OK);
        (tokens.ExpiresAt - host.Clock.GetUtcNow()).ShouldBe(TimeSpan.FromHours(1));

        host.Clock.Advance(TimeSpan.FromMinutes(61));
        await program.GetAsync("/api/me").ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "request.not-signed-in");
        var renewed = await program.PostAsync("/api/tokens/refresh", new RefreshTokensRequest(tokens.RefreshToken)).ReadAsync<TokenAnswer>();
        program.DefaultRequestHeaders.Authorization = new("Bearer", renewed.AccessToken);
        await program.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromDays(14));
        await program.PostAsync("/api/tokens/refresh", new RefreshTokensRequest(tokens.RefreshToken)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.token-expired");
    }

    [Fact]
    public async Task a_browser_that_nobody_touched_for_a_working_day_has_to_sign_in_again()
    {
        using var browser = await BrowserAsync("colleague");
        host.Clock.Advance(TimeSpan.FromHours(4));
        await browser.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromHours(5));
        await browser.GetAsync("/api/me").ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "request.not-signed-in");
    }

    [Fact]
    public async Task five_wrong_passwords_shut_an_account_even_to_the_right_one()
    {
        var name = host.Agency.SignInName("junior");
        for (var i = 0; i < 5; i++)
            await host.SignInFrom(Office(), name, "wrong").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.sign-in-refused");
        await host.SignInFrom(Office(), name).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.sign-in-refused");
    }

    [Fact]
    public async Task a_password_cannot_be_guessed_at_a_screen_that_somebody_left()
    {
        using var browser = await BrowserAsync("accountant");
        browser.DefaultRequestHeaders.Add("X-Requested-With", "tests");
        for (var i = 0; i < 5; i++)
            await browser.PostAsync("/api/me/password", new ChangePasswordRequest($"guess {i}", "a password of mine")).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.wrong-password");

        // By now the right one is not told from a wrong one.
        await browser.PostAsync("/api/me/password", new ChangePasswordRequest(Agencies.Password, "a password of mine")).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.wrong-password");
        await using var log = host.Alba.Services.GetRequiredService<IDocumentStore>().QuerySession(host.Agency.Code);
        var person = host.Agency.PersonId("accountant");
        (await log.Events.QueryRawEventDataOnly<SignInFailed>().Where(f => f.PersonId == person).CountAsync()).ShouldBe(6);
    }

    [Theory]
    [InlineData("https", "192.0.2.50", null, true)]
    [InlineData("http", "192.0.2.51", null, false)]
    [InlineData("http", DefendedHost.Proxy, "https", true)]
    [InlineData("http", "10.8.3.4", "https", true)]
    [InlineData("http", DefendedHost.Proxy, "http", false)]
    [InlineData("http", "10.7.0.1", "https", false)]
    public async Task a_cookie_that_came_over_tls_goes_over_nothing_else_and_only_a_trusted_proxy_may_say_that_it_did(
        string scheme, string from, string? forwarded, bool isSecure)
    {
        using var client = host.From(from);
        client.BaseAddress = new($"{scheme}://{DefendedHost.Site}");
        if (forwarded is not null)
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwarded);
        using var answer = await client.PostAsync("/api/sign-in", new SignInRequest(host.Agency.SignInName("director"), Agencies.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split("; ");
        cookie.Contains("secure").ShouldBe(isSecure);
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(isSecure);
    }

    [Fact]
    public async Task only_a_trusted_proxy_may_say_from_where_somebody_comes()
    {
        var agency = host.Agency;
        foreach (var (from, address) in new[] { (DefendedHost.Proxy, "198.51.100.1"), ("10.7.0.2", "198.51.100.2") })
        {
            using var client = host.From(from);
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            await client.PostAsync("/api/sign-in", new SignInRequest(agency.SignInName("archivist"), "wrong")).ShouldBeAsync(HttpStatusCode.Forbidden);
        }

        await using var log = host.Alba.Services.GetRequiredService<IDocumentStore>().QuerySession(agency.Code);
        var person = agency.PersonId("archivist");
        var failed = await log.Events.QueryRawEventDataOnly<SignInFailed>().Where(f => f.PersonId == person).ToListAsync();
        failed.Select(f => f.Address).ShouldBe(["198.51.100.1", "10.7.0.2"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("null", null, false)]
    [InlineData("https://onnara.example.evil.example", null, false)]
    [InlineData("https://evil.example", "XMLHttpRequest", false)]
    [InlineData("https://onnara.example:8443", null, false)]
    [InlineData("https://onnara.example", null, true)]
    [InlineData(null, "XMLHttpRequest", true)]
    public async Task a_change_by_cookie_comes_from_our_own_pages_or_not_at_all(string? origin, string? requestedWith, bool isTaken)
    {
        using var browser = await BrowserAsync("clerk", behindProxy: true);
        if (origin is not null)
            browser.DefaultRequestHeaders.Add("Origin", origin);
        if (requestedWith is not null)
            browser.DefaultRequestHeaders.Add("X-Requested-With", requestedWith);

        var pending = browser.PostAsync("/api/sign-out", null);
        if (isTaken)
            await pending.ShouldBeAsync(HttpStatusCode.NoContent);
        else
            await pending.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "request.foreign-origin");
    }

    [Theory]
    [InlineData("/api/me", 401)]
    [InlineData("/api/nowhere", 404)]
    [InlineData("/health/live", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/", 200)]
    [InlineData("/my-work", 200)]
    [InlineData("/assets/page-1.js", 200)]
    public async Task every_answer_protects_itself(string address, int status)
    {
        using var client = host.From(Office());
        client.BaseAddress = new($"https://{DefendedHost.Site}");
        using var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
        answer.Headers.Contains("Server").ShouldBeFalse();
        var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policies) ? policies.Single() : "";
        if (address.StartsWith("/api", StringComparison.Ordinal))
            policy.ShouldBe("default-src 'none'; frame-ancestors 'none'");
        else if (answer.Content.Headers.ContentType!.MediaType == "text/html")
            policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
    }

    [Fact]
    public async Task a_page_has_a_word_of_its_own_for_its_styles_each_time()
    {
        using var client = host.From(Office());
        var pages = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.GetStringAsync("/")));
        pages.ShouldBeUnique();
        pages.ShouldAllBe(page => !page.Contains("%STYLE_NONCE%", StringComparison.Ordinal));
    }

    /// <summary>Limits are by address: each test comes from offices of its own.</summary>
    private static string Office()
    {
        var office = Interlocked.Increment(ref _offices);
        return string.Create(CultureInfo.InvariantCulture, $"198.18.{office / 250}.{(office % 250) + 1}");
    }

    /// <summary>How many attempts were let through before one was too many; on a slow machine a few come back meanwhile.</summary>
    private static async Task<(int Attempts, int RetryAfterSeconds)> UntilTooManyAsync(Func<Task<HttpResponseMessage>> attempt, int limit)
    {
        for (var attempts = 0; attempts < 10 * limit; attempts++)
        {
            using var answer = await attempt();
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                continue;
            var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
            problem.GetProperty("code").GetString().ShouldBe("request.too-many");
            var seconds = problem.GetProperty("retryAfterSeconds").GetInt32();
            seconds.ShouldBeInRange(1, 60);
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(seconds));
            return (attempts, seconds);
        }

        throw new InvalidOperationException("No attempt was one too many.");
    }

    private async Task<int> UnknownNamesAsync()
    {
        await using var log = host.Alba.Services.GetRequiredService<IDocumentStore>().QuerySession(OrganizationId.Installation);
        return await log.Events.QueryRawEventDataOnly<SignInFailed>().Where(f => f.Failure == SignInFailure.UnknownName).CountAsync();
    }

    private Task<TokenAnswer> TokensAsync(string who) =>
        host.From(Office()).PostAsync("/api/tokens", new SignInRequest(host.Agency.SignInName(who), Agencies.Password)).ReadAsync<TokenAnswer>();

    private async Task<HttpClient> BrowserAsync(string who, bool behindProxy = false)
    {
        // Behind the proxy the limits are by what it says, which is nothing here.
        var client = host.From(behindProxy ? DefendedHost.Proxy : Office());
        client.BaseAddress = new($"http://{DefendedHost.Site}");
        if (behindProxy)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            client.DefaultRequestHeaders.Add("X-Forwarded-For", Office());
        }

        using var answer = await client.PostAsync("/api/sign-in", new SignInRequest(host.Agency.SignInName(who), Agencies.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return client;
    }
}
