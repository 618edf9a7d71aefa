namespace OnNara.Domain.Documents;

/// <summary>
/// What other agencies report back. These come from the exchange, not from a person, and may come twice: what is known already
/// changes nothing.
/// </summary>
public static class RecordDelivery
{
    public static Decision Arrived(Document document, DeliveryArrived fact) =>
        document.Deliveries.Any(d => d.DispatchId == fact.DispatchId && d.Recipient.AgencyCode == fact.AgencyCode && d.ArrivedAt is null)
            ? Decision.Accept(fact)
            : Decision.Accept();

    public static Decision PartnerDecided(Document document, JointDecisionReceived fact) =>
        document.AwaitedPartners.Contains(fact.PartnerAgencyCode)
            ? Decision.Accept(fact)
            : Decision.Accept();
}
