using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using Wolverine.Http;
using Wolverine.Http.Runtime;
using Wolverine.Persistence.Durability;

namespace OnNara.Api.Shared;

/// <summary>
/// A problem on its way out. Of two equal requests at once the later one may be refused only because the earlier one has
/// already done it; it then gets the earlier one's answer. Wolverine looks for that up to the commit of a request, and a
/// refusal is told after it.
/// </summary>
internal sealed class ProblemAnswer(ProblemDetails problem) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => problem.Status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (await AnswerOfTheFirstOrNoneAsync(httpContext) is { } first)
            await WriteAsync(httpContext.Response, first);
        else
        {
            if (problem.Extensions.TryGetValue(RequestProblems.RetryAfterMember, out var seconds))
                httpContext.Response.Headers.RetryAfter = Convert.ToString(seconds, CultureInfo.InvariantCulture);
            await Results.Problem(problem).ExecuteAsync(httpContext);
        }
    }

    private static async Task<DeduplicatedResponse?> AnswerOfTheFirstOrNoneAsync(HttpContext context)
    {
        try
        {
            return await AnswerOfTheFirstAsync(context);
        }
        catch (NpgsqlException)
        {
            // The problem may be just that: a database that does not answer does not say what it answered before either.
            return null;
        }
    }

    private static async Task<DeduplicatedResponse?> AnswerOfTheFirstAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<HttpChain>()?.DeduplicatedWithResponse is not { } repeatable
            || context.Request.Headers[RepeatableRequests.Header] is not [{ Length: > 0 } key]
            || !context.Request.Body.CanSeek)
        {
            return null;
        }

        var id = HttpHandler.ScopeDeduplicationId(context, key, repeatable.Scope, tenantId: null);
        var claim = await context.RequestServices.GetRequiredService<DeduplicatedResponses>().FindAsync(id, ancillaryStoreMarker: null);
        return claim?.Response is { } response && claim.Fingerprint == await HttpHandler.ComputeDeduplicationFingerprintAsync(context, id) ? response : null;
    }

    private static Task WriteAsync(HttpResponse response, DeduplicatedResponse first)
    {
        response.StatusCode = first.StatusCode;
        if (first.Location is not null)
            response.Headers.Location = first.Location;
        if (first.Body is null)
            return Task.CompletedTask;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(first.Body);
    }
}
