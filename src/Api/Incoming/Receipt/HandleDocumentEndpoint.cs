using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class HandleDocumentEndpoint
{
    /// <summary>The handler finishes it, with an answering document or in words.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/handle")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, HandleDocumentRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Handle(official, incomingId, request, cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record HandleDocumentRequest(long Version, Guid? AnsweringDocumentId = null, string? Outcome = null);
