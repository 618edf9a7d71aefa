using JasperFx.Events;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Projections.Incoming;

namespace OnNara.Projections.Trails;

/// <summary>Writes a row for each act of documents and incoming documents, for counting and for long lists; one trail is told from its stream.</summary>
public sealed class TrailReading() : StreamReading<TrailThread>([.. EventCatalogue.Documents, .. IncomingFacts.Incoming])
{
    /// <summary>The name under which the store keeps how far it has come.</summary>
    public const string Name = "DecisionTrail";

    protected override bool Begins(IEvent fact) => fact.Data is DocumentDrafted or DocumentArrived or DocumentTakenIn;

    protected override Guid IdOf(TrailThread state) => state.Id;

    protected override TrailThread? Evolve(TrailThread? state, IEvent fact) =>
        DecisionTrail.Evolve(state, fact) is { } next ? DecisionTrail.After(next, fact.Data) : null;

    protected override void Write(IRows rows, TrailThread? before, TrailThread after, IReadOnlyList<IEvent> facts)
    {
        var thread = before;
        foreach (var fact in facts)
        {
            if (DecisionTrail.Evolve(thread, fact) is not { } next)
                continue;
            if (DecisionTrail.EntryOf(next, fact) is { } entry)
                rows.Insert(entry);
            thread = DecisionTrail.After(next, fact.Data);
        }
    }
}
