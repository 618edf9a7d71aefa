using JasperFx.Events;
using OnNara.Domain.Documents;
using OnNara.Projections.Registers;
using OnNara.Projections.Work;

namespace OnNara.Projections.Documents;

/// <summary>Builds what people see of documents at once: the row of each document, what it asks of whom, and its lines in the register.</summary>
public sealed class DocumentReading() : StreamReading<DocumentSummary>(EventCatalogue.Documents)
{
    protected override bool Begins(IEvent fact) => fact.Data is DocumentDrafted;

    protected override Guid IdOf(DocumentSummary state) => state.Id;

    protected override DocumentSummary? Evolve(DocumentSummary? state, IEvent fact) => DocumentSummary.Evolve(state, fact.Data);

    protected override void Write(IRows rows, DocumentSummary? before, DocumentSummary after, IReadOnlyList<IEvent> facts)
    {
        WorkRows.Replace(rows, DocumentWork.Of(before), DocumentWork.Of(after));
        foreach (var line in DocumentLines.Of(after).Except(DocumentLines.Of(before)))
            rows.Store(line);
    }
}
