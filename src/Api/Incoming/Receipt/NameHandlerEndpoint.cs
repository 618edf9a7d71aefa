using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Incoming;
using Wolverine.Http;

namespace OnNara.Api.Incoming;

public static class NameHandlerEndpoint
{
    /// <summary>The department names who handles it.</summary>
    [WolverinePost("/api/incoming/{incomingId:guid}/name-handler")]
    [ProducesResponseType<IncomingAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid incomingId, NameHandlerRequest request, CurrentOfficial official, IncomingDesk desk, CancellationToken cancellation) =>
        desk.Act(official, incomingId, request.Version, (document, by) => NameHandler.Decide(document, new(by, official.Organization, request.HandlerId, request.DueAt, request.Note)), cancellation);
}

/// <param name="Version">The version of the document that the writer saw.</param>
public sealed record NameHandlerRequest(long Version, Guid HandlerId, DateTimeOffset? DueAt = null, string? Note = null);
