using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ChangeOwnerEndpoint
{
    /// <summary>Gives the task to somebody else of its department, with the reason.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/change-owner")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, ChangeOwnerRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => ChangeOwner.Decide(
                card, new(by, request.OwnerId, request.Reason, await desk.DepartmentOf(official, card, cancellation), official.Organization)),
            cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="OwnerId">Whose task it is from now on.</param>
public sealed record ChangeOwnerRequest(long Version, Guid OwnerId, string Reason);
