using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace OnNara.Api.Health;

/// <summary>Whether a balancer may send people here: 200 with the report, or 503 with the same report and what is missing in it.</summary>
public static class ReadyEndpoint
{
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/health/ready")]
    [ProducesResponseType<Readiness>(StatusCodes.Status200OK)]
    [ProducesResponseType<Readiness>(StatusCodes.Status503ServiceUnavailable)]
    public static async Task<IResult> Get(ReadinessProbe probe, CancellationToken cancellation)
    {
        var readiness = await probe.AskAsync(cancellation);
        return Results.Json(readiness, statusCode: readiness.Status == Readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
