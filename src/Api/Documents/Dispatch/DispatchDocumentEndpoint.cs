using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class DispatchDocumentEndpoint
{
    /// <summary>Sends the decided document to its recipients.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/dispatch")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, DispatchDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => DispatchDocument.Decide(document, new(at.Standing, at.Organization, at.NewId)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record DispatchDocumentRequest(long Version);
