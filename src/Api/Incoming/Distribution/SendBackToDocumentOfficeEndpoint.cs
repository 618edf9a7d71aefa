using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class SendBackToDocumentOfficeEndpoint
{
    /// <summary>A department sends back what is not its business.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/send-back")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, SendBackToDocumentOfficeRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, incomingId, request.Version, (document, by) => SendBackToDocumentOffice.Decide(document, new(by, request.Reason)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record SendBackToDocumentOfficeRequest(long Version, string Reason);
