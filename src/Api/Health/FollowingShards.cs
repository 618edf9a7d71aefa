using JasperFx.Events.Projections;
using Marten;
using OnNara.Api.Evidence;
using OnNara.Projections.Sealing;

namespace OnNara.Api.Health;

/// <summary>What follows the log behind its writing, by the names under which the event store keeps its progress.</summary>
internal static class FollowingShards
{
    /// <summary>The sealing follows the log as projections do, where there is a key for it.</summary>
    public static IEnumerable<ShardName> Of(IDocumentStore store, EvidenceKeys evidence) =>
        store.Options.Events.Projections().Where(p => p.Lifecycle == ProjectionLifecycle.Async).SelectMany(p => p.ShardNames())
            .Concat(evidence.Keys is null ? [] : [new ShardName(EventSealing.SubscriptionName, "All", 1)])
            .DistinctBy(name => name.Identity);
}
