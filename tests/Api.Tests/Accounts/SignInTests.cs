using System.Net;
using System.Net.Http.Json;
using Alba;
using Marten;
using OnNara.Api.Accounts;
using OnNara.Domain.Accounts;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Tests.Accounts;

public sealed class SignInTests(OnNaraHost host)
{
    private const string Next = "another long password";

    [Fact]
    public async Task tells_a_stranger_nothing_but_to_sign_in()
    {
        using var stranger = host.Alba.Server.CreateClient();
        foreach (var address in new[] { "/api/me", "/api/organization", "/api/agencies", "/api/nowhere", "/" })
            await stranger.GetAsync(address).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "request.not-signed-in");
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        await stranger.GetAsync("/api/me").ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "request.not-signed-in");
    }

    [Fact]
    public async Task a_browser_gets_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        var agency = await host.OpenAgencyAsync();
        var (client, cookie) = await BrowserAsync(agency, "drafter");

        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        (await client.GetAsync("/api/me").ReadAsync<Me>()).PersonId.ShouldBe(agency.PersonId("drafter"));
    }

    [Fact]
    public async Task refuses_a_change_that_another_sites_page_could_have_sent()
    {
        var (client, _) = await BrowserAsync(await host.OpenAgencyAsync(), "administrator");

        await client.PostAsync("/api/sign-out", null).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "request.foreign-origin");
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        await client.PostAsync("/api/sign-out", null).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "request.foreign-origin");
        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        await client.PostAsync("/api/sign-out", null).ShouldBeAsync(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task a_wrong_password_and_an_unknown_name_get_the_same_answer_and_both_are_recorded()
    {
        var agency = await host.OpenAgencyAsync();
        await SignIn(agency.SignInName("drafter"), "wrong").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.sign-in-refused");
        await SignIn("nobody.here", "wrong").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.sign-in-refused");

        await using var session = host.Store.QuerySession(agency.Code);
        var failed = (await session.Events.QueryRawEventDataOnly<SignInFailed>().ToListAsync()).Single();
        (failed.PersonId, failed.Failure).ShouldBe((agency.PersonId("drafter"), SignInFailure.WrongPassword));
        await using var installation = host.Store.QuerySession(OrganizationId.Installation);
        (await installation.Events.QueryRawEventDataOnly<SignInFailed>().ToListAsync()).ShouldContain(f => f.Failure == SignInFailure.UnknownName);
    }

    [Fact]
    public async Task many_wrong_passwords_at_once_lock_the_account_and_an_administrator_opens_it_again()
    {
        var agency = await host.OpenAgencyAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SignIn(agency.SignInName("junior"), "wrong")));

        await SignIn(agency.SignInName("junior"), Agencies.Password).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.sign-in-refused");
        await (await agency.AsAsync("administrator")).PostAsync($"/api/accounts/{agency.PersonId("junior")}/unlock", null).ShouldBeAsync(HttpStatusCode.NoContent);
        await SignIn(agency.SignInName("junior"), Agencies.Password).ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_changed_password_ends_every_other_session_and_keeps_this_one()
    {
        var agency = await host.OpenAgencyAsync();
        var program = await agency.AsAsync("drafter");
        var (here, _) = await BrowserAsync(agency, "drafter");
        var (elsewhere, _) = await BrowserAsync(agency, "drafter");
        var refresh = (await Tokens(agency.SignInName("drafter"))).RefreshToken;
        here.DefaultRequestHeaders.Add("X-Requested-With", "tests");

        await here.PostAsync("/api/me/password", new ChangePasswordRequest("wrong", Next)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.wrong-password");
        await here.PostAsync("/api/me/password", new ChangePasswordRequest(Agencies.Password, "short")).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "account.password-too-weak");
        using var changed = await here.PostAsync("/api/me/password", new ChangePasswordRequest(Agencies.Password, Next));
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        UseCookie(here, changed);

        await here.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.OK);
        await elsewhere.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await program.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        using var stranger = host.Alba.Server.CreateClient();
        await stranger.PostAsync("/api/tokens/refresh", new RefreshTokensRequest(refresh)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.token-expired");
    }

    [Fact]
    public async Task a_refresh_token_gives_a_new_token_and_nothing_else_does()
    {
        var agency = await host.OpenAgencyAsync();
        var tokens = await Tokens(agency.SignInName("drafter"));
        using var stranger = host.Alba.Server.CreateClient();

        var renewed = await stranger.PostAsync("/api/tokens/refresh", new RefreshTokensRequest(tokens.RefreshToken)).ReadAsync<TokenAnswer>();
        using var client = Agencies.ClientWith(host.Alba, renewed.AccessToken);
        await client.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.OK);
        await stranger.PostAsync("/api/tokens/refresh", new RefreshTokensRequest(tokens.AccessToken)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.token-expired");
        await stranger.PostAsync("/api/tokens/refresh", new RefreshTokensRequest("made up")).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.token-expired");
    }

    [Fact]
    public async Task a_locked_account_ends_at_once_and_opens_only_by_an_administrator()
    {
        var agency = await host.OpenAgencyAsync();
        var (administrator, drafter) = (await agency.AsAsync("administrator"), await agency.AsAsync("drafter"));
        await administrator.PostAsync($"/api/accounts/{agency.PersonId("drafter")}/lock", new LockAccountRequest("분실 신고")).ShouldBeAsync(HttpStatusCode.NoContent);

        await drafter.GetAsync("/api/me").ShouldBeAsync(HttpStatusCode.Unauthorized);
        await SignIn(agency.SignInName("drafter"), Agencies.Password).ShouldBeAsync(HttpStatusCode.Forbidden);
        await administrator.PostAsync($"/api/accounts/{agency.PersonId("administrator")}/lock", new LockAccountRequest("실수")).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "account.own");
    }

    [Fact]
    public async Task whoever_got_a_password_from_somebody_else_changes_it_before_anything_else()
    {
        var agency = await host.OpenAgencyAsync();
        var administrator = await agency.AsAsync("administrator");
        await administrator.PostAsync($"/api/accounts/{agency.PersonId("drafter")}/set-password", new SetPasswordRequest("given by another")).ShouldBeAsync(HttpStatusCode.NoContent);
        using var drafter = Agencies.ClientWith(host.Alba, await Agencies.TokenAsync(host.Alba, agency.SignInName("drafter"), "given by another"));

        await drafter.GetAsync("/api/organization").ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "account.password-must-change");
        (await drafter.GetAsync("/api/me").ReadAsync<Me>()).MustChangePassword.ShouldBeTrue();
        await drafter.PostAsync("/api/me/password", new ChangePasswordRequest("given by another", Next)).ShouldBeAsync(HttpStatusCode.NoContent);
        using var after = Agencies.ClientWith(host.Alba, await Agencies.TokenAsync(host.Alba, agency.SignInName("drafter"), Next));
        await after.GetAsync("/api/organization").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task accounts_are_kept_by_the_agencys_own_administrator()
    {
        var (agency, other) = (await host.OpenAgencyAsync(), await host.OpenAgencyAsync());
        var administrator = await agency.AsAsync("administrator");
        await administrator.PostAsync($"/api/accounts/{other.PersonId("drafter")}/set-password", new SetPasswordRequest(Next)).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "account.unknown");
        await (await agency.AsAsync("minister")).PostAsync($"/api/accounts/{agency.PersonId("drafter")}/set-password", new SetPasswordRequest(Next))
            .ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "organization.not-organization-administrator");

        var joined = await administrator.PostAsync("/api/organization/people", new Api.Organizations.JoinPersonRequest("새 사람", "행정서기", "주무관", "FIN", new(2026, 1, 1)))
            .ReadAsync<Api.Organizations.OrganizationChanged>();
        var name = $"new.{agency.Code}";
        await administrator.PostAsync("/api/accounts", new OpenAccountRequest(joined.Id!.Value, agency.SignInName("drafter"), Next)).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "account.sign-in-name-taken");
        await administrator.PostAsync("/api/accounts", new OpenAccountRequest(joined.Id!.Value, "이름 ", Next)).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "account.sign-in-name-not-acceptable");
        await administrator.PostAsync("/api/accounts", new OpenAccountRequest(Guid.NewGuid(), name, Next)).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "organization.unknown-person");
        await administrator.PostAsync("/api/accounts", new OpenAccountRequest(joined.Id!.Value, name, Next)).ShouldBeAsync(HttpStatusCode.Created);
        await administrator.PostAsync("/api/accounts", new OpenAccountRequest(joined.Id!.Value, $"{name}.2", Next)).ShouldBeRefusedAsync(HttpStatusCode.Conflict, "account.exists");
        await SignIn(name, Next).ShouldBeAsync(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> SignIn(string name, string password) =>
        host.Alba.Server.CreateClient().PostAsync("/api/sign-in", new SignInRequest(name, password));

    private Task<TokenAnswer> Tokens(string name) =>
        host.Alba.Server.CreateClient().PostAsync("/api/tokens", new SignInRequest(name, Agencies.Password)).ReadAsync<TokenAnswer>();

    private async Task<(HttpClient Client, string Cookie)> BrowserAsync(TestAgency agency, string who)
    {
        using var response = await SignIn(agency.SignInName(who), Agencies.Password);
        var client = host.Alba.Server.CreateClient();
        return (client, UseCookie(client, response));
    }

    private static string UseCookie(HttpClient client, HttpResponseMessage response)
    {
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return cookie;
    }
}
