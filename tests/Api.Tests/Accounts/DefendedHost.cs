using System.Globalization;
using System.Net;
using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OnNara.Api.Accounts;

namespace OnNara.Api.Tests.Accounts;

/// <summary>
/// The product with narrow limits, behind a proxy that it trusts, with pages to show, and a clock that a test moves: what the other tests
/// must not meet.
/// </summary>
public sealed class DefendedHost : IAsyncLifetime
{
    public const int SignInsPerName = 12, SignInsPerAddress = 60;
    public const string Proxy = "10.9.9.9", Site = "onnara.example";

    /// <summary>From where a request of a test comes; an office of its own where a test does not say.</summary>
    private const string FromHeader = "X-Test-From";

    private readonly TestDatabase _database = new();
    private readonly string _web = Directory.CreateTempSubdirectory("onnara-test-web-").FullName;
    private IAlbaHost? _alba;

    public IAlbaHost Alba => _alba ?? throw new InvalidOperationException("The host has not been started.");

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(_web, "index.html"), "<!doctype html><meta name=style-nonce content=%STYLE_NONCE%>");
        Directory.CreateDirectory(Path.Combine(_web, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_web, "assets", "page-1.js"), "export {};");
        _alba = await OnNaraHost.StartAsync(
            _database,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services.AddSingleton<IStartupFilter>(new Addresses());
            },
            new Dictionary<string, string>
            {
                ["OnNara:SignInsPerName"] = SignInsPerName.ToString(CultureInfo.InvariantCulture),
                ["OnNara:SignInsPerAddress"] = SignInsPerAddress.ToString(CultureInfo.InvariantCulture),
                ["OnNara:TrustedProxies"] = $"{Proxy}, 10.8.0.0/16",
                ["OnNara:WebDirectory"] = _web,
            });
        using var administrator = await Agencies.TakeOverInstallationAsync(Alba, _database.DataDirectory);
        Agency = await Agencies.OpenAsync(administrator, Alba.Server.CreateClient, Agencies.Section(Agencies.NewCode()));
    }

    public TestAgency Agency { get; private set; } = null!;

    /// <summary>A client that comes from this address.</summary>
    public HttpClient From(string address)
    {
        var client = Alba.Server.CreateClient();
        client.DefaultRequestHeaders.Add(FromHeader, address);
        return client;
    }

    public Task<HttpResponseMessage> SignInFrom(string address, string name, string password = Agencies.Password) =>
        From(address).PostAsync("/api/sign-in", new SignInRequest(name, password));

    public async ValueTask DisposeAsync()
    {
        if (_alba is not null)
            await _alba.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_web, recursive: true);
    }

    /// <summary>The server of tests has no sockets, and so no addresses.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[FromHeader] is [{ } from] ? from : "192.0.2.1");
                return go(context);
            });
            next(app);
        };
    }
}
