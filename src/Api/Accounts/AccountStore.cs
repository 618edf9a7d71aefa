using JasperFx;
using Marten;
using Marten.Exceptions;
using Microsoft.AspNetCore.Identity;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Accounts;

/// <summary>Keeps ASP.NET Core Identity's accounts in Marten: what Identity decides about passwords and locks stays Identity's.</summary>
public sealed class AccountStore(IDocumentStore store, Sessions sessions) :
    IUserPasswordStore<Account>, IUserLockoutStore<Account>, IUserSecurityStampStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession(OrganizationId.Installation);
        session.Insert(user);
        return await SavedAsync(session, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession(OrganizationId.Installation);
        session.Store(user);
        var result = await SavedAsync(session, cancellationToken);
        sessions.Forget(user.Id);
        return result;
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession(OrganizationId.Installation);
        session.Delete(user);
        var result = await SavedAsync(session, cancellationToken);
        sessions.Forget(user.Id);
        return result;
    }

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id)) return null;
        await using var session = store.QuerySession(OrganizationId.Installation);
        return await session.LoadAsync<Account>(id, cancellationToken);
    }

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(OrganizationId.Installation);
        return await session.Query<Account>().SingleOrDefaultAsync(a => a.NormalizedSignInName == normalizedUserName, cancellationToken);
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignInName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Done(user.SignInName = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedSignInName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        Done(user.NormalizedSignInName = normalizedName ?? "");

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Done(user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Done(user.LockedUntil = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedSignIns);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Done(user.FailedSignIns = 0);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedSignIns);

    /// <summary>Nobody is spared the lock after too many wrong passwords.</summary>
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Done(user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public void Dispose()
    {
        // Every call opens and closes a session of its own; there is nothing to let go of.
    }

    private static Task Done(object? _) => Task.CompletedTask;

    private static async Task<IdentityResult> SavedAsync(IDocumentSession session, CancellationToken cancellation)
    {
        try
        {
            await session.SaveChangesAsync(cancellation);
            return IdentityResult.Success;
        }
        catch (ConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
        catch (DocumentAlreadyExistsException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }
}
