namespace OnNara.Domain.Documents;

/// <summary>
/// What other agencies report back. These come from the exchange, not from a person, and may come twice: what is known already
/// changes nothing.
/// </summary>
public static class RecordDelivery
{
    /// <param name="handedOver">How it came to this agency, where another one transferred it: news of the arrival may overtake that of the transfer.</param>
    public static Decision Arrived(Document document, DeliveryArrived fact, DeliveryTransferred? handedOver = null)
    {
        List<object> facts = handedOver is null ? [] : [.. NotYetTransferred(document, handedOver)];
        var known = facts.Aggregate((Document?)document, Document.Evolve)!;
        if (known.Deliveries.Any(d => d.IsOf(fact.DispatchId, fact.AgencyCode) && d.ArrivedAt is null))
        {
            facts.Add(fact);
        }

        return Decision.Accept(facts);
    }

    public static Decision Received(Document document, DeliveryReceived fact) =>
        Once(document, fact, d => d.IsOf(fact.DispatchId, fact.AgencyCode) && d.ReceivedAs != fact.Number);

    public static Decision Returned(Document document, DeliveryReturned fact) =>
        Once(document, fact, d => d.IsOf(fact.DispatchId, fact.AgencyCode) && d.ReturnedAt is null);

    public static Decision Forwarded(Document document, DeliveryForwarded fact) =>
        Once(document, fact, d => d.IsOf(fact.DispatchId, fact.AgencyCode) && d.ForwardedAt is null);

    public static Decision Transferred(Document document, DeliveryTransferred fact) =>
        Decision.Accept([.. NotYetTransferred(document, fact)]);

    public static Decision PartnerDecided(Document document, JointDecisionReceived fact) =>
        document.AwaitedPartners.Contains(fact.PartnerAgencyCode)
            ? Decision.Accept(fact)
            : Decision.Accept();

    public static Decision PartnerDeclined(Document document, JointDecisionDeclined fact) =>
        document.AwaitedPartners.Contains(fact.PartnerAgencyCode) && !document.DeclinedPartners.Contains(fact.PartnerAgencyCode)
            ? Decision.Accept(fact)
            : Decision.Accept();

    private static IEnumerable<object> NotYetTransferred(Document document, DeliveryTransferred fact) =>
        document.Deliveries.Any(d => d.IsOf(fact.DispatchId, fact.AgencyCode) && d.TransferredTo is null) ? [fact] : [];

    private static Decision Once(Document document, object fact, Func<Delivery, bool> isNews) =>
        document.Deliveries.Any(isNews) ? Decision.Accept(fact) : Decision.Accept();
}
