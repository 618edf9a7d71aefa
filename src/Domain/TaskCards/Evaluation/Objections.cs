namespace OnNara.Domain.TaskCards;

/// <summary>The owner does not accept the evaluation, and says why; once.</summary>
public sealed record RaiseObjection(TaskCardStanding By, string Reason)
{
    public static Decision Decide(TaskCard card, RaiseObjection command) =>
        Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.RaiseObjection),
            TaskTexts.Reason(command.Reason),
            card.Current?.Objection is not null ? new ObjectedAlready() : null) is { } refusal
            ? refusal
            : Decision.Accept(new ObjectionRaised(command.By.By, command.By.At, card.Current!.Name, command.Reason));
}

/// <summary>The evaluator answers: an objection that is upheld changes the grade, another one keeps it.</summary>
/// <param name="Grade">The grade from now on; may be left out where it stays.</param>
public sealed record AnswerObjection(TaskCardStanding By, bool IsUpheld, Grade? Grade, string Answer)
{
    public static Decision Decide(TaskCard card, AnswerObjection command)
    {
        if (Refusal.FirstOf(
            TaskCardPermissions.Check(card, command.By.Roles, TaskCardAction.AnswerObjection),
            TaskTexts.Text("answer", command.Answer)) is { } refusal)
        {
            return refusal;
        }

        var cycle = card.Current!;
        var before = cycle.Evaluation!.Grade;
        var after = command.Grade ?? before;
        return command.IsUpheld == (after == before)
            ? new AnswerContradictsGrade(command.IsUpheld, before)
            : Decision.Accept(new ObjectionAnswered(command.By.By, command.By.At, cycle.Name, command.IsUpheld, after, command.Answer));
    }
}
