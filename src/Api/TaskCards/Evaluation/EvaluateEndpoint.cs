using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class EvaluateEndpoint
{
    /// <summary>The evaluator grades the cycle, and says at once what is to be better next time.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/evaluation")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, EvaluateRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            (card, by) => Evaluate.Decide(card, new(
                by, request.Grade, request.Assessment, [.. (request.Points ?? []).OfType<PointRequest>().Select(point => point.ToPoint(official))])),
            cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Points">What the evaluation teaches; more can be raised later.</param>
public sealed record EvaluateRequest(long Version, Grade Grade, string Assessment, IReadOnlyList<PointRequest>? Points = null);
