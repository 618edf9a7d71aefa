using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class TransferToAgencyEndpoint
{
    /// <summary>The document office hands it to the agency whose business it is; its sender is told.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/transfer")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, TransferToAgencyRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Transfer(official, incomingId, request, cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record TransferToAgencyRequest(long Version, string ToAgencyCode, string Reason);
