using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReleaseCollaboratorEndpoint
{
    /// <summary>A department or an agency no longer works on the task.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/release-collaborator")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, ReleaseCollaboratorRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(official, taskCardId, request.Version, (card, by) => ReleaseCollaborator.Decide(card, new(by, new(request.AgencyCode, request.DepartmentCode), request.Reason)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record ReleaseCollaboratorRequest(long Version, string Reason, string? AgencyCode = null, string? DepartmentCode = null);
