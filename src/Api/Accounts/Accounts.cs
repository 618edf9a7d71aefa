using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Accounts;
using OnNara.Domain.Organizations;
using OnNara.Projections;

namespace OnNara.Api.Accounts;

/// <summary>
/// What is done with accounts, each act with its fact. A singleton that asks Identity's managers in a scope of its own, so that
/// endpoints need no service location.
/// </summary>
public sealed class Accounts(
    IServiceScopeFactory scopes, IDocumentStore store, Sessions sessions, IOptionsMonitor<BearerTokenOptions> tokens, TimeProvider clock)
{
    /// <summary>Password checks of one account follow each other: many at once would each count as the first failure.</summary>
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>None where the sign-in is refused; the failure has been recorded then.</summary>
    public async Task<Account?> SignInAsync(string signInName, string password, SignInMeans means, HttpContext context)
    {
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var gate = GateOf(signInName);
        await gate.WaitAsync(context.RequestAborted);
        try
        {
            var account = await users.FindByNameAsync(signInName);
            var failure = account is null ? FailsAsUnknown(users, password) : await FailureOfAsync(scope.ServiceProvider, account, password);
            if (failure is { } cause)
            {
                await RecordFailureAsync(account, cause, context);
                return null;
            }

            await RecordAsync(account!, new SignedIn(account!.Id, means, AddressOf(context), clock.GetUtcNow()));
            if (means == SignInMeans.Cookie) await context.SignInAsync(IdentityConstants.ApplicationScheme, SignInClaims.Of(account, IdentityConstants.ApplicationScheme));
            return account;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>An access token and the one with which it is renewed.</summary>
    public TokenAnswer TokensFor(Account account)
    {
        var options = tokens.Get(IdentityConstants.BearerScheme);
        var now = clock.GetUtcNow();
        var (expires, refreshExpires) = (now + options.BearerTokenExpiration, now + options.RefreshTokenExpiration);
        return new(
            "Bearer",
            options.BearerTokenProtector.Protect(Ticket(account, expires, $"{IdentityConstants.BearerScheme}:AccessToken")),
            expires,
            options.RefreshTokenProtector.Protect(Ticket(account, refreshExpires, $"{IdentityConstants.BearerScheme}:RefreshToken")),
            refreshExpires);
    }

    /// <summary>The account for whom a refresh token still holds.</summary>
    public async Task<Account?> AccountOfRefreshTokenAsync(string refreshToken)
    {
        var ticket = tokens.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(refreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } expires || expires <= clock.GetUtcNow()) return null;
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByIdAsync(ticket.Principal.FindFirstValue(SignedInPerson.PersonClaim) ?? "");
        return account is not null && account.SecurityStamp == ticket.Principal.FindFirstValue(SignedInPerson.StampClaim) && !await users.IsLockedOutAsync(account)
            ? account
            : null;
    }

    public async Task<Refusal?> ChangeOwnPasswordAsync(Guid personId, string current, string next, HttpContext context)
    {
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.FindByIdAsync(personId.ToString()) is not { } known) return new UnknownAccount(personId);
        var gate = GateOf(known.SignInName);
        await gate.WaitAsync(context.RequestAborted);
        try
        {
            // Read within the gate: whoever waited there may have seen a count of failures that has grown since.
            return await users.FindByIdAsync(personId.ToString()) is { } account
                ? await ChangeOwnPasswordAsync(scope.ServiceProvider, account, current, next, context)
                : new UnknownAccount(personId);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Refusal?> ChangeOwnPasswordAsync(IServiceProvider services, Account account, string current, string next, HttpContext context)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        // A wrong one counts as at sign-in: a screen that somebody left is no place to guess that one's password.
        if (await FailureOfAsync(services, account, current) is { } failure)
        {
            await RecordFailureAsync(account, failure, context);
            return new WrongPassword();
        }

        if (current == next) return new PasswordTooWeak("The new password is the current one.");
        if (await FaultOfPasswordAsync(users, account, next) is { } weak) return weak;
        account.MustChangePassword = false;
        var result = await users.ChangePasswordAsync(account, current, next);
        if (!result.Succeeded) return new PasswordTooWeak(FaultsOf(result));
        await RecordAsync(account, new PasswordChanged(account.Id, clock.GetUtcNow()));
        // This session goes on; every other one knows the old stamp and has ended.
        if (context.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme)
            await context.SignInAsync(IdentityConstants.ApplicationScheme, SignInClaims.Of(account, IdentityConstants.ApplicationScheme));
        return null;
    }

    public async Task<Refusal?> SetPasswordAsync(Account account, string password, Official by)
    {
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await FaultOfPasswordAsync(users, account, password) is { } fault) return fault;
        account.MustChangePassword = true;
        account.LockedUntil = null;
        account.FailedSignIns = 0;
        await users.RemovePasswordAsync(account);
        await users.AddPasswordAsync(account, password);
        await RecordAsync(account, new PasswordSet(account.Id, by, clock.GetUtcNow()));
        return null;
    }

    public async Task LockAsync(Account account, string reason, Official by)
    {
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        account.LockedUntil = DateTimeOffset.MaxValue;
        await users.UpdateSecurityStampAsync(account);
        await RecordAsync(account, new AccountLocked(account.Id, reason, by, clock.GetUtcNow()));
    }

    public async Task UnlockAsync(Account account, Official by)
    {
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        account.LockedUntil = null;
        account.FailedSignIns = 0;
        await users.UpdateAsync(account);
        await RecordAsync(account, new AccountUnlocked(account.Id, by, clock.GetUtcNow()));
    }

    /// <summary>The account of a person of that agency; another agency's accounts do not exist for it.</summary>
    public async Task<Account?> FindAsync(Guid personId, string agencyCode, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(OrganizationId.Installation);
        return await session.LoadAsync<Account>(personId, cancellation) is { } account && account.AgencyCode == agencyCode ? account : null;
    }

    /// <summary>
    /// Adds new accounts, all with one password, to the caller's transaction; where that is in another database than the accounts, they are
    /// written before it, and whoever repeats what broke off in between writes them again. They share the password's hash: it is one secret, and
    /// hashing it once a person would make an import of thousands take minutes.
    /// </summary>
    public async Task<Refusal?> OpenAsync(
        IDocumentSession session, string agencyCode, IReadOnlyList<NewAccount> people, string password, bool mustChangePassword, Official by)
    {
        using var scope = scopes.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await FaultOfPasswordAsync(users, new Account(), password) is { } weak) return weak;
        var names = people.Select(p => users.NormalizeName(p.SignInName)).ToList();
        var allowed = users.Options.User.AllowedUserNameCharacters;
        foreach (var person in people)
        {
            if (person.SignInName.Length is 0 or > 100 || !person.SignInName.All(c => allowed.Contains(c, StringComparison.Ordinal)))
                return new SignInNameNotAcceptable(person.SignInName);
        }

        var apart = await new Databases(store).AreApartAsync(session, OrganizationId.Installation);
        await using var home = apart ? store.LightweightSession(OrganizationId.Installation) : null;
        var kept = home ?? session;
        var facts = session.TenantId == agencyCode ? session.Events : session.ForTenant(agencyCode).Events;
        var ids = people.Select(p => p.PersonId).ToList();
        var known = await kept.LoadManyAsync<Account>(ids);
        foreach (var account in known)
        {
            if (!apart || account.AgencyCode != agencyCode || await facts.FetchStreamStateAsync(StreamOf(account.Id)) is not null)
                return new AccountExists(account.Id);
        }

        var repeated = names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1)?.Key
            ?? await kept.Query<Account>().Where(a => names.Contains(a.NormalizedSignInName) && !ids.Contains(a.Id)).Select(a => a.SignInName).FirstOrDefaultAsync();
        if (repeated is not null) return new SignInNameTaken(people.First(p => users.NormalizeName(p.SignInName) == users.NormalizeName(repeated)).SignInName);

        var hash = users.PasswordHasher.HashPassword(new Account(), password);
        foreach (var person in people)
        {
            var account = new Account
            {
                Id = person.PersonId,
                AgencyCode = agencyCode,
                PersonName = person.Name,
                SignInName = person.SignInName,
                NormalizedSignInName = users.NormalizeName(person.SignInName),
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                MustChangePassword = mustChangePassword,
            };
            if (known.Any(k => k.Id == person.PersonId)) kept.Store(account);
            else kept.Insert(account);
            facts.StartStream<Account>(StreamOf(person.PersonId), new AccountOpened(person.PersonId, person.SignInName, by, clock.GetUtcNow()));
            sessions.Forget(person.PersonId);
        }

        if (home is not null) await home.SaveChangesAsync();
        return null;
    }

    private SemaphoreSlim GateOf(string signInName) => _gates[(uint)string.GetHashCode(signInName, StringComparison.OrdinalIgnoreCase) % _gates.Length];

    private static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private Task RecordFailureAsync(Account? account, SignInFailure failure, HttpContext context)
    {
        var now = clock.GetUtcNow();
        return RecordAsync(account?.AgencyCode, Guid.CreateVersion7(now), new SignInFailed(account?.Id, failure, AddressOf(context), now));
    }

    private static Guid StreamOf(Guid personId) => NameBasedId.Of("account", personId.ToString());

    private static AuthenticationTicket Ticket(Account account, DateTimeOffset expires, string purpose) =>
        new(SignInClaims.Of(account, IdentityConstants.BearerScheme), new AuthenticationProperties { ExpiresUtc = expires }, purpose);

    /// <summary>Takes as long as with an account, so that the time does not tell which names exist.</summary>
    private static SignInFailure FailsAsUnknown(UserManager<Account> users, string password)
    {
        users.PasswordHasher.HashPassword(new Account(), password);
        return SignInFailure.UnknownName;
    }

    private static async Task<SignInFailure?> FailureOfAsync(IServiceProvider services, Account account, string password)
    {
        var result = await services.GetRequiredService<SignInManager<Account>>().CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return result.Succeeded ? null : result.IsLockedOut ? SignInFailure.Locked : SignInFailure.WrongPassword;
    }

    private static async Task<Refusal?> FaultOfPasswordAsync(UserManager<Account> users, Account account, string password)
    {
        // Hashing an endless text is work that a stranger could order.
        if (password.Length > 200) return new PasswordTooWeak("A password has at most 200 characters.");
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, account, password) is { Succeeded: false } result) return new PasswordTooWeak(FaultsOf(result));
        }

        return null;
    }

    private static string FaultsOf(IdentityResult result) => string.Join(' ', result.Errors.Select(e => e.Description));

    private Task RecordAsync(Account account, object fact) => RecordAsync(account.AgencyCode, StreamOf(account.Id), fact);

    /// <summary>An attempt is a stream of its own, for a flood of them must not make one grow; what happens to an account is told in its stream.</summary>
    private async Task RecordAsync(string? agencyCode, Guid stream, object fact)
    {
        await using var session = store.LightweightSession(agencyCode ?? OrganizationId.Installation);
        if (fact is SignInFailed) session.Events.StartStream<SignInFailed>(stream, fact);
        else session.Events.Append(stream, fact);
        await session.SaveChangesAsync();
    }
}

public sealed record NewAccount(Guid PersonId, string SignInName, string Name);

/// <param name="ExpiresAt">Renew it before then: <c>POST /api/tokens/refresh</c>.</param>
public sealed record TokenAnswer(string TokenType, string AccessToken, DateTimeOffset ExpiresAt, string RefreshToken, DateTimeOffset RefreshExpiresAt);
