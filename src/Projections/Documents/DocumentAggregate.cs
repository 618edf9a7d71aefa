using JasperFx.Events;
using Marten.Events.Aggregation;
using OnNara.Domain.Documents;

namespace OnNara.Projections.Documents;

/// <summary>Builds the write model of a document from its stream, each time that somebody acts on it.</summary>
public sealed partial class DocumentAggregate : SingleStreamProjection<Document, Guid>
{
    public override Document? Evolve(Document? snapshot, Guid id, IEvent e) => Document.Evolve(snapshot, e.Data);
}
