using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Documents;

// Every fact of a document's stream. `By` is the person as then recorded, `At` the time at which it happened; the time at which
// the system came to know it is kept by the event store.

/// <param name="Replaces">The document that this one takes the place of, for what is decided is never changed (art. 17).</param>
/// <param name="BundleId">Documents drafted together for one decision (Enforcement Rule, art. 5).</param>
/// <param name="Plan">The plan that its decision approves; none for any other document.</param>
/// <param name="Joint">What another agency leads, of a document that several agencies decide (art. 8).</param>
public sealed record DocumentDrafted(
    Guid DocumentId, string AgencyCode, Official By, DateTimeOffset At, DocumentDraft Draft, Guid? Replaces, Guid? BundleId, JointPart? Joint,
    PlanReference? Plan = null);

/// <summary>The lead agency's document that a partner agency decides in its turn.</summary>
public sealed record JointPart(string LeadAgencyCode, Guid LeadDocumentId, RegisterNumber? LeadNumber);

public sealed record DocumentRevised(Official By, DateTimeOffset At, int ContentVersion, DocumentDraft Draft);

/// <summary>A draft given up before anybody was asked; it never had a number.</summary>
public sealed record DocumentWithdrawn(Official By, DateTimeOffset At, string Reason);

/// <param name="Round">Counts from 1; each submission opens a round, and the earlier ones are kept.</param>
/// <param name="Rule">The delegation rule by which the deciding step is lawful; none where the head of the agency decides.</param>
public sealed record DocumentSubmitted(
    Official By, DateTimeOffset At, int Round, int ContentVersion, IReadOnlyList<PathStep> Path, DelegationRule? Rule);

public sealed record StepReached(DateTimeOffset At, int Step, StepAct Act, Official Assignee);

/// <param name="Dissents">The reviewer lets it go on, and the dissent is kept (art. 9).</param>
public sealed record StepApproved(
    Official By, DateTimeOffset At, int Step, int ContentVersion, Authority Authority, string? Opinion, bool Dissents);

public sealed record ConsultationGiven(
    Official By, DateTimeOffset At, int Step, int ContentVersion, Authority Authority, bool Agrees, string? Opinion);

/// <summary>A reviewer's edit: a new version, the old one is kept (Public Records Act Decree, art. 16).</summary>
public sealed record ContentEdited(
    Official By, DateTimeOffset At, int Step, int ContentVersion, string Title, Body Body, IReadOnlyList<Attachment> Attachments);

public sealed record StepSkipped(Official By, DateTimeOffset At, int Step, Official Absent, string Reason);

public sealed record StepHeld(Official By, DateTimeOffset At, int Step, Authority Authority, string Reason, DateOnly Until);

public sealed record PathChanged(
    Official By, DateTimeOffset At, int Step, IReadOnlyList<PathStep> Remaining, DelegationRule? Rule, string Reason);

/// <summary>The signature that establishes the document; from here on its content never changes (arts. 6 and 17).</summary>
public sealed record DecisionMade(
    Official By, DateTimeOffset At, int Round, int Step, int ContentVersion, Authority Authority, string? Opinion);

/// <param name="Step">The step at which it was returned; none where the document office returned it.</param>
public sealed record DocumentReturned(
    Official By, DateTimeOffset At, int Round, int? Step, int ContentVersion, Authority Authority, string Reason);

/// <summary>Of laws, major policy, treaties and big projects the returned original is registered too (Public Records Act Decree, art. 21).</summary>
public sealed record ReturnedOriginalRegistered(Official By, DateTimeOffset At, int Round, Registration Registration);

public sealed record DocumentRecalled(Official By, DateTimeOffset At, int Round, string? Reason);

/// <summary>The drafter takes a returned document back to the desk.</summary>
public sealed record ReturnTakenBack(Official By, DateTimeOffset At, string? Reason);

/// <summary>After a proxy decision on an important document (art. 10).</summary>
public sealed record LaterReportOwed(DateTimeOffset At, Official To, Official DecidedBy);

public sealed record LaterReportRead(Official By, DateTimeOffset At);

public sealed record DocumentRegistered(Official By, DateTimeOffset At, Registration Registration);

public sealed record RegisterEntryCorrected(
    Official By, DateTimeOffset At, RegisterField Field, string From, string To, string Reason);

public sealed record JointDecisionAwaited(DateTimeOffset At, IReadOnlyList<string> PartnerAgencyCodes);

/// <summary>A partner agency will not decide it; the lead agency's document stays without number, and a new one may take its place.</summary>
public sealed record JointDecisionDeclined(string PartnerAgencyCode, Official By, DateTimeOffset At, string Reason);

public sealed record JointDecisionReceived(string PartnerAgencyCode, Official DecidedBy, DateTimeOffset At, RegisterNumber Number);

/// <summary>Whoever drafted it has handed it over: drafting, recalling and reworking are the successor's from now on (art. 61).</summary>
/// <param name="By">Whoever completed the handover.</param>
public sealed record DrafterChanged(Official By, DateTimeOffset At, Official From, Official To, Guid HandoverId);

/// <summary>A step of the running path has another assignee: what waited for one person waits for the successor (art. 61).</summary>
/// <param name="By">Whoever completed the handover.</param>
public sealed record StepHandedOver(Official By, DateTimeOffset At, int Step, Official From, Official To, Guid HandoverId);

/// <summary>The agency's electronic seal was put on it (Decree, art. 14).</summary>
public sealed record DocumentSealed(Official By, DateTimeOffset At, string SealName);

public sealed record DocumentDispatched(Official By, DateTimeOffset At, Guid DispatchId, IReadOnlyList<Recipient> Recipients);

/// <summary>The dispatch clerk sends a decided document back undispatched; its place is taken by a new document.</summary>
public sealed record DispatchRefused(Official By, DateTimeOffset At, string Reason);

/// <summary>Adding or changing recipients after the decision is the department head's (Enforcement Rule, art. 11).</summary>
public sealed record RecipientsChanged(
    Official By, DateTimeOffset At, IReadOnlyList<Recipient> Added, IReadOnlyList<Recipient> Removed, string Reason);

/// <summary>It stands in the recipient's system: from now on it has effect there (art. 6).</summary>
public sealed record DeliveryArrived(Guid DispatchId, string AgencyCode, DateTimeOffset At);

/// <summary>The recipient's department received it under a number of its own (art. 18).</summary>
public sealed record DeliveryReceived(Guid DispatchId, string AgencyCode, RegisterNumber Number, DateTimeOffset At);

/// <summary>The recipient sent it back for a formal defect (Enforcement Rule, art. 16).</summary>
public sealed record DeliveryReturned(Guid DispatchId, string AgencyCode, string Reason, DateTimeOffset At);

/// <summary>It was not the recipient's business and went on to another agency (Enforcement Rule, art. 16).</summary>
public sealed record DeliveryTransferred(Guid DispatchId, string AgencyCode, string ToAgencyCode, string ToAgencyName, DateTimeOffset At);

/// <summary>The intermediate agency sent it on to the recipient under its own head's name (Enforcement Rule, art. 15).</summary>
public sealed record DeliveryForwarded(Guid DispatchId, string AgencyCode, string ViaAgencyCode, string? Opinion, DateTimeOffset At);

public sealed record DisclosureChanged(Official By, DateTimeOffset At, Disclosure Disclosure, string Reason);

public sealed record AccessLimitChanged(Official By, DateTimeOffset At, AccessLimit Access, string Reason);

/// <summary>What of a register entry may be corrected; the number itself never.</summary>
public enum RegisterField
{
    Title,
    UnitTask,
    Retention,
    RegisteredOn,
}
