using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class DecideDocumentEndpoint
{
    /// <summary>Signs the document; it is established and registered.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/decide")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, DecideDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => DecideDocument.Decide(document, new(at.Standing, request.Opinion)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record DecideDocumentRequest(long Version, string? Opinion = null);
