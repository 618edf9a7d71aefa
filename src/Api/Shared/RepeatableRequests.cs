using System.Security.Claims;
using JasperFx;
using JasperFx.CodeGeneration;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace OnNara.Api.Shared;

/// <summary>
/// A request with an <c>Idempotency-Key</c> that arrives again is answered as it was the first time. The answer is kept in
/// the transaction of the act itself (docs/adr: versions and idempotency), for as long as Wolverine's
/// <c>DeduplicationWindow</c> says.
/// </summary>
public sealed class RepeatableRequests : IHttpPolicy
{
    public const string Header = "Idempotency-Key";

    public void Apply(IReadOnlyList<HttpChain> chains, GenerationRules rules, IServiceContainer container)
    {
        foreach (var chain in chains.Where(IsRepeatable))
        {
            chain.DeduplicatedWithResponse = new DeduplicatedWithResponseRequirement
            {
                Scope = DeduplicationScope.User,
                Required = false,
                ClaimInTransaction = true,
            };
        }
    }

    /// <summary>
    /// Acts of signed-in people that answer with JSON. An upload is not among them: it is addressed by its content, so
    /// sending it again changes nothing, and comparing it would mean to keep it.
    /// </summary>
    public static bool IsRepeatable(HttpChain chain) =>
        chain.HttpMethods.Any(method => method is "POST" or "PUT" or "PATCH" or "DELETE")
        && !Has<AllowAnonymousAttribute>(chain)
        && !Has<RepeatableByNatureAttribute>(chain)
        && chain.HasResourceType()
        && !chain.IsFormData
        && chain.ResourceType != typeof(string);

    private static bool Has<T>(HttpChain chain)
        where T : Attribute =>
        chain.Method.Method.IsDefined(typeof(T), inherit: true) || chain.Method.HandlerType.IsDefined(typeof(T), inherit: true);
}

/// <summary>Makes a key the property of the person who sent it, so that nobody is answered with another one's answer.</summary>
public sealed class IdempotencyKeys(RequestDelegate next)
{
    public const int LongestKey = 100;

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Headers.TryGetValue(RepeatableRequests.Header, out var keys))
            return next(context);
        if (keys is not [{ Length: > 0 and <= LongestKey } key] || key.Any(c => c is <= ' ' or > '~'))
            return RequestProblems.KeyMalformed().ExecuteAsync(context);

        // A display name, by which Wolverine tells people apart, can be that of two.
        context.Request.Headers[RepeatableRequests.Header] = $"{PersonIn(context.User)}/{key}";
        return next(context);
    }

    private static string PersonIn(ClaimsPrincipal user) =>
        $"{user.FindFirstValue("agency")}/{user.FindFirstValue("sub") ?? user.FindFirstValue(ClaimTypes.NameIdentifier)}";
}
