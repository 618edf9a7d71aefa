using Marten;
using Marten.Storage;
using Npgsql;
using OnNara.Domain.Organizations;
using Weasel.Postgresql;

namespace OnNara.Projections;

/// <summary>
/// In which database an agency lives. All that is the agency's lives there: facts, read models, files, seals, and its share in what the
/// government has in common (its entry in the directory, its unit tasks, the mandates that it gave). What is nobody's own lives in the
/// installation's database: accounts, the functions above the unit tasks, the keys of people's data.
/// </summary>
public sealed class Databases(IDocumentStore store)
{
    private ShardedTenancy? Several => store.Options.Tenancy as ShardedTenancy;

    /// <summary>The agency's; the installation's for an agency that there is not, where nothing of it is found.</summary>
    public async ValueTask<NpgsqlDataSource> OfAsync(string agency) =>
        SourceOf(await KnowsAsync(agency) ? (await store.Options.Tenancy.GetTenantAsync(agency)).Database : (await store.Options.Tenancy.GetTenantAsync(OrganizationId.Installation)).Database);

    /// <summary>Whether there is a place for the agency. One is made when it opens.</summary>
    public async ValueTask<bool> KnowsAsync(string agency)
    {
        if (Several is not { } several || (await several.TryFindDatabase(agency) is { } found && several.IsTenantStoredInCurrentDatabase(found, agency)))
            return true;

        // Another process may have given it its place a moment ago, in a database that this one has not met.
        if (await several.FindDatabaseForTenantAsync(agency, CancellationToken.None) is null)
            return false;
        await several.BuildDatabases();
        return true;
    }

    /// <summary>The agencies that have a place in one of several databases, as home knows them whether or not the others answer.</summary>
    public async ValueTask<IReadOnlyList<string>?> PlacedAgenciesAsync() => Several is null
        ? null
        : [.. (await store.Storage.AllDatabases()).SelectMany(database => database.TenantIds).Where(tenant => tenant != OrganizationId.Installation)];

    public async ValueTask<IReadOnlyList<NpgsqlDataSource>> AllAsync() => [.. (await store.Storage.AllDatabases()).Select(SourceOf)];

    /// <summary>Whether the agency lives in another database than the session's, so that the two have no transaction in common.</summary>
    public async ValueTask<bool> AreApartAsync(IQuerySession session, string agency) =>
        Several is { } several && (await several.GetTenantAsync(agency)).Database.Id != session.Database.Id;

    /// <summary>Gives an agency that is to open its place, for good: the named one, or where the fewest live. None where there is no such database.</summary>
    public async Task<string?> PlaceAsync(string agency, string? database)
    {
        if (Several is not { } several)
            return database is null ? "" : null;
        if (await several.FindDatabaseForTenantAsync(agency, CancellationToken.None) is { } known)
            return database is null || database == known ? known : null;
        var all = await several.ListDatabasesAsync(CancellationToken.None);
        if ((database is null ? all.Where(d => !d.IsFull).MinBy(d => d.TenantCount) : all.FirstOrDefault(d => d.DatabaseId == database)) is not { } chosen)
            return null;
        await several.BuildDatabases();
        await several.AssignTenantAsync(agency, chosen.DatabaseId, CancellationToken.None);
        return chosen.DatabaseId;
    }

    public static NpgsqlDataSource SourceOf(IMartenDatabase database) => ((PostgresqlDatabase)database).DataSource;

#pragma warning disable CS0618 // What is favoured says where it stands, and not what the settings call it.
    public static string NameOf(IMartenDatabase database) => database.Identifier;
#pragma warning restore CS0618
}
