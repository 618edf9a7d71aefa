using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections;
using OnNara.Projections.Circulations;
using Wolverine.Http;

namespace OnNara.Api.Circulations;

public static class ReadMyCirculationsEndpoint
{
    /// <summary>What was circulated to me, the newest first.</summary>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    /// <param name="unviewed">Only what I have not opened yet.</param>
    [WolverineGet("/api/circulations")]
    [ProducesResponseType<MyCirculations>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? after, bool? unviewed, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
        {
            return fault;
        }

        var start = page.Start;
        var mine = session.Query<CirculatedItem>().Where(i => i.ReaderId == official.PersonId && i.SortOrder.CompareTo(start) > 0);

        if (unviewed == true)
        {
            mine = mine.Where(i => i.ViewedAt == null);
        }

        var found = page.Cut(await mine.OrderBy(i => i.SortOrder).Take(page.Limit + 1).ToListAsync(cancellation), i => i.SortOrder);
        return Results.Ok(new MyCirculations(found.Items, found.Next));
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record MyCirculations(IReadOnlyList<CirculatedItem> Items, string? Next);
