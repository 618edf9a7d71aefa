using Alba;
using JasperFx.CommandLine;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OnNara.Api.Tests;
using Wolverine;

[assembly: AssemblyFixture(typeof(OnNaraHost))]

namespace OnNara.Api.Tests;

/// <summary>
/// The product itself, in this process, on a database of its own. One for all the tests of a run: a test makes its own
/// agency and never counts on what another one left.
/// </summary>
public sealed class OnNaraHost : IAsyncLifetime
{
    private readonly string _database = $"onnara_test_{Guid.NewGuid():N}";
    private readonly string _server = Environment.GetEnvironmentVariable("ConnectionStrings__OnNara")
        ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set. Run ops/test, or name a PostgreSQL database whose user may create databases.");

    private IAlbaHost? _alba;

    /// <summary>The running product, for requests: <c>await host.Alba.Scenario(s => …)</c>.</summary>
    public IAlbaHost Alba => _alba ?? throw new InvalidOperationException("The host has not been started.");

    /// <summary>The event store behind it, for what the HTTP API does not tell.</summary>
    public IDocumentStore Store => Alba.Services.GetRequiredService<IDocumentStore>();

    /// <summary>Names this run's own database.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await OnServerAsync($"create database {_database} encoding 'UTF8' template template0");

        // A WebApplicationFactory takes the host before Main would have started it.
        JasperFxEnvironment.AutoStartHost = true;
        _alba = await AlbaHost.For<Program>(builder =>
        {
            builder.UseSetting("ConnectionStrings:OnNara", ConnectionString);
            builder.UseSetting("OnNara:Demonstration", "false");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.ConfigureServices(services => services.RunWolverineInSoloMode());
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_alba is not null)
        {
            await _alba.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop database if exists {_database} with (force)");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
