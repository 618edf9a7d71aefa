using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ListImprovementPointsEndpoint
{
    /// <summary>What evaluations taught, as it stood on the day; what is due first comes first.</summary>
    /// <param name="department">The department of the task's owner, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="cycle">The cycle in which they were raised.</param>
    /// <param name="from">First day of the period in which they were raised.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    /// <param name="state">Some of Raised, Accepted, Declined, Closed, separated by commas.</param>
    /// <param name="overdue">true: only those that are open and whose day has passed.</param>
    [WolverineGet("/api/improvement-points")]
    [ProducesResponseType<Page<PointItem>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? cycle,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        string? state,
        bool? overdue,
        string? theme,
        Guid? owner,
        Guid? taskCardId,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        if (!Several.TryRead<PointStatus>(state, out var states))
            return Several.Unknown<PointStatus>();
        var question = TaskAsking.Of(official, department, below, cycle, from, to, asOf).Question(official);
        return Results.Ok((await new PointBoard(session, question).List(new(states, overdue ?? false, theme, owner, taskCardId), page, cancellation)).Select(PointItem.Of));
    }
}

public static class ListTaskActivitiesEndpoint
{
    /// <summary>What people did on task cards, in the order in which it happened; each names its fact in the log.</summary>
    /// <param name="department">The department of the task's owner, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="from">First day of the period in which it happened.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">Changes nothing here; every list takes it.</param>
    /// <param name="unplanned">true: only reported work that no milestone foresaw.</param>
    [WolverineGet("/api/task-activities")]
    [ProducesResponseType<ActivityPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? cycle,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        TaskAct? act,
        Guid? person,
        Guid? taskCardId,
        bool? unplanned,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var question = TaskAsking.Of(official, department, below, cycle, from, to, asOf).Question(official);
        var freshness = await Freshness.Of(session, TaskActivityReading.Name, cancellation);
        var found = (await new ActivityBoard(session, question).List(new(act, person, taskCardId, unplanned ?? false), page, cancellation)).Select(ActivityItem.Of);
        return Results.Ok(new ActivityPage(found.Items, found.Next, freshness.AsOf, freshness.BehindBySeconds));
    }
}

public static class ListDocumentDeadlinesEndpoint
{
    /// <summary>Documents that were needed by a moment, and whether they were decided by then; what was due first comes first.</summary>
    /// <param name="department">The drafting department, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="from">First day of the period in which they were due.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    [WolverineGet("/api/document-deadlines")]
    [ProducesResponseType<Page<DeadlineLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        DeadlineState? state,
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
        return Results.Ok(await new DocumentDeadlines(session, question, reach).List(state, page, cancellation));
    }
}
