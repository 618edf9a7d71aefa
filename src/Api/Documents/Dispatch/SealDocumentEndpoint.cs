using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class SealDocumentEndpoint
{
    /// <summary>Puts the agency's electronic seal on the document.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/seal")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, SealDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => SealDocument.Decide(document, new(at.Standing, request.SealName)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record SealDocumentRequest(long Version, string SealName);
