using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace OnNara.Api.Hosting;

/// <summary>
/// Believes what a proxy in front says of the one who asks: the address and whether it came over TLS. Only the proxies that are named are
/// believed, for everybody can write such a header.
/// </summary>
public static class TrustedProxies
{
    private const string Setting = "OnNara:TrustedProxies";

    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var named = builder.Configuration[Setting]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = named.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var network in named.Select(NetworkOf))
                options.KnownIPNetworks.Add(network);
        });
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>First of all: whoever comes later sees the request as the proxy got it.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
    }

    private static System.Net.IPNetwork NetworkOf(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"{Setting} names {text}, which is no address and no network; write 10.0.0.5 or 10.0.0.0/24, with commas between.");
}
