using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class EvaluateSelfEndpoint
{
    /// <summary>The owner says how the cycle went; its figures are computed now and stand from then on.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/self-evaluation")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, EvaluateSelfRequest request, CurrentOfficial official, TaskCardDesk desk, IDocumentSession session, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => EvaluateSelf.Decide(card, new(
                by, request.Grade, request.Assessment, await new FiledDocuments(session).Figures(taskCardId, cancellation))),
            cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record EvaluateSelfRequest(long Version, Grade Grade, string Assessment);
