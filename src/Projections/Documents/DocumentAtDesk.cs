using JasperFx.Events;
using Marten.Events.Aggregation;
using OnNara.Domain.Documents;

namespace OnNara.Projections.Documents;

/// <summary>A document as whoever acts on it needs it: what its rules ask, and its row, from one reading of the stream.</summary>
/// <param name="Row">As it stands in the lists; an act writes the next one without reading this one again.</param>
public sealed record DocumentAtDesk(Document Document, DocumentSummary Row)
{
    public Guid Id => Document.Id;

    internal static DocumentAtDesk? Evolve(DocumentAtDesk? state, object fact) =>
        (Document.Evolve(state?.Document, fact), DocumentSummary.Evolve(state?.Row, fact)) is ({ } document, { } row) ? new(document, row) : null;
}

/// <summary>Builds it from the stream, each time that somebody acts.</summary>
public sealed partial class DocumentAtDeskAggregate : SingleStreamProjection<DocumentAtDesk, Guid>
{
    public override DocumentAtDesk? Evolve(DocumentAtDesk? snapshot, Guid id, IEvent e) => DocumentAtDesk.Evolve(snapshot, e.Data);
}
