using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Handovers;

/// <summary>What of a task is somebody's: the task itself, milestones of the plan that holds, and what an evaluation taught.</summary>
public static class TaskCardHoldings
{
    public static IReadOnlyList<Holding> Of(TaskCard card, Guid personId)
    {
        if (card.ClosedAt is not null)
        {
            return [];
        }

        var holdings = new List<Holding>();
        if (card.Owner.PersonId == personId)
        {
            holdings.Add(new(
                new(HandoverItemKind.TaskCard, card.Id, null, card.Title, card.Stage.ToString()),
                terms => MoveTask(card, terms)));
        }

        if (card.Current is { Plan: { } plan } cycle)
        {
            holdings.AddRange(plan.Milestones
                .Where(m => m.Responsible.PersonId == personId && cycle.ProgressOf(m.Code)?.ReachedAt is null)
                .Select(m => new Holding(
                    new(HandoverItemKind.Milestone, card.Id, $"{cycle.Name}/{m.Code}", m.Title, card.Title),
                    terms => Decision.Accept(new MilestoneHandedOver(
                        terms.By, terms.At, cycle.Name, m.Code, m.Responsible, terms.To, terms.HandoverId)))));
        }

        holdings.AddRange(card.Points
            .Where(p => p.Owner.PersonId == personId && p.Status is PointStatus.Raised or PointStatus.Accepted)
            .Select(p => new Holding(
                new(HandoverItemKind.ImprovementPoint, card.Id, p.PointId.ToString(), p.Theme, p.Status.ToString()),
                terms => Decision.Accept(new ImprovementPointHandedOver(
                    terms.By, terms.At, p.PointId, p.Owner, terms.To, terms.HandoverId)))));
        return holdings;
    }

    // A task stays in the line in which its owner serves; an evaluator who owns what is evaluated would judge the own work.
    private static Decision MoveTask(TaskCard card, HandoverTerms terms)
    {
        var department = card.Owner.DepartmentCode;
        var receiver = terms.Organization.AppointmentsOn(terms.To.PersonId, terms.Day).FirstOrDefault(c =>
            terms.Organization.IsInLineOfCommand(c.DepartmentCode, department, terms.Day)
            || terms.Organization.IsInLineOfCommand(department, c.DepartmentCode, terms.Day));
        return receiver is null ? new OwnerOutsideDepartment(department)
            : card.Current?.Evaluator?.PersonId == receiver.PersonId ? new ReceiverEvaluates(receiver.Name)
            : Decision.Accept(new TaskOwnerChanged(terms.By, terms.At, card.Owner, receiver, terms.Reason, terms.HandoverId));
    }
}
