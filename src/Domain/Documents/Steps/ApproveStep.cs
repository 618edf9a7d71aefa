namespace OnNara.Domain.Documents;

/// <summary>A reviewer lets the document go on, with or without a dissent (art. 9).</summary>
public sealed record ApproveStep(Standing By, string? Opinion, bool Dissents)
{
    public static Decision Decide(Document document, ApproveStep command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Approve),
            Texts.Opinion(command.Opinion, command.Dissents)) is { } refusal)
        {
            return refusal;
        }

        var step = command.By.OpenStep(document, StepAct.Review)!;
        return Decision.Accept(
        [
            new StepApproved(
                command.By.By, command.By.At, step.Number, document.ContentVersion, command.By.AuthorityOver(step), command.Opinion, command.Dissents),
            .. ReportingPath.ReachedAfterClosing(document.Path, step.Number, StepStatus.Done, command.By.At),
        ]);
    }
}
