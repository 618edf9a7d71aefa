using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ListMilestonesEndpoint
{
    /// <summary>The milestones of the plans that hold, as they stood on the day; what is due first comes first. Without cycle and period: those that could still be reached on the day.</summary>
    /// <param name="department">The department of the task's owner, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="from">First day of the period in which they are due.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">The day; today where it is left out.</param>
    /// <param name="state">Some of ReachedOnTime, ReachedLate, Unreached, Late, AtRisk, NotBegun, OnSchedule, separated by commas.</param>
    [WolverineGet("/api/milestones")]
    [ProducesResponseType<Page<MilestoneItem>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? cycle,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        string? state,
        Guid? responsible,
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
        if (!Several.TryRead<MilestoneState>(state, out var states))
            return Several.Unknown<MilestoneState>();
        var question = TaskAsking.Of(official, department, below, cycle, from, to, asOf).Question(official);
        return Results.Ok((await new MilestoneBoard(session, question).List(new(states, responsible, taskCardId), page, cancellation)).Select(MilestoneItem.Of));
    }
}

public static class ListIndicatorsEndpoint
{
    /// <summary>The indicators of the plans that hold, with their last values, by cycle and card.</summary>
    /// <param name="department">The department of the task's owner, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="asOf">Changes nothing here; every list takes it.</param>
    /// <param name="hasAttainment">true: only those of which a self-evaluation put down how far the target was reached.</param>
    [WolverineGet("/api/indicators")]
    [ProducesResponseType<Page<IndicatorItem>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? cycle,
        DateOnly? asOf,
        IndicatorState? state,
        Guid? taskCardId,
        bool? hasAttainment,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var question = TaskAsking.Of(official, department, below, cycle, null, null, asOf).Question(official);
        return Results.Ok((await new IndicatorBoard(session, question).List(new(state, taskCardId, hasAttainment ?? false), page, cancellation)).Select(IndicatorItem.Of));
    }
}
