using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using OnNara.Api.Shared;

namespace OnNara.Api.Accounts;

/// <summary>
/// How often one may try to sign in: by the name that is tried, and by the address that it comes from. Hashing a password is made slow on
/// purpose, so whoever may order it without end needs no password to stop the house. An office behind one address is many people, and
/// each name is one: the address has the wider limit. An attempt over the limit is no fact of the log, or a flood would grow it.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    /// <summary>Longer than any name of an account; what is longer is tried under one limit together.</summary>
    private const int LongestName = 100;

    private readonly PartitionedRateLimiter<string> _names;
    private readonly PartitionedRateLimiter<IPAddress> _addresses;

    public SignInLimits(IConfiguration configuration)
    {
        _names = Limiter<string>(configuration.GetValue("OnNara:SignInsPerName", 30));
        _addresses = Limiter<IPAddress>(configuration.GetValue("OnNara:SignInsPerAddress", 600));
    }

    /// <summary>The answer to one attempt too many; none where it may go on.</summary>
    /// <param name="signInName">As it was typed; none where a token is renewed.</param>
    public IResult? Refuse(string? signInName, HttpContext context)
    {
        using var ofAddress = _addresses.AttemptAcquire(NetworkOf(context.Connection.RemoteIpAddress));
        if (!ofAddress.IsAcquired)
            return TooMany(ofAddress, context);
        if (signInName is null)
            return null;
        using var ofName = _names.AttemptAcquire(signInName.Length > LongestName ? "" : signInName.ToUpperInvariant());
        return ofName.IsAcquired ? null : TooMany(ofName, context);
    }

    public void Dispose()
    {
        _names.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<T> Limiter<T>(int perMinute)
        where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 30),
            ReplenishmentPeriod = TimeSpan.FromSeconds(2),
            AutoReplenishment = false,
        }));

    /// <summary>Whoever has an address of version 6 has a whole network of them (RFC 6177).</summary>
    private static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }

    private static IResult TooMany(RateLimitLease lease, HttpContext context)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return RequestProblems.TooMany(wait);
    }
}
