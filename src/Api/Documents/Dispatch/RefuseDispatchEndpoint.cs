using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Documents;
using Wolverine.Http;

namespace OnNara.Api.Documents;

public static class RefuseDispatchEndpoint
{
    /// <summary>Sends a decided document back undispatched.</summary>
    [WolverinePost("/api/documents/{documentId:guid}/refuse-dispatch")]
    [ProducesResponseType<DocumentAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid documentId, RefuseDispatchRequest request, CurrentOfficial official, DocumentDesk desk, CancellationToken cancellation) =>
        desk.Act(official, documentId, request.Version, (document, at) => RefuseDispatch.Decide(document, new(at.Standing, request.Reason)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record RefuseDispatchRequest(long Version, string Reason);
