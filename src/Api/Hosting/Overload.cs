using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using OnNara.Api.Shared;

namespace OnNara.Api.Hosting;

/// <summary>
/// What happens when more is asked than can be done: so many requests are at work, so many wait, and whoever comes then is told at once
/// to come back, which costs nothing. Without an end to the line everybody would wait longer than a browser does, and all work be in vain.
/// Whatever lasts as long as somebody listens says so with <see cref="DisableRateLimitingAttribute"/> and does not count.
/// </summary>
public static class Overload
{
    private const int RetryAfterSeconds = 1;

    public static void AddOverload(this WebApplicationBuilder builder)
    {
        var atWork = builder.Configuration.GetValue("OnNara:RequestsAtWork", 64);
        var waiting = builder.Configuration.GetValue("OnNara:RequestsWaiting", 128);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(context =>
                context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                    ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new() { PermitLimit = atWork, QueueLimit = waiting })
                    : RateLimitPartition.GetNoLimiter(false));
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return new(RequestProblems.Busy(RetryAfterSeconds).ExecuteAsync(rejected.HttpContext));
            };
        });
    }

    /// <summary>Before anybody is asked who he is, for that costs a question to the database.</summary>
    public static void UseOverload(this WebApplication app) => app.UseRateLimiter();
}
