using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class WithdrawDocumentEndpoint
{
    /// <summary>Gives a draft up, with the reason.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/withdraw")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, WithdrawDocumentRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => WithdrawDocument.Decide(document, new(at.Standing, request.Reason)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record WithdrawDocumentRequest(long Version, string Reason);
