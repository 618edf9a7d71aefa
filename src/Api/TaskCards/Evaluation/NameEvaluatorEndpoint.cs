using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class NameEvaluatorEndpoint
{
    /// <summary>A superior says who evaluates the open cycle; that person has to be able to read the evidence.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/evaluator")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, NameEvaluatorRequest request, CurrentOfficial official, TaskCardDesk desk, EvidenceShelf shelf, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => NameEvaluator.Decide(card, new(
                by,
                request.EvaluatorId,
                official.Organization.OfficialOn(request.EvaluatorId, official.Day),
                await shelf.Attached(official, card.Current, request.EvaluatorId, cancellation))),
            cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record NameEvaluatorRequest(long Version, Guid EvaluatorId);
