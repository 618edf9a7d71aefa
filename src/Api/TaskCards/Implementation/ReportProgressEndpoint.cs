using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReportProgressEndpoint
{
    /// <summary>Tells how far a milestone is, or what was done that no plan foresaw; with 100 percent the milestone is reached.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/progress")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, ReportProgressRequest request, CurrentOfficial official, TaskCardDesk desk, EvidenceShelf shelf, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => ReportProgress.Decide(card, new(
                by, request.MilestoneCode, request.Percent, request.Report, await shelf.Present(official, null, request.Evidence, cancellation))),
            cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="MilestoneCode">A milestone of the plan that holds now; left out for other work.</param>
/// <param name="Percent">How much of the milestone is done, 0 to 100; left out without a milestone.</param>
/// <param name="Report">What was done, or why there is less than before.</param>
public sealed record ReportProgressRequest(
    long Version, string Report, string? MilestoneCode = null, int? Percent = null, IReadOnlyList<EvidenceReference>? Evidence = null);
