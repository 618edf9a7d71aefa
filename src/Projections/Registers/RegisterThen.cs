using JasperFx.Events;
using Marten;
using OnNara.Domain.Documents;
using OnNara.Projections.Documents;
using OnNara.Projections.History;
using OnNara.Projections.Incoming;

namespace OnNara.Projections.Registers;

/// <summary>
/// A register as it was. A number is given once and never taken back, so the lines of then are among those of today: each is told anew
/// from the facts of its document that a cut leaves, and one that did not stand there yet is left out.
/// </summary>
public static class RegisterThen
{
    /// <param name="today">Lines as they stand now, in their order.</param>
    public static async Task<IReadOnlyList<RegisterLine>> ReadAsync(
        IQuerySession session, IReadOnlyList<RegisterLine> today, HistoryCut cut, CancellationToken cancellation)
    {
        var documents = today.Select(line => line.SubjectId).Distinct().ToArray();
        var facts = await session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(documents)).OrderBy(e => e.Version).ToListAsync(cancellation);
        var then = facts.GroupBy(e => e.StreamId).SelectMany(stream => LinesOf(cut.Of([.. stream]).Facts)).ToDictionary(line => line.Id);
        return [.. today.Select(line => then.GetValueOrDefault(line.Id)).OfType<RegisterLine>()];
    }

    private static IEnumerable<RegisterLine> LinesOf(IReadOnlyList<IEvent> facts) => facts is [{ Data: DocumentDrafted }, ..]
        ? DocumentLines.Of(facts.Aggregate((DocumentSummary?)null, (document, fact) => DocumentSummary.Evolve(document, fact.Data)))
        : IncomingLines.Of(facts.Aggregate((IncomingSummary?)null, (document, fact) => IncomingSummary.Evolve(document, fact.Data)));
}
