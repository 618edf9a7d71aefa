using OnNara.Domain.Handovers;

namespace OnNara.Projections.Handovers;

/// <summary>The stored names of what happens to handovers; what they move has its facts in its own streams.</summary>
public static class HandoverFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(HandoverPrepared), "handover_prepared"),
        new(typeof(HandoverRevised), "handover_revised"),
        new(typeof(HandoverConfirmed), "handover_confirmed"),
        new(typeof(HandoverCompleted), "handover_completed"),
        new(typeof(HandoverRefused), "handover_refused"),
        new(typeof(HandoverWithdrawn), "handover_withdrawn"),
    ];
}
