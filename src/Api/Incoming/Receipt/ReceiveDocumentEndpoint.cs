using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class ReceiveDocumentEndpoint
{
    /// <summary>The department receives it with time and number and files it.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/receive")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, ReceiveDocumentRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Receive(official, incomingId, request, cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
/// <param name="UnitTaskCode">Where it is filed.</param>
public sealed record ReceiveDocumentRequest(long Version, string UnitTaskCode);
