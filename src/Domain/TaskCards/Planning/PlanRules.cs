namespace OnNara.Domain.TaskCards;

/// <summary>What contradicts itself in a plan, whoever wrote it.</summary>
internal static class PlanRules
{
    public static Refusal? RefusalOf(Plan plan, Cycle cycle) =>
        Twice(plan.Indicators.Select(i => i.Code)) is { } indicator ? new IndicatorCodeTwice(indicator)
        : Twice(plan.Milestones.Select(m => m.Code)) is { } milestone ? new MilestoneCodeTwice(milestone)
        : plan.Indicators.Select(Of).FirstOrDefault(r => r is not null)
            ?? plan.Milestones.Select(m => Days(m, cycle)).FirstOrDefault(r => r is not null)
            ?? Predecessors(plan.Milestones)
            ?? Reached(plan, cycle);

    /// <summary>The units in which a computed figure comes; none for a value that somebody reports in a unit of the task's own.</summary>
    public static IReadOnlyList<string> UnitsOf(IndicatorSource source) => source switch
    {
        IndicatorSource.Reported => [],
        IndicatorSource.MilestonesOnTime or IndicatorSource.DocumentsOnTime or IndicatorSource.DocumentsReturned => ["%"],
        IndicatorSource.RoundsPerDocument => ["회", "rounds"],
        IndicatorSource.DaysToDecide => ["일", "days"],
    };

    private static Refusal? Of(Indicator indicator)
    {
        var contradicts = indicator.Direction == IndicatorDirection.Increase ? indicator.Target < indicator.Baseline : indicator.Target > indicator.Baseline;
        if (contradicts)
        {
            return new TargetAgainstDirection(indicator.Code, indicator.Direction);
        }

        var units = UnitsOf(indicator.Source);
        return units.Count > 0 && !units.Contains(indicator.Unit) ? new UnitNotOfFigure(indicator.Code, indicator.Source, units) : null;
    }

    private static Refusal? Days(Milestone milestone, Cycle cycle) =>
        milestone.DueOn < milestone.From ? new MilestoneEndsBeforeItBegins(milestone.Code)
        : milestone.From < cycle.From || milestone.DueOn > cycle.To ? new MilestoneOutsideCycle(milestone.Code, cycle.From, cycle.To)
        : null;

    private static Refusal? Predecessors(IReadOnlyList<Milestone> milestones)
    {
        var known = milestones.ToDictionary(m => m.Code);
        foreach (var milestone in milestones)
        {
            if (milestone.After.FirstOrDefault(code => !known.ContainsKey(code)) is { } unknown)
            {
                return new PredecessorUnknown(milestone.Code, unknown);
            }
        }

        // A circle is told first: in each, somebody also starts too early, and moving days would not help.
        if (CircleIn(known) is { } circle)
        {
            return new MilestonesInCircle(circle);
        }

        foreach (var milestone in milestones)
        {
            if (milestone.After.FirstOrDefault(code => milestone.From < known[code].DueOn) is { } open)
            {
                return new MilestoneBeforeItsPredecessor(milestone.Code, open);
            }
        }

        return null;
    }

    /// <summary>Those that wait for each other, in the order of the plan: what is left when everything that can be reached is.</summary>
    private static IReadOnlyList<string>? CircleIn(IReadOnlyDictionary<string, Milestone> milestones)
    {
        var open = milestones.Values.ToList();
        HashSet<string> reached = [];
        while (open.RemoveAll(m => m.After.All(reached.Contains) && reached.Add(m.Code)) > 0)
        {
        }

        // What only follows a circle waits too and is not part of it.
        while (open.RemoveAll(m => !open.Exists(other => other.After.Contains(m.Code))) > 0)
        {
        }

        return open.Count == 0 ? null : [.. open.Select(m => m.Code)];
    }

    // What was reached was reached by a plan: a new version of it may not forget that.
    private static ReachedMilestoneVanishes? Reached(Plan plan, Cycle cycle) =>
        cycle.Progress.FirstOrDefault(p => p.ReachedAt is not null && plan.Milestones.All(m => m.Code != p.MilestoneCode)) is { } gone
            ? new(gone.MilestoneCode)
            : null;

    private static string? Twice(IEnumerable<string> codes) => codes.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key;
}
