using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Exchange;

/// <summary>What other agencies have to hear of the facts just accepted on a document.</summary>
public static class Outgoing
{
    /// <param name="document">As it stands after the facts.</param>
    /// <param name="organization">The agency that acts.</param>
    public static IEnumerable<OutgoingMessage> Of(Document document, IEnumerable<object> facts, Organization organization) =>
        facts.SelectMany(fact => fact switch
        {
            DocumentDispatched e => Letters(document, e, organization),
            JointDecisionAwaited e => e.PartnerAgencyCodes.Select(code => new OutgoingMessage(
                code, new AskPartnerToDecide(document.Id, document.AgencyCode, document.Draft, e.At))),
            DocumentRegistered e when document.Joint is { } joint => Told(joint, new TellPartnerDecided(
                joint.LeadDocumentId, new(document.AgencyCode, document.DecidedBy!, document.DecidedAt!.Value, e.Registration.Number))),
            DocumentWithdrawn e when document.Joint is { } joint => Told(joint, new TellPartnerDeclined(
                joint.LeadDocumentId, new(document.AgencyCode, e.By, e.At, e.Reason))),
            _ => [],
        });

    private static IEnumerable<OutgoingMessage> Letters(Document document, DocumentDispatched fact, Organization organization) =>
        from recipient in fact.Recipients
        where recipient.IsAgency
        let letter = new Letter(
            fact.DispatchId,
            new Origin(document.AgencyCode, organization.Name, document.Id, document.Drafter, document.DecidedBy),
            recipient,
            document.Entry?.Number.ToString(),
            document.Draft.Kind,
            document.Draft.Title,
            document.Draft.Body,
            document.Draft.Attachments,
            document.Draft.Disclosure,
            document.SealName,
            fact.At,
            document.Draft.DueAt,
            [],
            [])
        select new OutgoingMessage(letter.NextAgencyCode, new DeliverDocument(letter));

    private static IEnumerable<OutgoingMessage> Told(JointPart joint, IBetweenAgencies message) => [new(joint.LeadAgencyCode, message)];
}

/// <summary>What other agencies have to hear of the facts just accepted on an incoming document.</summary>
public static class IncomingNews
{
    /// <param name="document">As it stands after the facts.</param>
    /// <param name="organization">The receiving agency, which acts.</param>
    public static IEnumerable<OutgoingMessage> Of(IncomingDocument document, IEnumerable<object> facts, Organization organization) =>
        facts.SelectMany(fact => fact switch
        {
            TransferredToAgency e => Transferred(document, e),
            ForwardedVia e => Forwarded(document, e, organization),
            ReturnedToSender e => ToSender(document, (letter, id) => new TellReturned(
                id, new(letter.DispatchId, letter.Recipient.AgencyCode!, e.Reason, e.At))),
            ReceivedByDepartment e when document.Lead?.Department.Code == e.Department.Code && !document.IsToForward => ToSender(
                document, (letter, id) => new TellReceived(id, new(letter.DispatchId, document.AgencyCode, e.Registration.Number, e.At))),
            _ => [],
        });

    private static IEnumerable<OutgoingMessage> Transferred(IncomingDocument document, TransferredToAgency fact) =>
    [
        new(fact.ToAgencyCode, new DeliverDocument(OnwardLetter.Of(document, fact))),
        .. ToSender(document, (letter, id) => new TellTransferred(
            id, new(letter.DispatchId, document.AgencyCode, fact.ToAgencyCode, fact.ToAgencyName, fact.At))),
    ];

    private static IEnumerable<OutgoingMessage> Forwarded(IncomingDocument document, ForwardedVia fact, Organization organization) =>
    [
        new(fact.ToAgencyCode, new DeliverDocument(OnwardLetter.Of(document, fact, organization.Name))),
        .. ToSender(document, (letter, id) => new TellForwarded(
            id, new(letter.DispatchId, fact.ToAgencyCode, document.AgencyCode, fact.Opinion, fact.At))),
    ];

    /// <summary>A sender outside the installation is told by other means.</summary>
    private static IEnumerable<OutgoingMessage> ToSender(IncomingDocument document, Func<Letter, Guid, IBetweenAgencies> message) =>
        document.Letter is { Origin: { AgencyCode: { } sender, DocumentId: { } documentId } } letter
            ? [new(sender, message(letter, documentId))]
            : [];
}
