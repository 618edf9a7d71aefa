using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class RecallDocumentEndpoint
{
    /// <summary>The drafter takes the document back while nobody has acted on it.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/recall")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, RecallDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => RecallDocument.Decide(document, new(at.Standing, request.Reason)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record RecallDocumentRequest(long Version, string? Reason = null);
