using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Attachments;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using OnNara.Projections.Attachments;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class DownloadIncomingAttachmentEndpoint
{
    /// <summary>A file of the incoming document, for whoever may read the content.</summary>
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, "application/octet-stream")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status206PartialContent, "application/octet-stream")]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType(StatusCodes.Status416RangeNotSatisfiable)]
    [TakesLong]
    [WolverineGet("/api/incoming/{incomingId:guid}/attachments/{sha256}")]
    public static async Task<IResult> Get(
        Guid incomingId,
        string sha256,
        CurrentOfficial official,
        IncomingDesk desk,
        AttachmentStore store,
        HttpContext context,
        CancellationToken cancellation)
    {
        if (await desk.Look(incomingId, official, cancellation) is not { } opened)
        {
            return new IncomingNotFound().ToProblem();
        }

        if (await desk.OpenContent(opened, official, sha256, cancellation) is { } refusal)
        {
            return refusal.ToProblem();
        }

        return opened.Document.Attachments.FirstOrDefault(a => a.Sha256 == sha256) is { } attachment
            ? await AttachmentDownload.OfAsync(official.AgencyCode, attachment, store, context.Response, cancellation)
            : new AttachmentNotFound(sha256).ToProblem();
    }
}
