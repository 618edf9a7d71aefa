using Marten;
using OnNara.Api.Evidence;
using OnNara.Domain;
using OnNara.Domain.Documents;

namespace OnNara.Api.Exchange;

/// <summary>What became of a dispatch at its recipients, on the sender's document. News that is none changes nothing.</summary>
public static class SenderIsToldHandler
{
    public static async Task Handle(ConfirmArrival message, IDocumentSession session, CheckpointWitness witness, CancellationToken cancellation)
    {
        if (message.Witnessed is { } note)
            await witness.KeepAsync(session, message.Arrived.AgencyCode, note, cancellation);
        await Record(session, message.DocumentId, d => RecordDelivery.Arrived(d, message.Arrived, message.HandedOver), cancellation);
    }

    public static Task Handle(TellReceived message, IDocumentSession session, CancellationToken cancellation) =>
        Record(session, message.DocumentId, d => RecordDelivery.Received(d, message.Received), cancellation);

    public static Task Handle(TellReturned message, IDocumentSession session, CancellationToken cancellation) =>
        Record(session, message.DocumentId, d => RecordDelivery.Returned(d, message.Returned), cancellation);

    public static Task Handle(TellTransferred message, IDocumentSession session, CancellationToken cancellation) =>
        Record(session, message.DocumentId, d => RecordDelivery.Transferred(d, message.Transferred), cancellation);

    public static Task Handle(TellForwarded message, IDocumentSession session, CancellationToken cancellation) =>
        Record(session, message.DocumentId, d => RecordDelivery.Forwarded(d, message.Forwarded), cancellation);

    public static Task Handle(TellPartnerDeclined message, IDocumentSession session, CancellationToken cancellation) =>
        Record(session, message.LeadDocumentId, d => RecordDelivery.PartnerDeclined(d, message.Declined), cancellation);

    private static async Task Record(IDocumentSession session, Guid documentId, Func<Document, Decision> news, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Document>(documentId, cancellation);
        var document = stream.Aggregate
            ?? throw new InvalidOperationException($"Agency {session.TenantId} hears of document {documentId} and has none.");
        stream.AppendMany(((Decision.Accepted)news(document)).Events);
    }
}
