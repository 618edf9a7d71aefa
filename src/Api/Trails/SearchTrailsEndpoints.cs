using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Projections;
using OnNara.Projections.Trails;
using Wolverine.Http;

namespace OnNara.Api.Trails;

/// <summary>Only those who answer for others' records see acts beyond their own documents.</summary>
public sealed record TrailsForbidden() : Refusal(
    "trail.forbidden", "Acts across documents are for the records officer, the auditor and department heads.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public static class SearchTrailsEndpoint
{
    /// <summary>Acts on documents and incoming documents of the agency, or of the departments that I head, in the order in which they happened.</summary>
    /// <param name="department">The department of the document.</param>
    /// <param name="from">From this moment on.</param>
    /// <param name="to">Up to this moment, not included.</param>
    [WolverineGet("/api/decision-trails")]
    [ProducesResponseType<TrailPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        TrailSubject? subject,
        TrailAct? act,
        string? matter,
        string? department,
        Guid? person,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        if (!reach.SeesActsOfOthers)
            return new TrailsForbidden().ToProblem();

        var freshness = await Freshness.Of(session, TrailReading.Name, cancellation);
        var found = await new TrailSearch(session, reach).List(new(subject, act, matter, department, person, from, to), page, cancellation);
        return Results.Ok(new TrailPage(found.Items, found.Next, freshness.AsOf, freshness.BehindBySeconds));
    }
}

/// <param name="AsOf">Every fact that was recorded before is in it.</param>
public sealed record TrailPage(IReadOnlyList<DecisionTrailEntry> Items, string? Next, DateTimeOffset AsOf, double BehindBySeconds);

public static class CountTrailsEndpoint
{
    /// <summary>How often which act was done, by whom and on what.</summary>
    /// <param name="by">By what to count, several separated by commas: Act, Matter, Post, Department, Person; Act where it is left out.</param>
    [WolverineGet("/api/decision-trails/counts")]
    [ProducesResponseType<TrailCounts>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        TrailSubject? subject,
        TrailAct? act,
        string? matter,
        string? department,
        Guid? person,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string? by,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        if (GroupingsIn(by) is not { } groupings)
        {
            return Problems.Of(
                StatusCodes.Status422UnprocessableEntity, "request.grouping-unknown", $"by names some of {string.Join(", ", Enum.GetNames<TrailGrouping>())}.");
        }

        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        if (!reach.SeesActsOfOthers)
            return new TrailsForbidden().ToProblem();

        var freshness = await Freshness.Of(session, TrailReading.Name, cancellation);
        var counts = await new TrailSearch(session, reach).Count(new(subject, act, matter, department, person, from, to), groupings, cancellation);
        return Results.Ok(new TrailCounts(counts, counts.Sum(c => c.Count), freshness.AsOf, freshness.BehindBySeconds));
    }

    private static HashSet<TrailGrouping>? GroupingsIn(string? by)
    {
        var groupings = new HashSet<TrailGrouping>();
        foreach (var name in (by ?? nameof(TrailGrouping.Act)).Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Enum.TryParse<TrailGrouping>(name, ignoreCase: true, out var grouping) || !Enum.IsDefined(grouping) || char.IsAsciiDigit(name[0]))
                return null;
            groupings.Add(grouping);
        }

        return groupings;
    }
}

/// <param name="AsOf">Every fact that was recorded before is counted.</param>
public sealed record TrailCounts(IReadOnlyList<TrailCount> Counts, long Total, DateTimeOffset AsOf, double BehindBySeconds);
