using JasperFx.MultiTenancy;
using Marten;
using Marten.Storage;
using Npgsql;
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
    public static void LiveInSeveralDatabases(this StoreOptions options, string home, IReadOnlyDictionary<string, string> others)
    {
        if (FaultOf(home, others) is { } fault)
            throw new InvalidOperationException(fault);
        var sharding = new ShardedTenancyOptions { ConnectionString = home, SchemaName = options.DatabaseSchemaName };
        sharding.UseCustomAssignment(new PlacedOnOpening());
        sharding.AddDatabase(Home, home);
        foreach (var (name, connection) in others)
            sharding.AddDatabase(name, connection);

        // MultiTenantedWithShardedDatabases would also give each agency a partition of every table. Tables stay as they are in one database,
        // so that an installation that outgrows it goes on with the tables that it has.
        options.Tenancy = new ShardedTenancy(options, sharding);
    }

    /// <summary>
    /// Why these cannot be used together; none where they can. The event store and the messaging tell databases apart by host and name and do
    /// not look at the port, so that two of one name on one host would get each other's projections and messages.
    /// </summary>
    public static string? FaultOf(string home, IReadOnlyDictionary<string, string> others)
    {
        if (others.ContainsKey(Home))
            return $"The database {Home} is the installation's own; call the other one something else.";
        var same = others.Append(new(Home, home))
            .GroupBy(d => new NpgsqlConnectionStringBuilder(d.Value) is var parts ? $"{parts.Host} {parts.Database}" : "", StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(d => d.Count() > 1);
        return same is null ? null : $"The databases {string.Join(" and ", same.Select(d => d.Key))} have the same name on the same host; give one of them another name.";
    }

    /// <summary>An agency gets its place when it opens and not when somebody asks for one that there is not.</summary>
    private sealed class PlacedOnOpening : ITenantAssignmentStrategy
    {
        public ValueTask<string> AssignTenantToDatabaseAsync(string tenantId, IReadOnlyList<PooledDatabase> availableDatabases) =>
            tenantId == OrganizationId.Installation ? ValueTask.FromResult(Home) : throw new UnknownTenantIdException(tenantId);
    }
}
