using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Functions;
using OnNara.Projections.Functions;
using OnNara.Projections.Search;
using Wolverine.Http;

namespace OnNara.Api.Functions;

public static class FindUnitTasksEndpoint
{
    /// <summary>The unit tasks of my agency: those of a department on a day, or those that have or had some words in their name or code, what was retired included.</summary>
    /// <param name="q">Words, each of which has to be in the code or in a name of then or now; parts of words find too.</param>
    /// <param name="department">Only those of this department.</param>
    /// <param name="on">The day that the answer is about; today where it is left out.</param>
    [WolverineGet("/api/unit-tasks")]
    [ProducesResponseType<FunctionPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? q, string? department, DateOnly? on, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        fault ??= SearchWords.FaultOf(q);
        if (fault is not null)
            return fault;
        var day = on ?? official.Day;
        var filter = new FunctionFilter(
            q is null ? day : null, FunctionLevel.UnitTask, official.AgencyCode, department, Terms: q is null ? null : SearchText.TermsOf(q));
        var tree = new FunctionTree(session);
        var found = await tree.Find(filter, page, cancellation);
        return Results.Ok(new FunctionPage(await tree.ToViews(found.Items, day, cancellation), found.Next, day));
    }
}
