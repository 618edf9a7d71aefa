using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReleaseParticipantEndpoint
{
    /// <summary>Somebody no longer works on the task.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/release-participant")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, ReleaseParticipantRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => ReleaseParticipant.Decide(card, new(by, request.PersonId, request.Reason)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record ReleaseParticipantRequest(long Version, Guid PersonId, string Reason);
