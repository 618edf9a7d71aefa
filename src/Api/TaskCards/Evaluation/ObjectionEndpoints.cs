using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class RaiseObjectionEndpoint
{
    /// <summary>The owner does not accept the evaluation, and says why.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/objection")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, RaiseObjectionRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => RaiseObjection.Decide(card, new(by, request.Reason)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record RaiseObjectionRequest(long Version, string Reason);

public static class AnswerObjectionEndpoint
{
    /// <summary>The evaluator answers the objection: upheld with another grade, or not upheld with the same.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/objection/answer")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, AnswerObjectionRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => AnswerObjection.Decide(card, new(by, request.IsUpheld, request.Grade, request.Answer)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Grade">The grade from now on; may be left out where it stays.</param>
public sealed record AnswerObjectionRequest(long Version, bool IsUpheld, string Answer, Grade? Grade = null);
