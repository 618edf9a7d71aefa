using JasperFx.Events;
using Marten;
using OnNara.Domain.Documents;

namespace OnNara.Projections.Documents;

/// <summary>Builds what people see of documents at once: the row of each document.</summary>
public sealed class DocumentReading() : StreamReading<DocumentSummary>(EventCatalogue.Documents)
{
    protected override bool Begins(IEvent fact) => fact.Data is DocumentDrafted;

    protected override Guid IdOf(DocumentSummary state) => state.Id;

    protected override DocumentSummary? Evolve(DocumentSummary? state, IEvent fact) => DocumentSummary.Evolve(state, fact.Data);

    protected override void Write(IDocumentOperations rows, DocumentSummary? before, DocumentSummary after, IReadOnlyList<IEvent> facts)
    {
    }
}
