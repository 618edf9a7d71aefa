using Npgsql;

namespace OnNara.Api.Hosting;

/// <summary>
/// Makes sure, where the settings name one database, that all agencies live in it: one whose settings were lost must not start as if the
/// agencies of the others had never been.
/// </summary>
public sealed class NoAgencyElsewhere(NpgsqlDataSource database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var several = database.CreateCommand("select to_regclass('mt_tenant_assignments') is not null");
        if (await several.ExecuteScalarAsync(cancellationToken) is not true)
            return;
        await using var elsewhere = database.CreateCommand("select string_agg(distinct database_id, ', ') from mt_tenant_assignments where database_id <> 'home'");
        if (await elsewhere.ExecuteScalarAsync(cancellationToken) is string names)
            throw new InvalidOperationException($"Agencies live in further databases ({names}); name them in OnNara__Databases__NAME or databases.json (docs/running.md, Several databases).");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
