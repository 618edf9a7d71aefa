using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace OnNara.Api.Shared;

/// <summary>The conventions of docs/http.md, put together: one line each in the composition.</summary>
public static class HttpConventions
{
    public static IServiceCollection AddHttpConventions(this IServiceCollection services)
    {
        services.AddStrictJson();
        services.AddExceptionHandler<UnexpectedExceptions>();
        return services.AddProblemDetails(options => options.CustomizeProblemDetails = context => Complete(context.HttpContext, context.ProblemDetails));
    }

    /// <summary>Outermost: whatever goes wrong further in is told as a problem.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(static state => ProtectAsync((HttpResponse)state), context.Response);
            return next(context);
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages(page => RequestProblems
            .For(page.HttpContext.Response.StatusCode, page.HttpContext.GetEndpoint() is not null)
            .ExecuteAsync(page.HttpContext));
    }

    /// <summary>After sign-in, so that a stranger is told to sign in and learns nothing else.</summary>
    public static void UseRequestChecks(this WebApplication app)
    {
        app.UseMiddleware<IdempotencyKeys>();
        app.UseMiddleware<JsonBodies>();
    }

    /// <summary>What holds for every endpoint, so that none has to say it.</summary>
    public static void UseHttpConventions(this WolverineHttpOptions options)
    {
        options.RejectUnparseableQueryValues = true;
        options.RejectUnparseableHeaderValues = true;
        options.AddPolicy<RepeatableRequests>();
    }

    /// <summary>A problem that a library wrote has no code yet; its status tells which.</summary>
    private static void Complete(HttpContext context, ProblemDetails problem)
    {
        if (problem.Extensions.ContainsKey(Problems.CodeMember))
            return;
        var code = RequestProblems.CodeFor(problem.Status ?? context.Response.StatusCode, routeIsKnown: true);
        problem.Extensions[Problems.CodeMember] = code;
        problem.Type = Problems.TypeOf(code);
        // The library names the type in our own code to which it could not be read.
        if (problem.Extensions.TryGetValue("parameter", out var parameter) || problem.Extensions.TryGetValue("header", out parameter))
            problem.Detail = $"The value of {parameter} is none that it takes; the description of the operation says which it does.";
    }

    /// <summary>
    /// Answers are what they say they are, no cache between keeps what only this person may read, no foreign page shows them in a frame,
    /// and opened by themselves they run nothing and fetch nothing. Pages say for themselves what they need.
    /// </summary>
    private static Task ProtectAsync(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "no-store";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (response.Headers.ContentSecurityPolicy.Count == 0 && response.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return Task.CompletedTask;
    }
}
