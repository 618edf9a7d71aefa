using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class EditContentEndpoint
{
    /// <summary>A reviewer writes a new version; the earlier one is kept.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/edit")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid documentId, EditContentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            documentId,
            request.Version,
            (document, at) => EditContent.Decide(document, new(at.Standing, request.Title, request.Body, at.Files)),
            cancellation,
            files: request.Attachments ?? []);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record EditContentRequest(long Version, string Title, Body Body, IReadOnlyList<AttachmentReference>? Attachments = null);
