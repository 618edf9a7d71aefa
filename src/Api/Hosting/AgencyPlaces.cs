using Marten;
using Marten.Storage;
using Npgsql;
using OnNara.Domain.Organizations;
using OnNara.Projections;

namespace OnNara.Api.Hosting;

/// <summary>
/// Keeps the databases in which agencies live. Before anything else starts, every agency that was there when there was one database has its
/// place in it; afterwards it takes in a database that was added to the settings, with its tables made, and one that another process took in.
/// </summary>
public sealed class AgencyPlaces(IDocumentStore store, IConfiguration configuration, ILogger<AgencyPlaces> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private ShardedTenancy Several => (ShardedTenancy)store.Options.Tenancy;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Several.BuildDatabases();
        var home = new NpgsqlConnectionStringBuilder((await Several.ListDatabasesAsync(cancellationToken)).First(d => d.DatabaseId == SeveralDatabases.Home).ConnectionString);
        await using var database = NpgsqlDataSource.Create(home);
        foreach (var tenant in (string[])[OrganizationId.Installation, .. await AgenciesOf(database, cancellationToken)])
        {
            if (await Several.FindDatabaseForTenantAsync(tenant, cancellationToken) is null)
                await Several.AssignTenantAsync(tenant, SeveralDatabases.Home, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TakeInAsync(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                log.LogWarning("The databases of the agencies could not be looked up: {Reason}", e.Message);
            }
        }
    }

    private async Task TakeInAsync(CancellationToken cancellation)
    {
        var known = (await Several.ListDatabasesAsync(cancellation)).Select(d => d.DatabaseId).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, connection) in configuration.DatabasesOfAgencies().Where(d => !known.Contains(d.Key)))
        {
            // Its tables are there before anybody can be sent to it.
            await using var database = new MartenDatabase((StoreOptions)store.Options, NpgsqlDataSource.Create(connection), name);
            await database.ApplyAllConfiguredChangesToDatabaseAsync();
            await Several.AddDatabaseAsync(name, connection, cancellation);
            log.LogInformation("The database {Database} was taken in", name);
        }

        await Several.BuildDatabases();
    }

    private static async Task<IReadOnlyList<string>> AgenciesOf(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var exists = database.CreateCommand("select to_regclass('mt_doc_agencyentry') is not null");
        if (await exists.ExecuteScalarAsync(cancellation) is not true)
            return [];
        await using var select = database.CreateCommand("select id from mt_doc_agencyentry");
        var codes = new List<string>();
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            codes.Add(rows.GetString(0));
        return codes;
    }
}

/// <summary>The databases beside the installation's own, by name: from the settings, and from <c>databases.json</c> in the data directory, which may change while the product runs.</summary>
public static class DatabaseSettings
{
    public static IReadOnlyDictionary<string, string> OtherDatabases(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OnNara:DataDirectory"] is { Length: > 0 } directory && Directory.Exists(directory))
            builder.Configuration.AddJsonFile(Path.Combine(Path.GetFullPath(directory), "databases.json"), optional: true, reloadOnChange: true);
        return builder.Configuration.DatabasesOfAgencies();
    }

    public static IReadOnlyDictionary<string, string> DatabasesOfAgencies(this IConfiguration configuration) =>
        configuration.GetSection("OnNara:Databases").GetChildren()
            .Where(d => d.Value is { Length: > 0 })
            .ToDictionary(d => d.Key, d => d.Value!, StringComparer.Ordinal);
}
