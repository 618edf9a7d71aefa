using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class CloseCardEndpoint
{
    /// <summary>Closes the card for good, with the reason: the task has ended.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/close")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, CloseCardRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => CloseCard.Decide(card, new(by, request.Reason)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record CloseCardRequest(long Version, string Reason);
