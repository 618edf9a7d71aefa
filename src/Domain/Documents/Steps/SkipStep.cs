using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Passes over a reviewer who is absent, with the reason (Enforcement Rule, art. 6).</summary>
public sealed record SkipStep(Standing By, Organization Organization, string Reason)
{
    public static Decision Decide(Document document, SkipStep command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.SkipStep),
            Texts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        var step = document.OpenSteps.FirstOrDefault();
        if (step is not { Act: StepAct.Review })
        {
            return new OnlyReviewIsSkipped();
        }

        if (command.Organization.AbsenceOf(step.Assignee.PersonId, command.By.Day) is null)
        {
            return new NotAbsent(step.Assignee.Name);
        }

        return Decision.Accept(
        [
            new StepSkipped(command.By.By, command.By.At, step.Number, step.Assignee, command.Reason),
            .. ReportingPath.ReachedAfterClosing(document.Path, step.Number, StepStatus.Skipped, command.By.At),
        ]);
    }
}
