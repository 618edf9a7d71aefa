using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OnNara.Api.Shared;
using Wolverine.Http;

namespace OnNara.Api.Work;

public static class WatchMyWorkEndpoint
{
    /// <summary>
    /// Tells of changes of my work as they happen, as server-sent events: <c>changed</c> with the counts, <c>alive</c> where nothing
    /// happened for a while, <c>ended</c> when the session is over. Come back with <c>Last-Event-ID</c> to miss nothing.
    /// </summary>
    /// <param name="official">Who watches.</param>
    /// <param name="watch">Looks at the work.</param>
    /// <param name="context">The request.</param>
    [DisableRateLimiting]
    [WolverineGet("/api/my-work/changes")]
    [ProducesResponseType<WorkChange>(StatusCodes.Status200OK, "text/event-stream")]
    public static IResult Get(CurrentOfficial official, WorkWatch watch, HttpContext context) =>
        TypedResults.ServerSentEvents(
            watch.Of(SignedInPerson.Of(context.User)!, context, context.Request.Headers["Last-Event-ID"], context.RequestAborted));
}
