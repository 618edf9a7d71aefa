using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class TakeBackReturnEndpoint
{
    /// <summary>The drafter takes a returned document back to the desk.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/take-back")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, TakeBackReturnRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => TakeBackReturn.Decide(document, new(at.Standing, request.Reason)), cancellation, together: true);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record TakeBackReturnRequest(long Version, string? Reason = null);
