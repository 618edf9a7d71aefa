using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

// Every fact of an incoming document's stream in the receiving agency. `At` is the time at which it happened.

/// <summary>How an incoming document came into the house.</summary>
public enum Channel
{
    /// <summary>From another agency of the installation.</summary>
    Exchange,
    Desk,
    Post,
    Email,
    Fax,
    Internet,
}

/// <summary>It stands in this agency's system: from now on it has effect here (art. 6).</summary>
public sealed record DocumentArrived(Guid IncomingId, string AgencyCode, Letter Letter, DateTimeOffset At);

/// <summary>The document office took in what came from outside the installation.</summary>
/// <param name="Body">The text, or a description of what lies in the attachments.</param>
/// <param name="ExternalReference">The number that the sender gave it.</param>
/// <param name="DueAt">When it has to be handled; none where no day is set.</param>
/// <param name="DataSubjectId">Whose personal data the sender's name, the text and the names of the files are (Personal Information Protection Act, art. 2); none where an organization sent it.</param>
public sealed record DocumentTakenIn(
    Guid IncomingId,
    string AgencyCode,
    Official By,
    DateTimeOffset At,
    Channel Channel,
    string SenderName,
    string Title,
    Body Body,
    IReadOnlyList<Attachment> Attachments,
    string? ExternalReference,
    DateTimeOffset? DueAt,
    Guid? DataSubjectId = null);

/// <summary>The document office gave it to its department, or to several of which one leads (art. 18).</summary>
/// <param name="LeadDepartment">Who handles it; none where a lead stands already and others are added.</param>
/// <param name="OtherDepartments">Those who work with the lead.</param>
public sealed record IncomingDistributed(
    Official By, DateTimeOffset At, DepartmentReference? LeadDepartment, IReadOnlyList<DepartmentReference> OtherDepartments, string? Note);

/// <summary>A department as it was called at that moment.</summary>
public sealed record DepartmentReference(string Code, string Name);

/// <summary>The department received it with time and number, and filed it (art. 18; Public Records Act Decree, art. 22).</summary>
public sealed record ReceivedByDepartment(Official By, DateTimeOffset At, DepartmentReference Department, Registration Registration);

/// <param name="DueAt">The day by which the department wants it handled; none where the first one stands.</param>
public sealed record HandlerNamed(Official By, DateTimeOffset At, string DepartmentCode, Official Handler, DateTimeOffset? DueAt, string? Note);

/// <summary>The handling goes to a successor of the same department with the rest of somebody's work (art. 61).</summary>
/// <param name="By">Whoever completed the handover.</param>
public sealed record IncomingHandedOver(Official By, DateTimeOffset At, string DepartmentCode, Official From, Official To, Guid HandoverId);

/// <summary>It belongs to another department; the document office distributes it anew at once (Enforcement Rule, art. 16).</summary>
public sealed record SentBackToDocumentOffice(Official By, DateTimeOffset At, DepartmentReference Department, string Reason);

/// <summary>It belongs to another agency and goes on there (Enforcement Rule, art. 16).</summary>
public sealed record TransferredToAgency(Official By, DateTimeOffset At, string ToAgencyCode, string ToAgencyName, string Reason);

/// <summary>It has a formal defect and goes back (Enforcement Rule, art. 16), named as its sender knows it.</summary>
/// <param name="SenderNumber">The number that the sender gave it; none where it bears none.</param>
/// <param name="SentOn">The day on which it was sent, or came in where that is not known.</param>
public sealed record ReturnedToSender(Official By, DateTimeOffset At, string? SenderNumber, DateOnly SentOn, string Title, string Reason);

/// <summary>The intermediate agency sends it on under its own head's name (Enforcement Rule, art. 15).</summary>
/// <param name="Opinion">What this agency has to say to it; none where it only sends it on.</param>
public sealed record ForwardedVia(Official By, DateTimeOffset At, Official InNameOf, string ToAgencyCode, string? Opinion);

/// <param name="AnsweringDocumentId">The document of this agency that answers it; none where no answer was needed.</param>
/// <param name="Outcome">What was done, in words; may be missing where the answer says it.</param>
public sealed record IncomingHandled(Official By, DateTimeOffset At, Guid? AnsweringDocumentId, string? Outcome);

/// <summary>The records officer corrects the register's line of one department; the number stays (Public Records Act Decree, art. 20).</summary>
public sealed record IncomingEntryCorrected(
    Official By, DateTimeOffset At, string DepartmentCode, RegisterField Field, string From, string To, string Reason);

/// <summary>
/// What the document told of its sender can be read by nobody any more: the sender's name, the text and the files. The title and the
/// line of the register stay (Personal Information Protection Act, art. 21 and 36).
/// </summary>
/// <param name="By">Whoever ordered it, perhaps in the agency that passed the document on.</param>
public sealed record PersonalDataErased(Official By, DateTimeOffset At, Guid DataSubjectId, ErasureBasis Basis, string Reason);
