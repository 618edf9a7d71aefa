namespace OnNara.Domain.TaskCards;

/// <summary>Opens the next turn of the loop; what earlier evaluations taught and is not done yet goes on in it.</summary>
/// <param name="Name">Names it within the card; a year as a rule.</param>
public sealed record OpenCycle(TaskCardStanding By, string Name, DateOnly From, DateOnly To)
{
    public static Decision Decide(TaskCard card, OpenCycle command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.OpenCycle),
            TaskTexts.Code("name", command.Name),
            command.To < command.From ? new CycleDaysReversed() : null,
            card.Cycles.Any(c => c.Name == command.Name) ? new CycleNameUsed(command.Name) : null,
            card.Cycles is [.., var last] && command.From <= last.To ? new CycleOverlaps(last.Name, last.To) : null) is { } refusal)
        {
            return refusal;
        }

        return Decision.Accept(new CycleOpened(
            command.By.By, command.By.At, command.Name, command.From, command.To, [.. card.OpenPoints.Select(p => p.PointId)]));
    }
}
