using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OnNara.Api.Shared;
using OnNara.Domain.Accounts;
using Wolverine.Http;

namespace OnNara.Api.Accounts;

public sealed record SignInRequest(string SignInName, string Password);

public sealed record SignInAnswer(Guid PersonId, string Name, string AgencyCode, bool MustChangePassword);

// Whoever signs in waits under limits of its own (SignInLimits), and takes no place from those who are in already.

/// <summary>Begins a browser's session.</summary>
public static class SignInEndpoint
{
    [AllowAnonymous]
    [DisableRateLimiting]
    [NotTenanted]
    [WolverinePost("/api/sign-in")]
    [ProducesResponseType<SignInAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    public static Task<IResult> Post(SignInRequest request, Accounts accounts, SignInLimits limits, HttpContext context) =>
        limits.AdmitAsync(request.SignInName, context, async () =>
            await accounts.SignInAsync(request.SignInName, request.Password, SignInMeans.Cookie, context) is { } account
                ? Results.Ok(new SignInAnswer(account.Id, account.PersonName, account.AgencyCode, account.MustChangePassword))
                : new SignInRefused().ToProblem());
}

/// <summary>Ends this browser's session.</summary>
public static class SignOutEndpoint
{
    [AllowedBeforePasswordChange]
    [RepeatableByNature]
    [NotTenanted]
    [WolverinePost("/api/sign-out")]
    public static async Task<IResult> Post(HttpContext context)
    {
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.NoContent();
    }
}

/// <summary>Gives a program a token to send as <c>Authorization: Bearer</c>.</summary>
public static class IssueTokensEndpoint
{
    [AllowAnonymous]
    [DisableRateLimiting]
    [NotTenanted]
    [WolverinePost("/api/tokens")]
    [ProducesResponseType<TokenAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    public static Task<IResult> Post(SignInRequest request, Accounts accounts, SignInLimits limits, HttpContext context) =>
        limits.AdmitAsync(request.SignInName, context, async () =>
            await accounts.SignInAsync(request.SignInName, request.Password, SignInMeans.Token, context) is { } account
                ? Results.Ok(accounts.TokensFor(account))
                : new SignInRefused().ToProblem());
}

public sealed record RefreshTokensRequest(string RefreshToken);

public static class RefreshTokensEndpoint
{
    [AllowAnonymous]
    [DisableRateLimiting]
    [NotTenanted]
    [WolverinePost("/api/tokens/refresh")]
    [ProducesResponseType<TokenAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    public static Task<IResult> Post(RefreshTokensRequest request, Accounts accounts, SignInLimits limits, HttpContext context) =>
        limits.AdmitAsync(null, context, async () =>
            await accounts.AccountOfRefreshTokenAsync(request.RefreshToken) is { } account
                ? Results.Ok(accounts.TokensFor(account))
                : new TokenExpired().ToProblem());
}
