using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OnNara.Api.Shared;
using OnNara.Domain.Accounts;

namespace OnNara.Api.Accounts;

/// <summary>Marks what a person may do before changing a password that somebody else knows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowedBeforePasswordChangeAttribute : Attribute;

/// <summary>
/// Stands between sign-in and everything else: a session whose account has changed since is no session any more, a browser's session
/// changes things from our own pages only, and a password that somebody else knows has to be changed first.
/// </summary>
public sealed class SessionGuard(RequestDelegate next, Sessions sessions)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (SignedInPerson.Of(context.User) is { } person)
        {
            var state = await sessions.StateOfAsync(person.PersonId, context.RequestAborted);
            if (state is null || state.SecurityStamp != context.User.FindFirstValue(SignedInPerson.StampClaim))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
                // Authorization looks here first and would otherwise still find the ended session.
                context.Features.Set<IAuthenticateResultFeature>(null);
            }
            else if (IsForgeable(context))
            {
                await new ForeignOrigin().ToProblem().ExecuteAsync(context);
                return;
            }
            else if (state.MustChangePassword && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<AllowedBeforePasswordChangeAttribute>() is null)
            {
                await new PasswordMustChange().ToProblem().ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    /// <summary>
    /// Whether another site's page could have made this browser send the request. Cookies go with requests of the same site only; this
    /// is the second lock: such a request names our own origin, or carries a header that a foreign page cannot set.
    /// </summary>
    private static bool IsForgeable(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return false;
        if (context.User.Identity?.AuthenticationType != IdentityConstants.ApplicationScheme) return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            ? !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase))
            : !request.Headers.ContainsKey("X-Requested-With");
    }
}
