using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class AcceptPointEndpoint
{
    /// <summary>The owner of an improvement point promises an action by a day; the plan of the next cycle shows it.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/points/{pointId:guid}/accept")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, Guid pointId, AcceptPointRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official, taskCardId, request.Version, (card, by) => AcceptPoint.Decide(card, new(by, pointId, request.Action, request.DueOn)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="DueOn">By which day it will be done.</param>
public sealed record AcceptPointRequest(long Version, string Action, DateOnly DueOn);

public static class DeclinePointEndpoint
{
    /// <summary>The owner of an improvement point says why nothing is to be done about it.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/points/{pointId:guid}/decline")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, Guid pointId, DeclinePointRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => DeclinePoint.Decide(card, new(by, pointId, request.Reason)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record DeclinePointRequest(long Version, string Reason);
