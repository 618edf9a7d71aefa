namespace OnNara.Domain.TaskCards;

/// <summary>Grades the cycle, and says at once what is to be better next time.</summary>
/// <param name="Points">What the evaluation teaches; may be empty, for points can be raised until the cycle is closed.</param>
public sealed record Evaluate(TaskCardStanding By, Grade Grade, string Assessment, IReadOnlyList<NewPoint> Points)
{
    public static Decision Decide(TaskCard card, Evaluate command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.Evaluate),
            TaskTexts.Text("assessment", command.Assessment)) is { } refusal)
        {
            return refusal;
        }

        var cycle = card.Current!;
        return Refusal.FirstOf(
            EvaluatorRules.Independent(card, cycle, command.By.By.PersonId),
            PointRules.Check(card, command.Points, command.By.Day)) is { } no
            ? no
            : Decision.Accept(
            [
                new EvaluationGiven(command.By.By, command.By.At, cycle.Name, command.Grade, command.Assessment),
                .. command.Points.Select(point => point.RaisedBy(command.By, cycle.Name)),
            ]);
    }
}
