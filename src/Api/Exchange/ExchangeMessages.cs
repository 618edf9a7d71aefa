using System.Text.Json.Serialization;
using OnNara.Api.Incoming;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Exchange;

// What agencies say to each other. Each message is handled in the tenant of the agency that it goes to, may come twice, and says
// all that the receiver needs: the two agencies may live in different databases.

/// <summary>Whatever one agency says to another one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "carried")]
[JsonDerivedType(typeof(DeliverDocument), "deliver-document")]
[JsonDerivedType(typeof(AskPartnerToDecide), "ask-partner-to-decide")]
[JsonDerivedType(typeof(ConfirmArrival), "confirm-arrival")]
[JsonDerivedType(typeof(TellReceived), "tell-received")]
[JsonDerivedType(typeof(TellReturned), "tell-returned")]
[JsonDerivedType(typeof(TellTransferred), "tell-transferred")]
[JsonDerivedType(typeof(TellForwarded), "tell-forwarded")]
[JsonDerivedType(typeof(TellPartnerDecided), "tell-partner-decided")]
[JsonDerivedType(typeof(TellPartnerDeclined), "tell-partner-declined")]
[JsonDerivedType(typeof(ReleaseHeldLetters), "release-held-letters")]
[JsonDerivedType(typeof(FollowErasure), "follow-erasure")]
[JsonDerivedType(typeof(DestroyPersonalKey), "destroy-personal-key")]
public interface IBetweenAgencies;

/// <summary>What waits at the door of an agency that takes no part in the exchange for the moment.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(DeliverDocument), "deliver-document")]
[JsonDerivedType(typeof(AskPartnerToDecide), "ask-partner-to-decide")]
public abstract record ForAnAgency : IBetweenAgencies;

/// <param name="Checkpoint">How far the sender's log had come, signed; none where nothing is sealed, or where another agency sends it on.</param>
public sealed record DeliverDocument(Letter Letter, string? Checkpoint = null) : ForAnAgency;

/// <summary>The lead agency has decided; now the partner decides the same content (Decree, art. 8).</summary>
public sealed record AskPartnerToDecide(Guid LeadDocumentId, string LeadAgencyCode, DocumentDraft Draft, DateTimeOffset DecidedAt) : ForAnAgency;

/// <param name="HandedOver">How it came to the agency, where another one transferred it.</param>
/// <param name="Witnessed">The sender's checkpoint with the receiver's signature under it; none where there was none to sign.</param>
public sealed record ConfirmArrival(Guid DocumentId, DeliveryArrived Arrived, DeliveryTransferred? HandedOver, string? Witnessed = null) : IBetweenAgencies;

public sealed record TellReceived(Guid DocumentId, DeliveryReceived Received) : IBetweenAgencies;

public sealed record TellReturned(Guid DocumentId, DeliveryReturned Returned) : IBetweenAgencies;

public sealed record TellTransferred(Guid DocumentId, DeliveryTransferred Transferred) : IBetweenAgencies;

public sealed record TellForwarded(Guid DocumentId, DeliveryForwarded Forwarded) : IBetweenAgencies;

public sealed record TellPartnerDecided(Guid LeadDocumentId, JointDecisionReceived Decided) : IBetweenAgencies;

public sealed record TellPartnerDeclined(Guid LeadDocumentId, JointDecisionDeclined Declined) : IBetweenAgencies;

/// <summary>Gives an agency that takes part again what waited for it.</summary>
public sealed record ReleaseHeldLetters : IBetweenAgencies;

/// <summary>A message and the agency that it goes to.</summary>
public sealed record OutgoingMessage(string AgencyCode, IBetweenAgencies Message);
