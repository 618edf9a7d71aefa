using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections.Circulations;
using Wolverine.Http;

namespace OnNara.Api.Circulations;

public static class ReadMyCirculationsEndpoint
{
    private const int LongestPage = 200;

    /// <summary>What was circulated to me, the newest first.</summary>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    /// <param name="unviewed">Only what I have not opened yet.</param>
    [WolverineGet("/api/circulations")]
    [ProducesResponseType<MyCirculations>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? after, bool? unviewed, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var size = Math.Clamp(limit ?? 50, 1, LongestPage);
        var mine = session.Query<CirculatedItem>().Where(i => i.ReaderId == official.PersonId);
        if (after is not null)
        {
            mine = mine.Where(i => i.SortOrder.CompareTo(after) > 0);
        }

        if (unviewed == true)
        {
            mine = mine.Where(i => i.ViewedAt == null);
        }

        var found = await mine.OrderBy(i => i.SortOrder).Take(size + 1).ToListAsync(cancellation);
        return Results.Ok(new MyCirculations([.. found.Take(size)], found.Count > size ? found[size - 1].SortOrder : null));
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record MyCirculations(IReadOnlyList<CirculatedItem> Items, string? Next);
