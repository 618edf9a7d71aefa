using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using OnNara.Api.Shared;

namespace OnNara.Api.Hosting;

/// <summary>
/// An answer that is sent, or a file that is taken, for as long as the other side's line needs. Such requests have places of their own, so
/// that a few slow readers do not keep everybody else out.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesLongAttribute : Attribute;

/// <summary>
/// What happens when more is asked than can be done: so many requests are at work, so many wait, and whoever comes then is told at once
/// to come back, which costs nothing. Without an end to the line everybody would wait longer than a browser does, and all work be in vain.
/// Whatever lasts as long as somebody listens says so with <see cref="DisableRateLimitingAttribute"/> and does not count.
/// </summary>
public static class Overload
{
    private const int RetryAfterSeconds = 1;

    private enum Places
    {
        Unlimited,
        Everyday,
        Long,
    }

    public static void AddOverload(this WebApplicationBuilder builder)
    {
        var atWork = builder.Configuration.Limit("OnNara:RequestsAtWork", 8 * Environment.ProcessorCount);
        var waiting = builder.Configuration.Limit("OnNara:RequestsWaiting", 16 * Environment.ProcessorCount);
        var longAtWork = builder.Configuration.Limit("OnNara:LongRequestsAtWork", 16);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Places>(context => PlacesOf(context) switch
            {
                Places.Everyday => RateLimitPartition.GetConcurrencyLimiter(Places.Everyday, _ => new() { PermitLimit = atWork, QueueLimit = waiting }),
                Places.Long => RateLimitPartition.GetConcurrencyLimiter(Places.Long, _ => new() { PermitLimit = longAtWork, QueueLimit = longAtWork }),
                Places.Unlimited => RateLimitPartition.GetNoLimiter(Places.Unlimited),
            });
            limits.OnRejected = (rejected, _) => new(RequestProblems.Busy(RetryAfterSeconds).ExecuteAsync(rejected.HttpContext));
        });
    }

    /// <summary>Before anybody is asked who he is, for that costs a question to the database.</summary>
    public static void UseOverload(this WebApplication app) => app.UseRateLimiter();

    /// <summary>Pages and files of the application and the questions after its health cost next to nothing and are always answered.</summary>
    private static Places PlacesOf(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Places.Unlimited
        : context.GetEndpoint()?.Metadata.GetMetadata<TakesLongAttribute>() is null ? Places.Everyday
        : Places.Long;
}
