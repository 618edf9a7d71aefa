namespace OnNara.Domain.TaskCards;

/// <summary>Reports the value of an indicator, with what shows that it is true.</summary>
public sealed record ReportActual(TaskCardStanding By, string IndicatorCode, decimal Value, string? Note, IReadOnlyList<PresentedEvidence> Evidence)
{
    /// <summary>More than any budget in won, and well within what can be computed with.</summary>
    public const decimal Limit = 1_000_000_000_000_000;

    public static Decision Decide(TaskCard card, ReportActual command)
    {
        if (TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.ReportActual) is { } notAllowed)
        {
            return notAllowed;
        }

        var cycle = card.Current!;
        if (cycle.Plan!.Indicators.FirstOrDefault(i => i.Code == command.IndicatorCode) is not { } indicator)
        {
            return new IndicatorUnknown(command.IndicatorCode);
        }

        if (indicator.Source != IndicatorSource.Reported)
        {
            return new ActualIsComputed(indicator.Code, indicator.Source);
        }

        return Refusal.FirstOf(
            Math.Abs(command.Value) > Limit ? new ValueOutOfRange(Limit) : null,
            command.Note is null ? null : TaskTexts.Text("note", command.Note),
            EvidenceRules.Readable(command.Evidence),
            EvidenceRules.VisibleToEvaluator(command.Evidence)) is { } refusal
            ? refusal
            : Decision.Accept(new ActualReported(
                command.By.By, command.By.At, cycle.Name, indicator.Code, command.Value, command.Note, EvidenceRules.Of(command.Evidence)));
    }
}
