using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;

namespace OnNara.Api.Accounts;

/// <summary>
/// How often one may try to sign in: by the name that is tried, and by the address that it comes from; and how many passwords are looked
/// at together. Hashing a password is made slow on purpose, so whoever may order it without end needs no password to stop the house. An
/// office behind one address is many people, and each name is one: the address has the wider limit. An attempt over a limit is no fact of
/// the log, or a flood would grow it.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    /// <summary>Longer than any name of an account; what is longer is tried under one limit together.</summary>
    private const int LongestName = 100;

    /// <summary>At a tenth of a second each, whoever is the last in line still gets an answer while he looks at the screen.</summary>
    private const int WaitingForEachAtWork = 32;

    private readonly PartitionedRateLimiter<string> _names;
    private readonly PartitionedRateLimiter<IPAddress> _addresses;
    private readonly ConcurrencyLimiter _atWork;

    public SignInLimits(IConfiguration configuration)
    {
        _names = Limiter<string>(configuration.Limit("OnNara:SignInsPerName", 30));
        _addresses = Limiter<IPAddress>(configuration.Limit("OnNara:SignInsPerAddress", 600));
        // One core at least stays for those who are in already.
        var atWork = configuration.Limit("OnNara:SignInsAtWork", Math.Max(1, Environment.ProcessorCount / 2));
        _atWork = new(new() { PermitLimit = atWork, QueueLimit = atWork * WaitingForEachAtWork });
    }

    /// <summary>Goes on with an attempt where the limits let it, and answers for it where they do not.</summary>
    /// <param name="name">As it was typed; none where a token is renewed, which costs no hashing.</param>
    public async Task<IResult> AdmitAsync(string? name, HttpContext context, Func<Task<IResult>> attempt)
    {
        using var ofAddress = _addresses.AttemptAcquire(NetworkOf(context.Connection.RemoteIpAddress));
        if (!ofAddress.IsAcquired) return TooMany(ofAddress);
        if (name is null) return await attempt();
        using var ofName = _names.AttemptAcquire(name.Length > LongestName ? "" : name.ToUpperInvariant());
        if (!ofName.IsAcquired) return TooMany(ofName);
        using var turn = await _atWork.AcquireAsync(cancellationToken: context.RequestAborted);
        return turn.IsAcquired ? await attempt() : RequestProblems.Busy(seconds: 2);
    }

    public void Dispose()
    {
        _names.Dispose();
        _addresses.Dispose();
        _atWork.Dispose();
    }

    private static PartitionedRateLimiter<T> Limiter<T>(int perMinute)
        where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            AutoReplenishment = false,
        }));

    /// <summary>Whoever has an address of version 6 has a whole network of them (RFC 6177).</summary>
    private static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }

    private static IResult TooMany(RateLimitLease lease) => RequestProblems.TooMany(
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1);
}
