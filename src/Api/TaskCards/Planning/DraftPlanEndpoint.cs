using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class DraftPlanEndpoint
{
    /// <summary>Writes the plan of the open cycle as a whole; nothing holds before it is approved.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/draft-plan")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(Guid taskCardId, DraftPlanRequest request, CurrentOfficial official, TaskCardDesk desk, CancellationToken cancellation) =>
        desk.Act(
            official, taskCardId, request.Version, (card, by) => DraftPlan.Decide(card, new(by, request.Plan, official.Organization)), cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
public sealed record DraftPlanRequest(long Version, PlanProposal Plan);
