using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Access;
using OnNara.Api.Attachments;
using OnNara.Api.Hosting;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Projections.Attachments;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class DownloadDocumentAttachmentEndpoint
{
    /// <summary>A file of the document, of its current or an earlier version, for whoever may read the content.</summary>
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status200OK, "application/octet-stream")]
    [ProducesResponseType<FileStreamResult>(StatusCodes.Status206PartialContent, "application/octet-stream")]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType(StatusCodes.Status416RangeNotSatisfiable)]
    [TakesLong]
    [WolverineGet("/api/documents/{documentId:guid}/attachments/{sha256}")]
    public static async Task<IResult> Get(
        Guid documentId,
        string sha256,
        CurrentOfficial official,
        DocumentReaders readers,
        IQuerySession session,
        AttachmentStore store,
        Circulations.Circulations circulations,
        AccessRecord accesses,
        HttpContext context,
        CancellationToken cancellation)
    {
        var facts = (await session.Events.FetchStreamAsync(documentId, token: cancellation)).Select(e => e.Data).ToList();
        if (facts.Aggregate((Document?)null, Document.Evolve) is not { } document)
        {
            return new DocumentNotFound().ToProblem();
        }

        var circulated = await circulations.IsCirculatedTo(official.AgencyCode, documentId, official.PersonId, cancellation);
        var by = official.Actor.Official;
        if (DocumentPermissions.Check(document, readers.StandingOf(document, official, circulated).Roles, DocumentAction.ReadContent) is { } refusal)
        {
            await accesses.Refused(official.AgencyCode, documentId, by, official.At, refusal.Code, sha256, cancellation);
            return refusal.ToProblem();
        }

        if (facts.SelectMany(FilesOf).LastOrDefault(a => a.Sha256 == sha256) is not { } attachment)
        {
            return new AttachmentNotFound(sha256).ToProblem();
        }

        await accesses.Opened(official.AgencyCode, documentId, by, official.At, document.ContentVersion, sha256, cancellation);
        return await AttachmentDownload.OfAsync(official.AgencyCode, attachment, store, context.Response, cancellation);
    }

    private static IReadOnlyList<Attachment> FilesOf(object fact) => fact switch
    {
        DocumentDrafted e => e.Draft.Attachments,
        DocumentRevised e => e.Draft.Attachments,
        ContentEdited e => e.Attachments,
        _ => [],
    };
}
