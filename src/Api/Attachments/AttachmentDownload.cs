using Microsoft.Net.Http.Headers;
using OnNara.Api.Shared;
using OnNara.Domain.Documents.Content;
using OnNara.Projections.Attachments;

namespace OnNara.Api.Attachments;

/// <summary>
/// The answer that carries a file: saved and never shown by the browser, whatever its content, and resumable. Whoever
/// calls it has made sure that this person may read it.
/// </summary>
public static class AttachmentDownload
{
    /// <param name="agency">Whose document it is in.</param>
    /// <param name="attachment">As the document names it: the same bytes can have another name elsewhere.</param>
    public static async Task<IResult> OfAsync(string agency, Attachment attachment, AttachmentStore store, HttpResponse response, CancellationToken cancellation)
    {
        if (await store.OpenReadAsync(agency, attachment.Sha256, cancellation) is not { } content)
            return new AttachmentNotFound(attachment.Sha256).ToProblem();

        // Its address is its hash, so a kept copy never grows stale; whether it may still be read is asked every time.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "sandbox";
        return Results.Stream(
            content,
            attachment.MediaType,
            attachment.FileName,
            entityTag: new EntityTagHeaderValue($"\"{attachment.Sha256}\""),
            enableRangeProcessing: true);
    }
}
