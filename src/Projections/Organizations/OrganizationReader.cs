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

    /// <summary>None where there is no such agency.</summary>
    public async Task<OrganizationAtVersion?> ReadAsync(string agencyCode, CancellationToken cancellation)
    {
        var known = _known.GetValueOrDefault(agencyCode);
        await using var session = store.QuerySession(agencyCode);
        var added = await session.Events.FetchStreamAsync(
            OrganizationId.Of(agencyCode), fromVersion: (known?.Version ?? 0) + 1, token: cancellation);
        if (added.Count == 0) return known;
        var organization = added.Aggregate(known?.Organization, (state, e) => Organization.Evolve(state, e.Data));
        var read = new OrganizationAtVersion(organization!, added[^1].Version);
        return _known.AddOrUpdate(agencyCode, read, (_, other) => other.Version > read.Version ? other : read);
    }
}
