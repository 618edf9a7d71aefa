using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;
using OnNara.Domain.Documents.Content;
using OnNara.Projections.Attachments;
using Wolverine.Http;

namespace OnNara.Api.Attachments;

/// <summary>Gives a file back to the person who uploaded it, whole or in ranges.</summary>
public static class DownloadAttachmentEndpoint
{
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, "application/octet-stream")]
    [ProducesResponseType<byte[]>(StatusCodes.Status206PartialContent, "application/octet-stream")]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType(StatusCodes.Status416RangeNotSatisfiable)]
    [TakesLong]
    [WolverineGet("/api/attachments/{sha256}")]
    public static async Task<IResult> Get(string sha256, HttpContext context, ClaimsPrincipal user, AttachmentStore store, CancellationToken cancellation)
    {
        if (SignedInPerson.Of(user) is not { } uploader)
            return Results.Unauthorized();
        var uploaded = await store.UploadedByAsync(uploader.AgencyCode, uploader.PersonId, [sha256], cancellation);
        return uploaded.TryGetValue(sha256, out var attachment)
            ? await AttachmentDownload.OfAsync(uploader.AgencyCode, attachment, store, context.Response, cancellation)
            : new AttachmentNotFound(sha256).ToProblem();
    }
}
