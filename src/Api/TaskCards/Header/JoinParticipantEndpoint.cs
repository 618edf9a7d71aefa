using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class JoinParticipantEndpoint
{
    /// <summary>Takes somebody in who works on the task too.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/participants")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, JoinParticipantRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => JoinParticipant.Decide(card, new(by, request.PersonId, request.Part, official.Organization)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Part">What the person does for the task.</param>
public sealed record JoinParticipantRequest(long Version, Guid PersonId, string Part);
