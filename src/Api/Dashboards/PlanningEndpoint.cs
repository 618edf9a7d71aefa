using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ReadPlanningEndpoint
{
    /// <summary>How far the tasks of a department and those below it are planned, level by level, and what nobody has planned.</summary>
    /// <param name="department">Whose tasks; all that I see where it is left out.</param>
    /// <param name="function">Only unit tasks under this small function.</param>
    /// <param name="cycle">The cycle of that name; the open one of each card where it is left out.</param>
    /// <param name="from">First day of the period of unplanned work; the first of the year where it is left out.</param>
    /// <param name="to">Last day of that period; the day where it is left out.</param>
    /// <param name="asOf">The day whose tasks are shown; today where it is left out.</param>
    /// <param name="after">The <c>next</c> of the tasks on the page before.</param>
    /// <param name="limit">How many tasks, up to 200.</param>
    [WolverineGet("/api/planning")]
    [ProducesResponseType<PlanningView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        string? function,
        string? cycle,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var asking = TaskAsking.Of(official, department, null, cycle, null, null, asOf);
        var worked = asking.WithPeriod(from, to);
        var board = new PlanningBoard(session, asking.Question(official), TaskReach.Of(official.Actor, official.Organization, official.Day));
        var counts = await board.Count(new(null, function), cancellation);
        var freshness = await Freshness.Of(session, TaskActivityReading.Name, cancellation);
        var unplannedWork = await new ActivityBoard(session, worked.Question(official)).Unplanned(cancellation);
        var tasks = await board.List(new(null, function), page, cancellation);
        return Results.Ok(new PlanningView(
            asking.AsOf, cycle, department, PlanningFigures.Of(asking, counts, function),
            new(unplannedWork, worked.Figure(unplannedWork, "task-activities", ("unplanned", "true")).Href),
            [.. Children(official, department, asking.AsOf).Select(child => DepartmentPlanning.Of(child, asking, counts, function, official))],
            tasks.Select(line => PlannedTask.Of(line, asking)), freshness.AsOf, freshness.BehindBySeconds));
    }

    // One level at a time: below the department that is asked for, or below the one at which the reader stands.
    private static IEnumerable<Domain.Organizations.Department> Children(CurrentOfficial official, string? department, DateOnly day)
    {
        var organization = official.Organization;
        var top = department ?? (official.Actor.Holds(Domain.Organizations.Office.Auditor)
            ? organization.RootOn(day)?.Code
            : official.Actor.Heads.Append(official.Actor.Official.DepartmentCode).First());
        return organization.DepartmentsOn(day).Where(d => d.ParentCode == top);
    }
}

public static class ListPlannedTasksEndpoint
{
    /// <summary>The tasks of the agency and how far each is planned, by department and code.</summary>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="function">Only unit tasks under this small function.</param>
    /// <param name="asOf">The day whose tasks are shown; today where it is left out.</param>
    /// <param name="state">Some of WithoutCard, WithoutCycle, WithoutPlan, Drafted, InFlight, Approved, separated by commas.</param>
    [WolverineGet("/api/planning/tasks")]
    [ProducesResponseType<Page<PlannedTask>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? function,
        string? cycle,
        DateOnly? asOf,
        string? state,
        string? after,
        int? limit,
        CurrentOfficial official,
        IQuerySession session,
        CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        if (!Several.TryRead<PlanningState>(state, out var states))
            return Several.Unknown<PlanningState>();
        var asking = TaskAsking.Of(official, department, below, cycle, null, null, asOf);
        var board = new PlanningBoard(session, asking.Question(official), TaskReach.Of(official.Actor, official.Organization, official.Day));
        return Results.Ok((await board.List(new(states, function), page, cancellation)).Select(line => PlannedTask.Of(line, asking)));
    }
}

