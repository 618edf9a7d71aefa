using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;

namespace OnNara.Api.Documents;

/// <summary>A draft as a client writes it; everything that is left out is still to be written.</summary>
/// <param name="Matter">The kind of matter, as the agency's delegation rules name it.</param>
/// <param name="IsInternal">For the agency's own use: no recipients.</param>
/// <param name="Path">The reporting path; consultations of one stage run in parallel.</param>
/// <param name="JointWith">Codes of the agencies that decide it after this one.</param>
/// <param name="TaskCardId">The task card on which it is filed when it is registered.</param>
public sealed record DraftRequest(
    string Matter,
    string? Title = null,
    Body? Body = null,
    DocumentKind Kind = DocumentKind.General,
    Significance Significance = Significance.Ordinary,
    IReadOnlyList<AttachmentReference>? Attachments = null,
    bool IsInternal = false,
    IReadOnlyList<Recipient>? Recipients = null,
    Sender Sender = Sender.DepartmentHead,
    string? UnitTaskCode = null,
    Disclosure? Disclosure = null,
    AccessLimit Access = AccessLimit.Agency,
    IReadOnlyList<PlannedStep>? Path = null,
    Guid? ProposerId = null,
    Guid? ReporterId = null,
    DateTimeOffset? DueAt = null,
    IReadOnlyList<string>? JointWith = null,
    Guid? TaskCardId = null)
{
    /// <param name="attachments">What the store says of the files that are named here.</param>
    public DocumentDraft ToDraft(IReadOnlyList<Attachment> attachments) => new(
        Kind, Matter, Significance, Title ?? "", Body ?? Body.Empty, attachments, IsInternal, Recipients ?? [], Sender, UnitTaskCode, Disclosure,
        Access, Path ?? [], ProposerId, ReporterId, DueAt, JointWith, TaskCardId);
}

/// <summary>An uploaded file by its hash, under the name that it has in this document.</summary>
public sealed record AttachmentReference(string Sha256, string FileName);
