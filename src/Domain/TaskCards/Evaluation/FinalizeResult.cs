namespace OnNara.Domain.TaskCards;

/// <summary>A superior who does not own the task lets the evaluation stand: it is the result of the cycle.</summary>
public sealed record FinalizeResult(TaskCardStanding By, string? Remark)
{
    public static Decision Decide(TaskCard card, FinalizeResult command) =>
        Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.FinalizeResult),
            command.Remark is null ? null : TaskTexts.Text("remark", command.Remark),
            card.Owner.PersonId == command.By.By.PersonId ? new OwnerFinalizes() : null) is { } refusal
            ? refusal
            : Decision.Accept(new ResultFinalized(
                command.By.By, command.By.At, card.Current!.Name, card.Current.Evaluation!.Grade, command.Remark));
}
