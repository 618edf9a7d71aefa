using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ListIncomingDeadlinesEndpoint
{
    /// <summary>Incoming documents that were to be handled by a moment, and whether they were; what was due first comes first.</summary>
    /// <param name="department">The department that leads, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="from">First day of the period in which they were due.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    [WolverineGet("/api/incoming-deadlines")]
    [ProducesResponseType<Page<IncomingDeadlineLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        IncomingDeadlineState? state,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var question = TaskAsking.Of(official, department, below, null, from, to, asOf).Question(official);
        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        return Results.Ok(await new IncomingDeadlines(session, question, reach).List(state, page, cancellation));
    }
}
