using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class OpenCycleEndpoint
{
    /// <summary>Opens the next cycle of the task; accepted improvement points that are not done yet go on in it.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/open-cycle")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, OpenCycleRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official, taskCardId, request.Version, (card, by) => OpenCycle.Decide(card, new(by, request.Name, request.From, request.To)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Name">Names it within the card; a year as a rule.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record OpenCycleRequest(long Version, string Name, DateOnly From, DateOnly To);
