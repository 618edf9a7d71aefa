namespace OnNara.Domain.TaskCards;

/// <summary>Tells how far a milestone is, or what was done that no plan foresaw.</summary>
/// <param name="MilestoneCode">A milestone of the plan that holds now; none for other work.</param>
/// <param name="Percent">How much of the milestone is done; it may fall, for the report says why. None without a milestone.</param>
public sealed record ReportProgress(TaskCardStanding By, string? MilestoneCode, int? Percent, string Report, IReadOnlyList<PresentedEvidence> Evidence)
{
    private const int Done = 100;

    public static Decision Decide(TaskCard card, ReportProgress command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ReportProgress),
            TaskTexts.Text("report", command.Report),
            command.MilestoneCode is null && command.Percent is not null ? new PercentOutOfRange() : null,
            EvidenceRules.Readable(command.Evidence)) is { } refusal)
        {
            return refusal;
        }

        var cycle = card.Current!;
        if (command.MilestoneCode is { } code && OfMilestone(card, cycle, command, code) is { } no)
        {
            return no;
        }

        var reported = new ProgressReported(
            command.By.By, command.By.At, cycle.Name, command.MilestoneCode, command.Percent, command.Report, EvidenceRules.Of(command.Evidence));
        return command is { MilestoneCode: { } reached, Percent: Done }
            ? Decision.Accept(reported, new MilestoneReached(command.By.By, command.By.At, cycle.Name, reached))
            : Decision.Accept(reported);
    }

    private static Refusal? OfMilestone(TaskCard card, Cycle cycle, ReportProgress command, string code)
    {
        if (cycle.Plan!.Milestones.FirstOrDefault(m => m.Code == code) is not { } milestone)
        {
            return new MilestoneUnknown(code);
        }

        if (!TaskCardPermissions.StandsFor(command.By.Actor, milestone.Responsible) && !TaskCardPermissions.StandsFor(command.By.Actor, card.Owner))
        {
            return new MilestoneNotYours(code, milestone.Responsible.Name);
        }

        if (command.Percent is not (>= 0 and <= Done))
        {
            return new PercentOutOfRange();
        }

        if (IsReached(cycle, code))
        {
            return new MilestoneReachedAlready(code);
        }

        return command.Percent == Done && milestone.After.Where(earlier => !IsReached(cycle, earlier)).ToList() is { Count: > 0 } missing
            ? new PredecessorNotReached(code, missing)
            : null;
    }

    private static bool IsReached(Cycle cycle, string code) => cycle.ProgressOf(code) is { ReachedAt: not null };
}
