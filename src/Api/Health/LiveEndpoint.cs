using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace OnNara.Api.Health;

/// <summary>Whether the process answers at all; asks nothing of anything else, so that a slow database does not get it restarted.</summary>
public static class LiveEndpoint
{
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/health/live")]
    public static Liveness Get() => new("Live");

    public sealed record Liveness(string Status);
}
