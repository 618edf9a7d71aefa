using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReviseHeaderEndpoint
{
    /// <summary>Says otherwise what the task is called and what it is about.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/revise-header")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, ReviseHeaderRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => ReviseHeader.Decide(card, new(by, request.Title, request.Content)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record ReviseHeaderRequest(long Version, string Title, string Content);
