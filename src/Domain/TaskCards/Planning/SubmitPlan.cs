using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Sends the plan on the reporting path of its document, which goes out in the same transaction.</summary>
/// <param name="DocumentId">The document of the plan: the one that came back, or a new one.</param>
/// <param name="ChangeReason">Why the approved plan is changed; needed from the second version on.</param>
public sealed record SubmitPlan(TaskCardStanding By, Guid DocumentId, string? ChangeReason, Organization Organization)
{
    public static Decision Decide(TaskCard card, SubmitPlan command)
    {
        if (TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.SubmitPlan) is { } notAllowed)
        {
            return notAllowed;
        }

        var cycle = card.Current!;
        if (cycle.InFlight is { } sent)
        {
            return new PlanInFlightAlready(sent.PlanVersion, sent.DocumentId);
        }

        if (cycle.Draft is not { } plan)
        {
            return new PlanMissing();
        }

        if (Refusal.FirstOf(
            Reason(command.ChangeReason, cycle),
            plan.Objectives.Count == 0 ? new ObjectivesMissing() : null,
            PlanRules.RefusalOf(plan, cycle),
            Gone(plan, command),
            cycle.Plan is { } approved && PlanDifference.Between(approved, plan).IsEmpty ? new PlanUnchanged() : null) is { } refusal)
        {
            return refusal;
        }

        return Decision.Accept(new PlanSubmitted(
            command.By.By, command.By.At, cycle.Name, cycle.Versions.Count + 1, plan, command.DocumentId, command.ChangeReason));
    }

    private static Refusal? Reason(string? reason, Cycle cycle) =>
        string.IsNullOrWhiteSpace(reason)
            ? cycle.Versions.Count > 0 ? new ChangeReasonMissing() : null
            : TaskTexts.Reason(reason);

    // Somebody may have left since the plan was written.
    private static TaskPersonUnknown? Gone(Plan plan, SubmitPlan command) =>
        plan.Milestones.FirstOrDefault(m => command.Organization.OfficialOn(m.Responsible.PersonId, command.By.Day) is null) is { } milestone
            ? new(milestone.Responsible.PersonId)
            : null;
}
