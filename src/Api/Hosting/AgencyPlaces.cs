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
public sealed class AgencyPlaces(IDocumentStore store, NpgsqlDataSource home, IConfiguration configuration, ILogger<AgencyPlaces> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private ShardedTenancy Several => (ShardedTenancy)store.Options.Tenancy;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Several.BuildDatabases();
        foreach (var tenant in (string[])[OrganizationId.Installation, .. await AgenciesOf(home, cancellationToken)])
        {
            if (await Several.FindDatabaseForTenantAsync(tenant, cancellationToken) is null)
                await Several.AssignTenantAsync(tenant, SeveralDatabases.Home, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        var told = "";
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TakeInAsync(stoppingToken);
                told = "";
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Whatever is wrong with one that is to be added, the others are there as before.
                if (told != fault.Message)
                    log.LogWarning("The settings of the databases cannot be followed: {Fault}", told = fault.Message);
            }
        }
    }

    private async Task TakeInAsync(CancellationToken cancellation)
    {
        await Several.BuildDatabases();
        var wanted = configuration.OtherDatabases();
        if (SeveralDatabases.FaultOf(home.ConnectionString, wanted) is { } fault)
            throw new InvalidOperationException(fault);
        if ((await UnknownOfAsync(wanted, cancellation)).Count == 0)
            return;

        // Processes read the same settings; making tables is not safe side by side.
        await using var turn = await StartTurn.TakeAsync(home, cancellation);
        try
        {
            foreach (var (name, connection) in await UnknownOfAsync(wanted, cancellation))
            {
                // Its tables are there before anybody can be sent to it.
                await using var database = new MartenDatabase((StoreOptions)store.Options, NpgsqlDataSource.Create(connection), name);
                await database.ApplyAllConfiguredChangesToDatabaseAsync(ct: cancellation);
                await Several.AddDatabaseAsync(name, connection, cancellation);
                log.LogInformation("The database {Database} was taken in", name);
            }
        }
        finally
        {
            await StartTurn.GiveAsync(turn, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> UnknownOfAsync(IReadOnlyDictionary<string, string> wanted, CancellationToken cancellation)
    {
        var known = (await Several.ListDatabasesAsync(cancellation)).Select(d => d.DatabaseId).ToHashSet(StringComparer.Ordinal);
        return wanted.Where(d => !known.Contains(d.Key)).ToDictionary();
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
