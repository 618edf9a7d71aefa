namespace OnNara.Domain.Documents;

/// <summary>The person for whom it waits keeps it, and says why and until when.</summary>
public sealed record HoldStep(Standing By, string Reason, DateOnly Until)
{
    public static Decision Decide(Document document, HoldStep command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Hold),
            Texts.Reason(command.Reason),
            command.Until < command.By.Day ? new HoldUntilPast() : null) is { } refusal)
        {
            return refusal;
        }

        var step = command.By.OpenStep(document)!;
        return Decision.Accept(new StepHeld(
            command.By.By, command.By.At, step.Number, command.By.AuthorityOver(step), command.Reason, command.Until));
    }
}
