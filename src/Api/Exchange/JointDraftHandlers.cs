using Marten;
using OnNara.Api.Documents;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Projections.Attachments;
using Wolverine;

namespace OnNara.Api.Exchange;

/// <summary>
/// A document that several agencies decide comes to a partner: a draft of the same content lies there, in the name of its document
/// office, to be sent on the partner's own path (Decree, art. 8; Enforcement Rule, art. 5).
/// </summary>
public static class AskPartnerToDecideHandler
{
    public static async Task Handle(AskPartnerToDecide message, IDocumentSession session, ExchangeDoor door, AttachmentStore files, CancellationToken cancellation)
    {
        var id = NameBasedId.Of("joint", message.LeadDocumentId.ToString("N"), session.TenantId);
        if (await door.Open(id, message, cancellation) is not { } agency
            || await session.Events.FetchStreamStateAsync(id, cancellation) is not null)
        {
            return;
        }

        var at = agency.AcceptsGivenTimes ? message.DecidedAt : door.Now;
        var day = OfficeDay.Of(at);
        if ((agency.HoldersOf(Office.DocumentOffice, day) is [var clerk, ..] ? clerk : agency.AgencyHeadOn(day)) is not { } drafter)
        {
            await door.HoldUntilSomebodyIsThere(id, message);
            return;
        }

        await files.BringAsync(session.TenantId, message.Draft.Attachments, cancellation);
        session.Events.StartStream<Document>(id, new DocumentDrafted(
            id,
            session.TenantId,
            drafter,
            at,
            PartOf(message.Draft),
            Replaces: null,
            BundleId: null,
            new JointPart(message.LeadAgencyCode, message.LeadDocumentId, LeadNumber: null)));
    }

    // The content is the lead's; the way to the decision and the file are the partner's own, and the lead alone sends it out.
    private static DocumentDraft PartOf(DocumentDraft lead) => lead with
    {
        IsInternal = true,
        Recipients = [],
        UnitTaskCode = null,
        TaskCardId = null,
        Path = [],
        ProposerId = null,
        ReporterId = null,
        JointWith = null,
    };
}

/// <summary>A partner has decided. With the last one the lead agency's document is registered and can go out.</summary>
public static class TellPartnerDecidedHandler
{
    public static async Task Handle(
        TellPartnerDecided message, IDocumentSession session, ExchangeDoor door, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Document>(message.LeadDocumentId, cancellation);
        var document = stream.Aggregate
            ?? throw new InvalidOperationException($"Agency {session.TenantId} hears of document {message.LeadDocumentId} and has none.");
        List<object> facts = [.. ((Decision.Accepted)RecordDelivery.PartnerDecided(document, message.Decided)).Events];
        var after = facts.Aggregate((Document?)document, Document.Evolve)!;
        if (RegisterDocument.IsDue(after, facts))
        {
            var agency = await door.Agency(cancellation);
            var at = agency.AcceptsGivenTimes ? message.Decided.At : door.Now;
            facts.AddRange(await Documents.Registration.Of(session, after, after.DecidedBy!, at, cancellation));
        }

        stream.AppendMany(facts);
    }
}
