using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class CloseCycleEndpoint
{
    /// <summary>Ends the open cycle, when everything that it taught has its answer.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/cycle/close")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, CloseCycleRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => CloseCycle.Decide(card, new(by)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record CloseCycleRequest(long Version);
