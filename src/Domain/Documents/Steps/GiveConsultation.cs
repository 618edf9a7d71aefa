namespace OnNara.Domain.Documents;

/// <summary>Another department answers; the path goes on when all of its stage have answered (art. 9).</summary>
public sealed record GiveConsultation(Standing By, bool Agrees, string? Opinion)
{
    public static Decision Decide(Document document, GiveConsultation command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Consult),
            Texts.Opinion(command.Opinion, required: !command.Agrees)) is { } refusal)
        {
            return refusal;
        }

        var step = command.By.OpenStep(document, StepAct.Consultation)!;
        return Decision.Accept(
        [
            new ConsultationGiven(
                command.By.By, command.By.At, step.Number, document.ContentVersion, command.By.AuthorityOver(step), command.Agrees, command.Opinion),
            .. ReportingPath.ReachedAfterClosing(document.Path, step.Number, StepStatus.Done, command.By.At),
        ]);
    }
}
