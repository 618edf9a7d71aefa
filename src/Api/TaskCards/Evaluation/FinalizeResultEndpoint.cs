using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class FinalizeResultEndpoint
{
    /// <summary>A superior lets the evaluation stand: it is the result of the cycle.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/result")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, FinalizeResultRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => FinalizeResult.Decide(card, new(by, request.Remark)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record FinalizeResultRequest(long Version, string? Remark = null);
