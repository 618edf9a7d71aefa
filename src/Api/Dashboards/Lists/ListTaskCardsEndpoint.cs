using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ListTaskCardsEndpoint
{
    /// <summary>The task cards of my department, of those below the one that I head, or of the agency; what was touched last comes first.</summary>
    /// <param name="department">The department of the owner, with those below it.</param>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="cycle">Only cards that have a cycle of this name.</param>
    /// <param name="from">First day of the period in which they were opened or closed, as <paramref name="life"/> says.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">The day on which they were open; today where it is left out.</param>
    /// <param name="life">Open on the day, Opened or Closed in the period.</param>
    /// <param name="task">The code of the unit task or of the managed task.</param>
    [WolverineGet("/api/task-cards")]
    [ProducesResponseType<Page<CardItem>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? cycle,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        CardLife? life,
        TaskCardStage? stage,
        TaskKind? kind,
        Guid? owner,
        string? task,
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
        return Results.Ok((await new CardBoard(session, question).List(new(life, stage, kind, owner, task), page, cancellation)).Select(CardItem.Of));
    }
}

public static class ListTaskCyclesEndpoint
{
    /// <summary>The cycles of task cards with their plans in numbers and their evaluations, by cycle and card.</summary>
    /// <param name="below">false leaves out the departments below.</param>
    /// <param name="from">First day of the period in which the cycle's last day lies.</param>
    /// <param name="to">Last day of that period.</param>
    /// <param name="asOf">Changes nothing here; every list takes it.</param>
    /// <param name="hasAttainment">Only those of which the self-evaluation put down how far the targets were reached, or only the others.</param>
    [WolverineGet("/api/task-cycles")]
    [ProducesResponseType<Page<CycleItem>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department,
        bool? below,
        string? cycle,
        DateOnly? from,
        DateOnly? to,
        DateOnly? asOf,
        Guid? taskCardId,
        PlanStatus? plan,
        Grade? selfGrade,
        Grade? grade,
        Grade? finalGrade,
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
        var question = TaskAsking.Of(official, department, below, cycle, from, to, asOf).Question(official);
        var found = await new CycleBoard(session, question).List(new(taskCardId, plan, selfGrade, grade, finalGrade, hasAttainment), page, cancellation);
        return Results.Ok(found.Select(CycleItem.Of));
    }
}
