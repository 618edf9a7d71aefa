using JasperFx.Events;
using Marten;
using OnNara.Api.Documents;
using OnNara.Api.Shared;
using OnNara.Api.TaskCards;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Circulations;
using OnNara.Projections.Documents;
using OnNara.Projections.Functions;
using OnNara.Projections.History;

namespace OnNara.Api.History;

/// <summary>A document as it was.</summary>
/// <param name="Card">The card as the same reader would have read it; nobody can act on what was, so it names no abilities.</param>
public sealed record DocumentThen(HistoryPlace Place, DocumentCardView Card);

/// <summary>A task card as it was.</summary>
public sealed record TaskCardThen(HistoryPlace Place, TaskCard Card);

/// <summary>
/// Shows things as they were: the facts that a cut leaves, folded like those of today. Who may read the thing now may read its history, and
/// each reading is recorded like one of the thing itself.
/// </summary>
public sealed class HistoryReading(IQuerySession session, DocumentReadingRoom documents, TaskCardReaders cards)
{
    /// <summary>A document opened for its history.</summary>
    public Task<(OpenedCard? Opened, Refusal? Refusal)> Open(CurrentOfficial official, Guid documentId, string part, CancellationToken cancellation) =>
        documents.Open(official, documentId, DocumentAction.ReadContent, cancellation, part);

    public async Task<(DocumentThen? Then, Refusal? Refusal)> Document(CurrentOfficial official, Guid documentId, HistoryCut cut, CancellationToken cancellation)
    {
        if (cut.FaultAt(official.At) is { } fault)
            return (null, fault);
        var (opened, refusal) = await Open(official, documentId, "history", cancellation);
        return refusal is not null ? (null, refusal) : await Document(official, opened!, cut, cancellation);
    }

    /// <summary>The document of an opened stream as a cut leaves it.</summary>
    public async Task<(DocumentThen? Then, Refusal? Refusal)> Document(CurrentOfficial official, OpenedCard opened, HistoryCut cut, CancellationToken cancellation)
    {
        var (left, nothing) = cut.Of(opened.Facts);
        if (nothing is not null)
            return (null, nothing);
        var place = HistoryPlace.Of(cut, left, opened.Facts);
        var card = DocumentCard.Of(left.Select(e => e.Data))!;
        var moment = (cut.AsOf ?? cut.KnownBy ?? place.OccurredAt).ToUniversalTime();
        var circulated = await session.Query<CirculatedItem>().Where(i => i.SubjectId == card.Document.Id && i.At <= moment).OrderBy(i => i.Id).ToListAsync(cancellation);
        var unitTask = await session.UnitTask(ManagementInformation.UnitTaskOf(card.Document), cancellation);
        var view = DocumentCardView.Of(
            opened with { Card = card }, official, contentAllowed: true, [.. circulated.Select(i => i.ViewedAt > moment ? i with { ViewedAt = null } : i)],
            unitTask?.LastOn(OfficeDay.Of(moment)));
        return (new(place, view with { Abilities = [] }), null);
    }

    public async Task<(TaskCardThen? Then, Refusal? Refusal)> TaskCard(CurrentOfficial official, Guid taskCardId, HistoryCut cut, CancellationToken cancellation)
    {
        if (cut.FaultAt(official.At) is { } fault)
            return (null, fault);
        var (_, refusal) = await cards.Open(official, taskCardId, cancellation);
        if (refusal is not null)
            return (null, refusal);
        var stream = await session.Events.FetchStreamAsync(taskCardId, token: cancellation);
        var (left, nothing) = cut.Of(stream);
        return nothing is not null
            ? (null, nothing)
            : (new(HistoryPlace.Of(cut, left, stream), await cards.AsSeenBy(official, left.Aggregate((TaskCard?)null, (card, e) => Domain.TaskCards.TaskCard.Evolve(card, e.Data))!, cancellation)), null);
    }
}
