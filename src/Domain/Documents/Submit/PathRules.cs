using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>A reporting path with its people as they are on the day, or why it is not lawful.</summary>
internal sealed record PlannedPath(IReadOnlyList<PathStep> Steps, DelegationRule? Rule, Refusal? Refusal)
{
    public static PlannedPath No(Refusal refusal) => new([], null, refusal);
}

/// <summary>Which reporting paths are lawful: the same for the first path and for what an actor on it makes of the rest.</summary>
internal static class PathRules
{
    public static PlannedPath Plan(
        IReadOnlyList<PlannedStep> planned, string matter, string draftingDepartment, Organization organization, DateOnly day, int firstNumber)
    {
        if (DraftRules.Steps(planned) is { } malformed)
        {
            return PlannedPath.No(malformed);
        }

        var ordered = planned.OrderBy(p => p.Stage).ToList();

        if (ordered.Count(p => p.Act == StepAct.Decision) != 1 || ordered[^1].Act != StepAct.Decision)
        {
            return PlannedPath.No(new DecisionStepMissing());
        }

        var steps = new List<PathStep>();
        foreach (var step in ordered)
        {
            if (organization.OfficialOn(step.PersonId, day) is not { } official)
            {
                return PlannedPath.No(new PathPersonUnknown(step.PersonId));
            }

            steps.Add(new PathStep(firstNumber + steps.Count, step.Stage, step.Act, official));
        }

        if (Order(steps, organization.LineOfCommand(draftingDepartment, day)) is { } refusal)
        {
            return PlannedPath.No(refusal);
        }

        var lawful = organization.DeciderFor(matter, draftingDepartment, day);
        return Level(steps[^1].Assignee, lawful) is { } wrongLevel
            ? PlannedPath.No(wrongLevel)
            : new PlannedPath(steps, lawful.Rule, null);
    }

    private static Refusal? Order(List<PathStep> steps, IReadOnlyList<string> lineOfCommand)
    {
        foreach (var stage in steps.GroupBy(s => s.Stage))
        {
            if (stage.Count() > 1 && stage.Any(s => s.Act != StepAct.Consultation))
            {
                return new OnlyConsultationIsParallel();
            }

            if (stage.GroupBy(s => s.Assignee.PersonId).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                return new PathPersonTwice(twice.First().Assignee.Name);
            }
        }

        return steps.Find(s => s.Act == StepAct.Review && !lineOfCommand.Contains(s.Assignee.DepartmentCode)) is { } outside
            ? new ReviewOutsideLineOfCommand(outside.Assignee.Name)
            : null;
    }

    // The level is computed and neither raised nor lowered (Decree, art. 10): the post, in the department that the rules name.
    public static Refusal? Level(Official decider, LawfulDecider lawful)
    {
        if (lawful.Holders.Any(h => h.PersonId == decider.PersonId))
        {
            return null;
        }

        if (lawful.Holders.Count == 0)
        {
            return new DeciderVacant(lawful.Post, lawful.DepartmentCode);
        }

        var chosen = lawful.LineOfCommand.IndexOf(decider.DepartmentCode);
        var right = lawful.LineOfCommand.IndexOf(lawful.DepartmentCode);
        return chosen > right
            ? new DeciderAboveDelegatedLevel(lawful.Post, lawful.DepartmentCode)
            : new DeciderBelowDelegatedLevel(lawful.Post, lawful.DepartmentCode);
    }

    private static int IndexOf(this IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code)
            {
                return i;
            }
        }

        return -1;
    }
}
