namespace OnNara.Domain.TaskCards;

/// <summary>The point's owner promises an action by a day.</summary>
public sealed record AcceptPoint(TaskCardStanding By, Guid PointId, string Action, DateOnly DueOn)
{
    public static Decision Decide(TaskCard card, AcceptPoint command) =>
        Refusal.FirstOf(
            PointAnswers.Check(card, command.By, command.PointId),
            TaskTexts.Text("action", command.Action),
            PointRules.NotPast(command.DueOn, command.By.Day)) is { } refusal
            ? refusal
            : Decision.Accept(new ImprovementPointAccepted(command.By.By, command.By.At, command.PointId, command.Action, command.DueOn));
}

/// <summary>The point's owner says why nothing is to be done about it.</summary>
public sealed record DeclinePoint(TaskCardStanding By, Guid PointId, string Reason)
{
    public static Decision Decide(TaskCard card, DeclinePoint command) =>
        Refusal.FirstOf(
            PointAnswers.Check(card, command.By, command.PointId),
            TaskTexts.Reason(command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new ImprovementPointDeclined(command.By.By, command.By.At, command.PointId, command.Reason));
}

internal static class PointAnswers
{
    public static Refusal? Check(TaskCard card, TaskCardStanding by, Guid pointId)
    {
        if (TaskCardPermissions.Check(card, by.Roles, TaskCardAction.AnswerPoint) is { } notAllowed)
        {
            return notAllowed;
        }

        if (card.Points.FirstOrDefault(p => p.PointId == pointId) is not { } point)
        {
            return new PointUnknown(pointId);
        }

        return !TaskCardPermissions.StandsFor(by.Actor, point.Owner) ? new PointNotYours(point.Owner.Name)
            : point.Status != PointStatus.Raised ? new PointAnswered(point.Status)
            : null;
    }
}
