using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class ReportActualEndpoint
{
    /// <summary>Reports the value of an indicator, with what shows that it is true; figures that follow from events are not reported.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/actuals")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, ReportActualRequest request, CurrentOfficial official, TaskCardDesk desk, EvidenceShelf shelf, CancellationToken cancellation) =>
        desk.Act(
            official,
            taskCardId,
            request.Version,
            async (card, by) => ReportActual.Decide(card, new(
                by,
                request.IndicatorCode,
                request.Value,
                request.Note,
                await shelf.Present(official, card.Current?.Evaluator, request.Evidence, cancellation))),
            cancellation);
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Value">In the unit of the indicator.</param>
public sealed record ReportActualRequest(
    long Version, string IndicatorCode, decimal Value, string? Note = null, IReadOnlyList<EvidenceReference>? Evidence = null);
