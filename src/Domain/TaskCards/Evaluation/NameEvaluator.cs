using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Says who evaluates the open cycle: nobody who owns the task or answers for a part of it.</summary>
/// <param name="Evaluator">As in service on the day; none who is not.</param>
/// <param name="Attached">The evidence of the reported values, and whether this evaluator may read it.</param>
public sealed record NameEvaluator(TaskCardStanding By, Guid EvaluatorId, Official? Evaluator, IReadOnlyList<PresentedEvidence> Attached)
{
    public static Decision Decide(TaskCard card, NameEvaluator command)
    {
        if (TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.NameEvaluator) is { } notAllowed)
        {
            return notAllowed;
        }

        if (command.Evaluator is not { } evaluator)
        {
            return new TaskPersonUnknown(command.EvaluatorId);
        }

        var cycle = card.Current!;
        return Refusal.FirstOf(
            EvaluatorRules.Independent(card, cycle, evaluator.PersonId),
            EvidenceRules.VisibleToEvaluator(command.Attached)) is { } refusal
            ? refusal
            : Decision.Accept(new EvaluatorNamed(command.By.By, command.By.At, cycle.Name, evaluator));
    }
}

/// <summary>Nobody evaluates the own work; asked again when the evaluation is given, for tasks change hands and plans change.</summary>
internal static class EvaluatorRules
{
    public static Refusal? Independent(TaskCard card, Cycle cycle, Guid personId)
    {
        if (card.Owner.PersonId == personId)
        {
            return new EvaluatorOwnsTask();
        }

        return (cycle.Plan ?? cycle.InFlight?.Plan)?.Milestones.Where(m => m.Responsible.PersonId == personId).Select(m => m.Code).ToList() is { Count: > 0 } own
            ? new EvaluatorAnswersForMilestone(own)
            : null;
    }
}
