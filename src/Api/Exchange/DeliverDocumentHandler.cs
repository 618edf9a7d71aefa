using JasperFx.Events;
using Marten;
using OnNara.Api.Evidence;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Projections.Attachments;
using Wolverine;

namespace OnNara.Api.Exchange;

/// <summary>A letter comes to the agency: it stands in its system from now on, once, and its sender hears of it.</summary>
public static class DeliverDocumentHandler
{
    public static async Task Handle(
        DeliverDocument message, IDocumentSession session, IMessageContext messages, ExchangeDoor door, CheckpointWitness witness, AttachmentStore files,
        CancellationToken cancellation)
    {
        var letter = message.Letter;
        var id = letter.IncomingIdAt(session.TenantId);
        if (await door.Open(id, message, cancellation) is not { } agency)
        {
            return;
        }

        await files.BringAsync(session.TenantId, letter.Attachments, cancellation);
        var known = await session.Events.AggregateStreamAsync<IncomingDocument>(id, token: cancellation);
        var at = agency.AcceptsGivenTimes ? letter.DispatchedAt : door.Now;
        var decision = (Decision.Accepted)ArriveLetter.Decide(known, session.TenantId, letter, at);
        if (decision.Events.Count > 0)
        {
            session.Events.StartStream<IncomingDocument>(id, decision.Events);
        }

        var witnessed = letter.Origin.AgencyCode is { } log && message.Checkpoint is { } checkpoint
            ? await witness.SeeAsync(session, log, checkpoint, cancellation)
            : null;

        // An intermediate agency is not the recipient: the letter has no effect there, and its sending on is told instead.
        if (letter.Origin is { AgencyCode: { } sender, DocumentId: { } documentId } && letter.Recipient.AgencyCode == session.TenantId)
        {
            var arrivedAt = known?.ArrivedAt ?? at;
            var handedOver = letter.TransferredBy is { } by
                ? new DeliveryTransferred(letter.DispatchId, by, session.TenantId, agency.Name, arrivedAt)
                : null;
            await messages.TellAsync(session, sender, new ConfirmArrival(documentId, new(letter.DispatchId, session.TenantId, arrivedAt), handedOver, witnessed));
        }
    }
}
