using JasperFx.Events;
using OnNara.Domain.Documents;

namespace OnNara.Projections.Trails;

/// <summary>Writes a row for each turn that somebody has, or had, at a step of a reporting path.</summary>
public sealed class TurnReading() : StreamReading<TurnThread>(EventCatalogue.Documents)
{
    /// <summary>The name under which the store keeps how far it has come.</summary>
    public const string Name = "PathTurns";

    protected override bool Begins(IEvent fact) => fact.Data is DocumentDrafted;

    protected override Guid IdOf(TurnThread state) => state.Id;

    protected override TurnThread? Evolve(TurnThread? state, IEvent fact) => PathTurns.Take(state, fact).Thread;

    protected override void Write(IRows rows, TurnThread? before, TurnThread after, IReadOnlyList<IEvent> facts)
    {
        var changed = new Dictionary<Guid, PathTurn>();
        var thread = before;
        foreach (var fact in facts)
        {
            var (next, turns) = PathTurns.Take(thread, fact);
            foreach (var turn in turns)
                changed[turn.Id] = turn;
            thread = next;
        }

        foreach (var turn in changed.Values)
            rows.Store(turn);
    }
}
