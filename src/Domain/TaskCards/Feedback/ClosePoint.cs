namespace OnNara.Domain.TaskCards;

/// <summary>What was promised has been done, and with which result.</summary>
public sealed record ClosePoint(TaskCardStanding By, Guid PointId, string Result)
{
    public static Decision Decide(TaskCard card, ClosePoint command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ClosePoint),
            TaskTexts.Text("result", command.Result)) is { } refusal)
        {
            return refusal;
        }

        return card.Points.FirstOrDefault(p => p.PointId == command.PointId) switch
        {
            null => new PointUnknown(command.PointId),
            { Status: PointStatus.Accepted } => Decision.Accept(new ImprovementPointClosed(command.By.By, command.By.At, command.PointId, command.Result)),
            var point => new PointNotAccepted(point.Status),
        };
    }
}
