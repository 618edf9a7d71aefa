using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class ReturnToSenderEndpoint
{
    /// <summary>The document office sends it back for a formal defect; its sender is told.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/return")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, ReturnToSenderRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, incomingId, request.Version, (document, by) => ReturnToSender.Decide(document, new(by, request.Reason)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record ReturnToSenderRequest(long Version, string Reason);
