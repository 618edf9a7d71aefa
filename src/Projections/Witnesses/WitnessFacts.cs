using OnNara.Domain.Witnesses;

namespace OnNara.Projections.Witnesses;

/// <summary>What agencies have seen of each other's logs, and the names under which it stands in the log.</summary>
public static class WitnessFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(CheckpointWitnessed), "checkpoint_witnessed"),
        new(typeof(WitnessRefused), "witness_refused"),
        new(typeof(CheckpointCosigned), "checkpoint_cosigned"),
    ];
}
