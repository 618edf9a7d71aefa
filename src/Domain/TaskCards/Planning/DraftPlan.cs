using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Writes the plan of the open cycle, each time as a whole.</summary>
public sealed record DraftPlan(TaskCardStanding By, PlanProposal Plan, Organization Organization)
{
    public static Decision Decide(TaskCard card, DraftPlan command)
    {
        if (TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.DraftPlan) is { } notAllowed)
        {
            return notAllowed;
        }

        var cycle = card.Current!;
        if (cycle.InFlight is { } sent)
        {
            return new PlanInFlightAlready(sent.PlanVersion, sent.DocumentId);
        }

        var (plan, fault) = command.Plan.On(command.By.Day, command.Organization);
        return (fault ?? PlanRules.RefusalOf(plan!, cycle)) is { } refusal
            ? refusal
            : Decision.Accept(new PlanDrafted(command.By.By, command.By.At, cycle.Name, plan!));
    }
}
