using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class ChangeAccessLimitEndpoint
{
    /// <summary>Narrows or widens who inside the agency may read the content.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/change-access")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, ChangeAccessLimitRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => ChangeAccessLimit.Decide(document, new(at.Standing, request.Access, request.Reason)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ChangeAccessLimitRequest(long Version, AccessLimit Access, string Reason);
