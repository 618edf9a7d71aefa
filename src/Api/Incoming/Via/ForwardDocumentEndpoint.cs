using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class ForwardDocumentEndpoint
{
    /// <summary>An intermediate agency sends it on under its own head's name.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/forward")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, ForwardDocumentRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, incomingId, request.Version, (document, by) => ForwardDocument.Decide(document, new(by, official.Organization, request.Opinion)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ForwardDocumentRequest(long Version, string? Opinion = null);
