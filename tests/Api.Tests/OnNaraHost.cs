using Alba;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OnNara.Api.Tests;

[assembly: AssemblyFixture(typeof(OnNaraHost))]

namespace OnNara.Api.Tests;

/// <summary>
/// The product itself, in this process, on a database of its own. One for all the tests of a run: a test makes its own
/// agency and never counts on what another one left.
/// </summary>
public sealed class OnNaraHost : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly Lazy<Task<HttpClient>> _installationAdministrator;
    private IAlbaHost? _alba;

    public OnNaraHost() => _installationAdministrator = new(() => Agencies.TakeOverInstallationAsync(Alba, _database.DataDirectory));

    /// <summary>The running product, for requests: <c>await host.Alba.Scenario(s => …)</c>.</summary>
    public IAlbaHost Alba => _alba ?? throw new InvalidOperationException("The host has not been started.");

    /// <summary>The event store behind it, for what the HTTP API does not tell.</summary>
    public IDocumentStore Store => Alba.Services.GetRequiredService<IDocumentStore>();

    /// <summary>A client signed in as the one who keeps the installation, with the password of the first start changed.</summary>
    public Task<HttpClient> AsInstallationAdministratorAsync() => _installationAdministrator.Value;

    /// <summary>Names this run's own database.</summary>
    public string ConnectionString => _database.ConnectionString;

    /// <summary>Where this run keeps its keys and what it wrote at its first start.</summary>
    public string DataDirectory => _database.DataDirectory;

    /// <summary>A host of one test's own, for what would disturb the others; the test disposes of it and of its database.</summary>
    public static Task<IAlbaHost> StartAsync(
        TestDatabase database,
        Action<IServiceCollection>? configure = null,
        IReadOnlyDictionary<string, string>? settings = null) =>
        AlbaHost.For<Program>(builder =>
        {
            builder.UseSetting("ConnectionStrings:OnNara", database.ConnectionString);
            builder.UseSetting("OnNara:Demonstration", "false");
            builder.UseSetting("OnNara:SingleProcess", "true");
            builder.UseSetting("OnNara:DataDirectory", database.DataDirectory);
            // Hashing is made slow on purpose; hundreds of sign-ins of tests need not be.
            builder.UseSetting("OnNara:PasswordIterations", "1000");
            // All tests come from one address.
            builder.UseSetting("OnNara:SignInsPerAddress", "1000000");
            // Races want everybody at once; when that is too many has tests of its own.
            builder.UseSetting("OnNara:RequestsWaiting", "1000");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureServices(services => configure?.Invoke(services));
        });

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        _alba = await StartAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_alba is not null)
        {
            await _alba.DisposeAsync();
        }

        await _database.DisposeAsync();
    }
}
