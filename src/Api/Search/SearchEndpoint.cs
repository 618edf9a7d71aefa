using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections;
using OnNara.Projections.Search;
using Wolverine.Http;

namespace OnNara.Api.Search;

public static class SearchEndpoint
{
    /// <summary>Documents and incoming documents by title, text, people and number, in Korean and English, as far as I may know them.</summary>
    /// <param name="q">Words, each of which has to be in it; parts of words find too.</param>
    [WolverineGet("/api/search")]
    [ProducesResponseType<SearchPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? q, string? after, int? limit, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        if (SearchWords.FaultOf(q ?? "") is { } unfit)
            return unfit;

        var terms = SearchText.TermsOf(q!);
        var freshness = await Freshness.Of(session, SearchReading.Name, cancellation);
        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        var (found, count) = await new DocumentSearch(session, reach).Find(terms, page, cancellation);
        return Results.Ok(new SearchPage(found.Items, found.Next, count.Count, count.AndMore, freshness.AsOf, freshness.BehindBySeconds));
    }
}

/// <param name="Count">How many there are that this person may know, counted up to 200.</param>
/// <param name="AndMore">There are more than were counted.</param>
/// <param name="AsOf">Every fact that was recorded before is in it.</param>
public sealed record SearchPage(IReadOnlyList<Found> Items, string? Next, int Count, bool AndMore, DateTimeOffset AsOf, double BehindBySeconds);
