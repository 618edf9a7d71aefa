using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ReturnDocumentEndpoint
{
    /// <summary>Sends the document back to its drafter with a reason.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/return")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ReturnDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ReturnDocument.Decide(document, new(at.Standing, request.Reason)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ReturnDocumentRequest(long Version, string Reason);
