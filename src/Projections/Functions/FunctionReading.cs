using JasperFx.Events;
using OnNara.Domain.Functions;

namespace OnNara.Projections.Functions;

/// <summary>Keeps the function tree, in the transaction of the fact itself: who files a document next sees the tree as it is.</summary>
public sealed class FunctionReading() : StreamReading<FunctionEntry>(FunctionFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is FunctionEstablished or UnitTaskEstablished;

    protected override Guid IdOf(FunctionEntry state) => state.Id;

    protected override FunctionEntry? Evolve(FunctionEntry? state, IEvent fact) => FunctionEntry.Told(state, fact.Data, fact.StreamId, fact.TenantId);

    protected override void Write(IRows rows, FunctionEntry? before, FunctionEntry after, IReadOnlyList<IEvent> facts) =>
        ChangedRows.Write(rows, UnitTaskSpan.Of(before), UnitTaskSpan.Of(after), span => span.Id);
}
