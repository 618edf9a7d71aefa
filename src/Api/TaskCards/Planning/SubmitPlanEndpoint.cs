using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Documents;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.TaskCards;

public static class SubmitPlanEndpoint
{
    /// <summary>Sends the plan on a reporting path as an official document; its decision approves the plan.</summary>
    [WolverinePost("/api/task-cards/{taskCardId:guid}/submit-plan")]
    [ProducesResponseType<TaskCardAnswer>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(
        Guid taskCardId, SubmitPlanRequest request, CurrentOfficial official, TaskCardDesk cards, DocumentDesk documents, CancellationToken cancellation) =>
        cards.Act(official, taskCardId, request.Version, (card, by) => Submit(card, by, request, official, documents, cancellation), cancellation);

    private static async Task<Decision> Submit(
        TaskCard card, TaskCardStanding by, SubmitPlanRequest request, CurrentOfficial official, DocumentDesk documents, CancellationToken cancellation)
    {
        var cameBack = await documents.PlanDocumentOf(official, card.Current?.CameBack, cancellation);
        var decision = SubmitPlan.Decide(card, new(by, cameBack ?? Guid.CreateVersion7(), request.ChangeReason, official.Organization));
        if (decision is not Decision.Accepted { Events: [PlanSubmitted sent] })
        {
            return decision;
        }

        var paper = PlanPaper.Of(card, sent);
        var refusal = await documents.SendPlan(official, sent.DocumentId, cameBack is not null, request.ToDraft(card, paper), paper.Reference, cancellation);
        return refusal is null ? decision : refusal;
    }
}

/// <param name="Version">The version of the task card that the writer saw.</param>
/// <param name="Matter">The kind of matter, as the agency's delegation rules name it; it computes who decides.</param>
/// <param name="Path">The reporting path; consultations of one stage run in parallel.</param>
/// <param name="Disclosure">Left out: what the unit task proposes.</param>
/// <param name="Access">Who of the agency may read the document when it is decided.</param>
/// <param name="ChangeReason">Why the approved plan is changed; needed from the second version on.</param>
/// <param name="DueAt">When a decision is needed; left out where nobody waits for a day.</param>
public sealed record SubmitPlanRequest(
    long Version,
    string Matter,
    IReadOnlyList<PlannedStep> Path,
    Disclosure? Disclosure = null,
    AccessLimit Access = AccessLimit.Agency,
    string? ChangeReason = null,
    DateTimeOffset? DueAt = null)
{
    internal DocumentDraft ToDraft(TaskCard card, PlanPaper paper) => new(
        DocumentKind.General, Matter, Significance.Ordinary, paper.Title, paper.Body, [], IsInternal: true, [], Sender.DepartmentHead,
        card.Subject.UnitTaskCode, Disclosure, Access, Path, DueAt: DueAt, TaskCardId: card.Id);
}
