using System.Collections.Concurrent;
using Marten;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Organizations;

/// <summary>An agency's organization and the version of its stream that it was read at.</summary>
public sealed record OrganizationAtVersion(Organization Organization, long Version);

/// <summary>
/// Keeps each agency's organization in memory and asks the stream only for what was added since: one cheap look-up a request, and
/// never an answer that is older than the last committed fact.
/// </summary>
public sealed class OrganizationReader(IDocumentStore store)
{
    private readonly ConcurrentDictionary<string, OrganizationAtVersion> _known = new(StringComparer.Ordinal);
    private readonly Databases _databases = new(store);

    /// <summary>None where there is no such agency.</summary>
    public async Task<OrganizationAtVersion?> ReadAsync(string agencyCode, CancellationToken cancellation)
    {
        var known = _known.GetValueOrDefault(agencyCode);
        if (known is null && !await _databases.KnowsAsync(agencyCode))
            return null;
        await using var session = store.QuerySession(agencyCode);
        // Nearly always nothing was added, which one short row says.
        if (known is not null && (await session.Events.FetchStreamStateAsync(OrganizationId.Of(agencyCode), cancellation))?.Version == known.Version)
            return known;
        var added = await session.Events.FetchStreamAsync(
            OrganizationId.Of(agencyCode), fromVersion: (known?.Version ?? 0) + 1, token: cancellation);
        if (added.Count == 0) return known;
        var organization = added.Aggregate(known?.Organization, (state, e) => Organization.Evolve(state, e.Data));
        var read = new OrganizationAtVersion(organization!, added[^1].Version);
        return _known.AddOrUpdate(agencyCode, read, (_, other) => other.Version > read.Version ? other : read);
    }

    /// <summary>Since when anything is known of the agency.</summary>
    public async Task<DateTimeOffset> KnownSinceAsync(string agencyCode, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(agencyCode);
        return (await session.Events.FetchStreamAsync(OrganizationId.Of(agencyCode), version: 1, token: cancellation))[0].Timestamp.ToUniversalTime();
    }

    /// <summary>The organization as it was known at a moment; none where there was no such agency by then.</summary>
    public async Task<OrganizationAtVersion?> ReadAsKnownAsync(string agencyCode, DateTimeOffset moment, CancellationToken cancellation)
    {
        moment = moment.ToUniversalTime();
        // What was added since the moment is usually nothing, and then the one in memory is it.
        var now = await ReadAsync(agencyCode, cancellation);
        await using var session = store.QuerySession(agencyCode);
        var later = await session.Events.QueryAllRawEvents()
            .CountAsync(e => e.StreamId == OrganizationId.Of(agencyCode) && e.Timestamp > moment, cancellation);
        if (later == 0 || now is null)
            return now;
        var facts = await session.Events.FetchStreamAsync(OrganizationId.Of(agencyCode), version: now.Version - later, token: cancellation);
        return now.Version == later
            ? null
            : new(facts.Aggregate((Organization?)null, (state, e) => Organization.Evolve(state, e.Data))!, now.Version - later);
    }
}
