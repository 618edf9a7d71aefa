using JasperFx.MultiTenancy;
using Marten;
using Marten.Storage;
using OnNara.Domain.Organizations;
using Weasel.Core.MultiTenancy;

namespace OnNara.Projections;

/// <summary>Has the store keep agencies in several databases.</summary>
public static class SeveralDatabases
{
    /// <summary>What the installation's own database is called among the others.</summary>
    public const string Home = "home";

    /// <param name="home">The installation's own; agencies may live in it as well.</param>
    /// <param name="others">The others by name.</param>
    public static void LiveInSeveralDatabases(this StoreOptions options, string home, IEnumerable<KeyValuePair<string, string>> others)
    {
        var sharding = new ShardedTenancyOptions { ConnectionString = home, SchemaName = options.DatabaseSchemaName };
        sharding.UseCustomAssignment(new PlacedOnOpening());
        sharding.AddDatabase(Home, home);
        foreach (var (name, connection) in others)
            sharding.AddDatabase(name, connection);

        // MultiTenantedWithShardedDatabases would also give each agency a partition of every table. Tables stay as they are in one database,
        // so that an installation that outgrows it goes on with the tables that it has.
        options.Tenancy = new ShardedTenancy(options, sharding);
    }

    /// <summary>An agency gets its place when it opens and not when somebody asks for one that there is not.</summary>
    private sealed class PlacedOnOpening : ITenantAssignmentStrategy
    {
        public ValueTask<string> AssignTenantToDatabaseAsync(string tenantId, IReadOnlyList<PooledDatabase> availableDatabases) =>
            tenantId == OrganizationId.Installation ? ValueTask.FromResult(Home) : throw new UnknownTenantIdException(tenantId);
    }
}
