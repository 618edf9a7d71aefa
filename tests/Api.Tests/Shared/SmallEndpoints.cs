using Marten;
using Marten.Events;
using Microsoft.AspNetCore.Http;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents.Content;
using Wolverine.Http;
using Wolverine.Marten;

namespace OnNara.Api.Tests.Shared;

public sealed record Counter(Guid Id);

public sealed record Counted(int By, string? Note);

public sealed record CountRequest(long Version, int By, string? Note = null, Guid? Reference = null);

public sealed record CountAnswer(Guid CounterId, long Version);

public enum Mood
{
    Calm,
    Busy,
}

public sealed record BusyNow(Mood Status, long CurrentVersion) : Refusal("counter.busy-now", "The counter is busy. Come back later.")
{
    public override RefusalKind Kind => RefusalKind.Stale;
}

/// <summary>An act like the real ones: it reads a stream, decides, and appends in the same transaction.</summary>
public static class CountEndpoint
{
    [WolverinePost("/api/counters/{counterId:guid}/count")]
    public static async Task<IResult> Post(CountRequest request, Guid counterId, IDocumentSession session, CancellationToken cancellation)
    {
        var state = await session.Events.FetchStreamStateAsync(counterId, cancellation);
        var version = state?.Version ?? 0;
        if (request.By < 0)
            throw new InvalidOperationException("A secret of the inside.");
        if (request.Version != version)
            return new BusyNow(Mood.Busy, version).ToProblem();
        if (state is null)
            session.Events.StartStream<Counter>(counterId, new Counted(request.By, request.Note));
        else
            session.Events.Append(counterId, version + 1, new Counted(request.By, request.Note));
        // Long enough for another one to read the same version.
        await Task.Delay(20, cancellation);
        return Results.Ok(new CountAnswer(counterId, version + 1));
    }
}

public static class CheckBodyEndpoint
{
    [WolverinePost("/api/bodies/check")]
    public static IResult Post(Body body) => ContentRules.Check(body) is { } refusal ? refusal.ToProblem() : Results.Ok(body);
}

public static class ReadCounterEndpoint
{
    [WolverineGet("/api/counters/{counterId:guid}")]
    public static async Task<IResult> Get(Guid counterId, int? limit, IQuerySession session, CancellationToken cancellation) =>
        await session.Events.FetchStreamStateAsync(counterId, cancellation) is { } state
            ? Results.Ok(new CountAnswer(counterId, state.Version))
            : Results.NotFound();
}
