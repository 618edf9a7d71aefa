using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;
using OnNara.Projections.Attachments;

namespace OnNara.Api.Documents;

/// <summary>Finds the files that a request names: those that stand in the document already and those that this person uploaded.</summary>
public sealed class AttachmentShelf(AttachmentStore store)
{
    /// <summary>What the store says of each file, under the name that the request gives it, or the first one that is not there for this person.</summary>
    /// <param name="known">The files that the document has now.</param>
    public async Task<(IReadOnlyList<Attachment> Files, Refusal? Missing)> Describe(
        CurrentOfficial by, IReadOnlyList<Attachment> known, IReadOnlyList<AttachmentReference> references, CancellationToken cancellation)
    {
        if (references.Count == 0)
        {
            return ([], null);
        }

        // A JSON array can hold null whatever the type says.
        if (references.Any(r => r?.Sha256 is null || r.FileName is null))
        {
            return ([], new AttachmentUnknown(null));
        }

        var uploaded = await store.UploadedByAsync(by.AgencyCode, by.PersonId, [.. references.Select(r => r.Sha256)], cancellation);
        var files = new List<Attachment>();
        foreach (var reference in references)
        {
            if ((known.FirstOrDefault(k => k.Sha256 == reference.Sha256) ?? uploaded.GetValueOrDefault(reference.Sha256)) is not { } file)
            {
                return ([], new AttachmentUnknown(reference.Sha256));
            }

            files.Add(file with { FileName = reference.FileName });
        }

        return (files, null);
    }
}

public sealed record AttachmentUnknown(string? Sha256) : Refusal("attachment.unknown", "A file that the request names was not uploaded by you; upload it first.")
{
    public override RefusalKind Kind => RefusalKind.Invalid;
}
