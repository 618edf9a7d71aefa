namespace OnNara.Domain.TaskCards;

/// <summary>The owner says how the cycle went. From here on its figures stand as they are now.</summary>
/// <param name="Filed">The registered documents of the card.</param>
public sealed record EvaluateSelf(TaskCardStanding By, Grade Grade, string Assessment, IReadOnlyList<FiledDocument> Filed)
{
    public static Decision Decide(TaskCard card, EvaluateSelf command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.EvaluateSelf),
            TaskTexts.Text("assessment", command.Assessment),
            card.Current?.InFlight is { } inFlight ? new PlanOnItsWay(inFlight.PlanVersion) : null) is { } refusal)
        {
            return refusal;
        }

        var cycle = card.Current!;
        var results = ComputedFigures.Of(cycle, command.Filed, command.By.Day);
        return results.Where(r => r is { IsComputed: false, Value: null }).Select(r => r.IndicatorCode).ToList() is { Count: > 0 } missing
            ? new ActualMissing(missing)
            : Decision.Accept(new SelfEvaluationGiven(command.By.By, command.By.At, cycle.Name, command.Grade, command.Assessment, results));
    }
}