/// <summary>Planning as its managers see it.</summary>
/// <param name="Figures">Over all the tasks that were asked for.</param>
/// <param name="UnplannedWork">Reported work that no milestone foresaw.</param>
/// <param name="Departments">The departments right below, each with all below it.</param>
/// <param name="ActivitiesAsOf">Every activity that was recorded before is in it.</param>
public sealed record PlanningView(
    DateOnly AsOf,
    string? Cycle,
    string? Department,
    PlanningFigures Figures,
    Figure UnplannedWork,
    IReadOnlyList<DepartmentPlanning> Departments,
    Page<PlannedTask> Tasks,
    DateTimeOffset ActivitiesAsOf,
    double BehindBySeconds);

/// <summary>How many tasks are planned how far; <paramref name="Unplanned"/> are all without a decided plan.</summary>
public sealed record PlanningFigures(
    Figure Tasks, Figure WithoutCard, Figure WithoutCycle, Figure WithoutPlan, Figure Drafted, Figure InFlight, Figure Approved, Figure Unplanned)
{
    private static readonly PlanningState[] Undecided = [.. Enum.GetValues<PlanningState>().Where(s => s != PlanningState.Approved)];

    internal static PlanningFigures Of(TaskAsking asking, IReadOnlyList<PlanningCount> counts, string? function)
    {
        return new(
            asking.Figure(counts.Sum(c => c.Count), "planning/tasks", ("function", function)), Of(PlanningState.WithoutCard), Of(PlanningState.WithoutCycle),
            Of(PlanningState.WithoutPlan), Of(PlanningState.Drafted), Of(PlanningState.InFlight), Of(PlanningState.Approved), Of(Undecided));

        Figure Of(params PlanningState[] states) => asking.Figure(
            counts.Where(c => states.Contains(c.State)).Sum(c => c.Count), "planning/tasks", ("function", function), ("state", string.Join(',', states)));
    }
}

/// <summary>A department with all below it.</summary>
public sealed record DepartmentPlanning(string Code, string Name, PlanningFigures Figures)
{
    internal static DepartmentPlanning Of(
        Domain.Organizations.Department department, TaskAsking asking, IReadOnlyList<PlanningCount> counts, string? function, CurrentOfficial official)
    {
        var below = counts.Where(c => c.DepartmentCode == department.Code || official.Organization.IsInLineOfCommand(c.DepartmentCode, department.Code, official.Day));
        return new(department.Code, department.Name, PlanningFigures.Of(asking with { Department = department.Code }, [.. below], function));
    }
}

/// <summary>A task and its plan.</summary>
/// <param name="Card">Its card; none where nobody has opened one.</param>
/// <param name="PlanVersion">The version that holds; none before one was decided.</param>
/// <param name="Indicators">The targets of the plan that holds.</param>
/// <param name="FirstDay">Of the plan that holds, or of the one that is being written; the last day likewise.</param>
public sealed record PlannedTask(
    TaskKind Kind,
    string Code,
    string Name,
    string DepartmentCode,
    string? SmallFunctionCode,
    PlanningState State,
    CardLink? Card,
    string? Cycle,
    int? PlanVersion,
    Figure? Indicators,
    Figure? Milestones,
    DateOnly? FirstDay,
    DateOnly? LastDay)
{
    internal static PlannedTask Of(PlanningLine line, TaskAsking asking)
    {
        var own = asking with { Department = null, Below = true, Cycle = line.Cycle };
        var card = line is { TaskCardId: { } id, Title: { } title } ? CardLink.Of(new(id, title, line.Code)) : null;
        var holds = line.State == PlanningState.Approved;
        return new(
            line.Kind, line.Code, line.Name, line.DepartmentCode, line.SmallFunctionCode, line.State, card, line.Cycle, line.PlanVersion,
            holds ? own.Figure(line.Indicators, "indicators", ("taskCardId", line.TaskCardId)) : null,
            holds ? own.Figure(line.Milestones, "milestones", ("taskCardId", line.TaskCardId)) : null, line.FirstDay, line.LastDay);
    }
}
