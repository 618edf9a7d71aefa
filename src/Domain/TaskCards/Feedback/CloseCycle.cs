namespace OnNara.Domain.TaskCards;

/// <summary>Ends the cycle: everything that it taught has its answer.</summary>
public sealed record CloseCycle(TaskCardStanding By)
{
    public static Decision Decide(TaskCard card, CloseCycle command)
    {
        if (TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.CloseCycle) is { } notAllowed)
        {
            return notAllowed;
        }

        return card.Points.Where(p => p.Status == PointStatus.Raised).ToList() is { Count: > 0 } open
            ? new PointUnanswered([.. open.Select(p => p.PointId)], [.. open.Select(p => p.Theme)])
            : Decision.Accept(new CycleClosed(command.By.By, command.By.At, card.Current!.Name));
    }
}
