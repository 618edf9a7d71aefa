using JasperFx;
using Marten;
using Marten.Exceptions;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace OnNara.Api.Shared;

/// <summary>
/// What still comes as an exception: two writers at once, which the database tells, a body that broke off, and faults of
/// our own. None shows its inside.
/// </summary>
public sealed class UnexpectedExceptions(IDocumentStore store, ILogger<UnexpectedExceptions> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var answer = IsLostRace(exception)
            ? Stale(httpContext, await CurrentVersionAsync(httpContext, cancellationToken))
            : Answer(httpContext, exception);
        if (answer is null)
        {
            log.LogError(exception, "{Method} {Path} ended in an unexpected exception", httpContext.Request.Method, httpContext.Request.Path);
            answer = RequestProblems.For(StatusCodes.Status500InternalServerError, routeIsKnown: true);
        }

        await answer.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The event store, a document's revision or a unique index says that another writer came first.</summary>
    private static bool IsLostRace(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [.., var last] } => IsLostRace(last),
        ConcurrencyException or ConcurrentUpdateException or StreamLockedException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        MartenException { InnerException: { } inner } => IsLostRace(inner),
        _ => false,
    };

    private static IResult? Answer(HttpContext context, Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Answer(context, last),
        ExistingStreamIdCollisionException or DocumentAlreadyExistsException => AlreadyExists(context),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => RequestProblems.TooLarge(JsonBodies.LimitBytes),
        BadHttpRequestException bad => Problems.Of(bad.StatusCode, "request.malformed", "The request broke off or breaks HTTP's rules."),
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } => RequestProblems.BadText("The request"),
        MartenException { InnerException: { } inner } => Answer(context, inner),
        NpgsqlException database when DatabaseAway.IsBehind(database) => RequestProblems.DatabaseAway(),
        _ => null,
    };

    private static IResult Stale(HttpContext context, long? currentVersion) => Problems.Of(
        StatusCodes.Status409Conflict,
        $"{AreaOf(context)}.stale",
        "Somebody else was first. Nothing was done; read it again and decide again.",
        currentVersion is null ? null : new Dictionary<string, object?> { ["currentVersion"] = currentVersion });

    /// <summary>Of the stream that the address names; by now the request itself has forgotten its route.</summary>
    private async Task<long?> CurrentVersionAsync(HttpContext context, CancellationToken cancellation)
    {
        var route = context.Features.Get<IExceptionHandlerFeature>()?.RouteValues?.Values ?? [];
        var id = route.Select(value => Guid.TryParse(value?.ToString(), out var guid) ? guid : (Guid?)null).FirstOrDefault(guid => guid is not null);
        if (id is null || context.User.FindFirst("agency")?.Value is not { } agency)
            return null;
        await using var session = store.QuerySession(agency);
        return (await session.Events.FetchStreamStateAsync(id.Value, cancellation))?.Version;
    }

    private static IResult AlreadyExists(HttpContext context) => Problems.Of(
        StatusCodes.Status409Conflict,
        $"{AreaOf(context)}.already-exists",
        "There is one with this id or name already. Nothing was done.");

    /// <summary><c>/api/documents/…</c> → <c>document</c>: the codes of an area begin with its noun.</summary>
    private static string AreaOf(HttpContext context)
    {
        var segments = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments switch
        {
            ["api", "task-cards", ..] => "task",
            ["api", var area, ..] => area.TrimEnd('s'),
            _ => "request",
        };
    }
}
