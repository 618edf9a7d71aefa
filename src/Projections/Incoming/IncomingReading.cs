using JasperFx.Events;
using OnNara.Domain.Incoming;
using OnNara.Projections.Registers;
using OnNara.Projections.Work;

namespace OnNara.Projections.Incoming;

/// <summary>Builds what people see of incoming documents at once: the row of each, what it asks of whom, and its lines in the registers.</summary>
public sealed class IncomingReading() : StreamReading<IncomingSummary>(IncomingFacts.Incoming)
{
    protected override bool Begins(IEvent fact) => fact.Data is DocumentArrived or DocumentTakenIn;

    protected override Guid IdOf(IncomingSummary state) => state.Id;

    protected override IncomingSummary? Evolve(IncomingSummary? state, IEvent fact) => IncomingSummary.Evolve(state, fact.Data);

    protected override void Write(IRows rows, IncomingSummary? before, IncomingSummary after, IReadOnlyList<IEvent> facts)
    {
        WorkRows.Replace(rows, IncomingWork.Of(before), IncomingWork.Of(after));
        foreach (var line in IncomingLines.Of(after).Except(IncomingLines.Of(before)))
            rows.Store(line);
    }
}
