using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Demonstration;

public static class ListDemonstrationAccountsEndpoint
{
    /// <summary>As whom a visitor of a demonstration may sign in. Everywhere else there is no such address.</summary>
    [AllowAnonymous]
    [NotTenanted]
    [WolverineGet("/api/demonstration/accounts")]
    [ProducesResponseType<DemonstrationAccounts>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(IConfiguration configuration, CancellationToken cancellation) =>
        await DemonstrationAccounts.ReadAsync(configuration, cancellation) is { } accounts
            ? Results.Ok(accounts)
            : RequestProblems.For(StatusCodes.Status404NotFound, routeIsKnown: false);
}
