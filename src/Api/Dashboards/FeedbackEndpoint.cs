using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ReadFeedbackEndpoint
{
    /// <summary>What evaluations taught and what became of it: what is open and for how long, what is overdue, what was done, and what comes again.</summary>
    /// <param name="department">Whose tasks, with the departments below; all that I see where it is left out.</param>
    /// <param name="cycle">The cycle in which the points were raised; all of them where it is left out.</param>
    /// <param name="from">First day of the period in which they were raised.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">How it stood at the end of this day; today where it is left out.</param>
    [WolverineGet("/api/feedback")]
    [ProducesResponseType<FeedbackView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department, string? cycle, DateOnly? from, DateOnly? to, DateOnly? asOf, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var asking = TaskAsking.Of(official, department, null, cycle, from, to, asOf);
        var counts = await new PointBoard(session, asking.Question(official)).Count(cancellation);
        return Results.Ok(new FeedbackView(
            asking.AsOf, cycle, department, PointFigures.Of(asking, counts.First(c => c.Cycle is null && c.DepartmentCode is null && c.Theme is null)),
            [.. counts.Where(c => c.Cycle is not null).Select(c => new CycleFeedback(c.Cycle!, PointFigures.Of(asking with { Cycle = c.Cycle }, c)))],
            [.. counts.Where(c => c.DepartmentCode is not null).Select(c => new DepartmentFeedback(c.DepartmentCode!, PointFigures.Of(asking.In(c.DepartmentCode!), c)))],
            [.. counts.Where(c => c.Theme is not null).OrderByDescending(c => c.Total).ThenBy(c => c.Theme, StringComparer.Ordinal).Take(ThemeFeedback.Most).Select(c => ThemeFeedback.Of(asking, c))]));
    }
}

/// <summary>What evaluations taught and what became of it.</summary>
/// <param name="Themes">The most frequent, up to 50.</param>
public sealed record FeedbackView(
    DateOnly AsOf, string? Cycle, string? Department, PointFigures Points, IReadOnlyList<CycleFeedback> Cycles, IReadOnlyList<DepartmentFeedback> Departments, IReadOnlyList<ThemeFeedback> Themes);

public sealed record CycleFeedback(string Cycle, PointFigures Points);

public sealed record DepartmentFeedback(string DepartmentCode, PointFigures Points);

/// <summary>Points of one kind.</summary>
/// <param name="Recurs">Whether it came up in more than one cycle or department.</param>
public sealed record ThemeFeedback(string Theme, Figure Total, Figure Open, long Cycles, long Departments, bool Recurs)
{
    internal const int Most = 50;

    internal static ThemeFeedback Of(TaskAsking asking, PointCounts counts) => new(
        counts.Theme!, asking.Figure(counts.Total, "improvement-points", ("theme", counts.Theme)),
        asking.Figure(PointBoard.Open.Sum(s => counts.ByStatus[s]), "improvement-points", ("theme", counts.Theme), ("state", string.Join(',', PointBoard.Open))), counts.Cycles,
        counts.Departments, counts.Cycles > 1 || counts.Departments > 1);
}

/// <summary>Improvement points as they stood on the day.</summary>
/// <param name="Open">Not answered, or accepted and not done.</param>
/// <param name="AgeDays">How many days the open ones have been open, in the mean.</param>
/// <param name="ClosureRate">Of the accepted ones the share that was done, in percent.</param>
/// <param name="AnsweredShare">Of all the share that was accepted or declined, in percent.</param>
/// <param name="DeclinedShare">Of the answered ones the share that was declined, in percent.</param>
public sealed record PointFigures(
    Figure Total,
    Figure Open,
    Figure Unanswered,
    Figure Accepted,
    Figure Declined,
    Figure Closed,
    Figure Overdue,
    MeanFigure AgeDays,
    MeanFigure ClosureRate,
    MeanFigure AnsweredShare,
    MeanFigure DeclinedShare)
{
    internal static PointFigures Of(TaskAsking asking, PointCounts counts)
    {
        var answered = Sum(PointStatus.Accepted, PointStatus.Closed, PointStatus.Declined);
        return new(
            asking.Figure(counts.Total, "improvement-points"), Of([.. PointBoard.Open]), Of(PointStatus.Raised), Of(PointStatus.Accepted), Of(PointStatus.Declined),
            Of(PointStatus.Closed), asking.Figure(counts.Overdue, "improvement-points", ("overdue", "true")),
            asking.Figure(counts.AgeDays, "improvement-points", ("state", string.Join(',', PointBoard.Open))),
            Share(Sum(PointStatus.Closed), PointStatus.Accepted, PointStatus.Closed), asking.Share(answered, counts.Total, "improvement-points"),
            Share(Sum(PointStatus.Declined), PointStatus.Accepted, PointStatus.Closed, PointStatus.Declined));

        Figure Of(params PointStatus[] statuses) => asking.Figure(Sum(statuses), "improvement-points", ("state", string.Join(',', statuses)));

        MeanFigure Share(long part, params PointStatus[] whole) => asking.Share(part, Sum(whole), "improvement-points", ("state", string.Join(',', whole)));

        long Sum(params PointStatus[] statuses) => statuses.Sum(s => counts.ByStatus[s]);
    }
}
