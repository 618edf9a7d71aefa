using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.DailyWork;
using OnNara.Projections.DailyWork;
using Wolverine.Http;

namespace OnNara.Api.DailyWork;

public static class PlanWorkEndpoint
{
    /// <summary>Plans my work of a day.</summary>
    [WolverinePost("/api/daily-work")]
    [ProducesResponseType<DailyWorkAnswer>(StatusCodes.Status201Created)]
    public static Task<IResult> Post(PlanWorkRequest request, CurrentOfficial official, DailyWorkDesk desk, CancellationToken cancellation) =>
        desk.Plan(official, request, cancellation);
}

public static class ReadDailyWorkEndpoint
{
    /// <summary>My work day by day, that of somebody whom I lead, or, with a task card, everybody's on it whom I may read.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="personId">Whose work; mine where neither this nor a card is named.</param>
    /// <param name="taskCardId">Only what is filed on this card.</param>
    /// <param name="status">Only what stands there.</param>
    /// <param name="after">The <c>next</c> of the page before; left out for the first one.</param>
    [WolverineGet("/api/daily-work")]
    [ProducesResponseType<DailyWorkPage>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        DateOnly? from, DateOnly? to, Guid? personId, Guid? taskCardId, DailyWorkStatus? status, string? after, int? limit,
        CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if ((fault ?? Days.Fault(from, to)) is { } wrong)
        {
            return wrong;
        }

        var person = personId ?? (taskCardId is null ? official.PersonId : null);
        var found = await new DailyWorkList(session, official.Actor, official.Organization, official.Day)
            .Read(new(person, from, to, taskCardId, status), page, cancellation);
        return Results.Ok(new DailyWorkPage([.. found.Items.Select(r => new DailyWorkLine(r.Person, r.Work))], found.Next));
    }
}

public static class FinishWorkEndpoint
{
    /// <summary>It is done.</summary>
    [WolverinePost("/api/daily-work/{day}/{itemId:guid}/finish")]
    [ProducesResponseType<DailyWorkAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        DateOnly day, Guid itemId, FinishWorkRequest request, CurrentOfficial official, DailyWorkDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official, day, itemId, month => FinishWork.Decide(month, new(official.Actor, official.At, itemId, request.Result, request.Minutes)), cancellation);
}

public static class PostponeWorkEndpoint
{
    /// <summary>Puts it off to another day; in another month it stands under a new id.</summary>
    [WolverinePost("/api/daily-work/{day}/{itemId:guid}/postpone")]
    [ProducesResponseType<DailyWorkAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        DateOnly day, Guid itemId, PostponeWorkRequest request, CurrentOfficial official, DailyWorkDesk desk, CancellationToken cancellation) =>
        desk.Postpone(official, day, itemId, request, cancellation);
}

public static class DropWorkEndpoint
{
    /// <summary>It is not done, and why.</summary>
    [WolverinePost("/api/daily-work/{day}/{itemId:guid}/drop")]
    [ProducesResponseType<DailyWorkAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        DateOnly day, Guid itemId, DropWorkRequest request, CurrentOfficial official, DailyWorkDesk desk, CancellationToken cancellation) =>
        desk.Act(official, day, itemId, month => DropWork.Decide(month, new(official.Actor, official.At, itemId, request.Reason)), cancellation);
}

public sealed record DailyWorkLine(Domain.Organizations.Official Person, DailyWorkItem Work);

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record DailyWorkPage(IReadOnlyList<DailyWorkLine> Items, string? Next);
