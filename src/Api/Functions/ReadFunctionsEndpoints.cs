using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Projections.Functions;
using OnNara.Projections.Search;
using Wolverine.Http;

namespace OnNara.Api.Functions;

public static class ReadFunctionsEndpoint
{
    /// <summary>The government's function tree: what stands under a function on a day, from the policy fields down to the unit tasks of every agency. With words it is everything that has or had them in its name or code, what was retired included.</summary>
    /// <param name="parent">The function under which to look; the policy fields where it is left out.</param>
    /// <param name="q">Words, each of which has to be in the code or in a name of then or now; parts of words find too.</param>
    /// <param name="level">Only this level.</param>
    /// <param name="on">The day that the answer is about; today where it is left out.</param>
    [WolverineGet("/api/functions")]
    [ProducesResponseType<FunctionPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? parent,
        string? q,
        FunctionLevel? level,
        DateOnly? on,
        string? after,
        int? limit,
        IQuerySession session,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        fault ??= SearchWords.FaultOf(q);
        if (fault is not null)
            return fault;
        var day = on ?? OfficeDay.Of(clock.GetUtcNow());
        var terms = q is null ? null : SearchText.TermsOf(q);
        var filter = terms is not null
            ? new FunctionFilter(ParentCode: parent, Level: level, Terms: terms)
            : new FunctionFilter(day, level ?? (parent is null ? FunctionLevel.PolicyField : null), ParentCode: parent);
        var tree = new FunctionTree(session);
        var found = await tree.Find(filter, page, cancellation);
        return Results.Ok(new FunctionPage(await tree.ToViews(found.Items, day, cancellation), found.Next, day));
    }
}

public static class ReadFunctionEndpoint
{
    /// <summary>A function above the unit tasks as it is or was on a day.</summary>
    /// <param name="on">The day that the answer is about; today where it is left out.</param>
    [WolverineGet("/api/functions/{code}")]
    [ProducesResponseType<FunctionView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string code, DateOnly? on, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var day = on ?? OfficeDay.Of(clock.GetUtcNow());
        var tree = new FunctionTree(session);
        return await tree.Function(code, cancellation) is { } entry && entry.Exists.From <= day
            ? Results.Ok((await tree.ToViews([entry], day, cancellation))[0])
            : new NoSuchFunction(code).ToProblem();
    }
}

public static class ReadUnitTaskEndpoint
{
    /// <summary>A unit task of my agency as it is or was on a day; a retired one is told with what is used in its place.</summary>
    /// <param name="on">The day that the answer is about; today where it is left out.</param>
    [WolverineGet("/api/unit-tasks/{code}")]
    [ProducesResponseType<FunctionView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string code, DateOnly? on, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var day = on ?? official.Day;
        var tree = new FunctionTree(session);
        return await tree.UnitTask(official.AgencyCode, code, cancellation) is { } entry && entry.Exists.From <= day
            ? Results.Ok((await tree.ToViews([entry], day, cancellation))[0])
            : new NoSuchUnitTask(code).ToProblem();
    }
}
