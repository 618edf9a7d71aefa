using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ClosePointEndpoint
{
    /// <summary>A superior or the evaluator takes note that what was promised has been done.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/points/{pointId:guid}/close")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, Guid pointId, ClosePointRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => ClosePoint.Decide(card, new(by, pointId, request.Result)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record ClosePointRequest(long Version, string Result);
