using Marten;
using Microsoft.Extensions.Caching.Memory;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Accounts;

/// <summary>What every request asks about the account behind its session.</summary>
public sealed record AccountState(string SecurityStamp, bool MustChangePassword);

/// <summary>
/// Tells whether a session still holds. Kept for a few seconds, so that not every request asks the database; a change in this process
/// counts at once, one in another process within that time.
/// </summary>
public sealed class Sessions(IDocumentStore store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _states = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public async ValueTask<AccountState?> StateOfAsync(Guid personId, CancellationToken cancellation)
    {
        if (_states.TryGetValue(personId, out (AccountState State, DateTimeOffset Until) known) && known.Until > clock.GetUtcNow()) return known.State;
        await using var session = store.QuerySession(OrganizationId.Installation);
        if (await session.LoadAsync<Account>(personId, cancellation) is not { } account) return null;
        var state = new AccountState(account.SecurityStamp, account.MustChangePassword);
        _states.Set(personId, (state, clock.GetUtcNow() + KeptFor), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = KeptFor });
        return state;
    }

    public void Forget(Guid personId) => _states.Remove(personId);

    public void Dispose() => _states.Dispose();
}
