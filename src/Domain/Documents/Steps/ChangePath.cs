using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Somebody on the path changes what comes after the own step; the right decider stays the right decider.</summary>
/// <param name="Remaining">The steps after the open one, as they are to be; the deciding step comes last.</param>
public sealed record ChangePath(Standing By, Organization Organization, IReadOnlyList<PlannedStep> Remaining, string Reason)
{
    public static Decision Decide(Document document, ChangePath command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.ChangePath),
            Texts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        var step = command.By.OpenStep(document, StepAct.Review)!;
        var planned = PathRules.Plan(
            command.Remaining,
            document.Draft.Matter,
            document.Drafter.DepartmentCode,
            command.Organization,
            command.By.Day,
            firstNumber: document.Path.Max(s => s.Number) + 1);
        if (planned.Refusal is { } wrongPath)
        {
            return wrongPath;
        }

        // The writer counts stages from the own step on, whatever numbers the path had before.
        var offset = document.Path.Max(s => s.Stage) + 1 - command.Remaining.Min(s => s.Stage);
        IReadOnlyList<PathStep> remaining = [.. planned.Steps.Select(s => s with { Stage = s.Stage + offset })];
        return Decision.Accept(new PathChanged(command.By.By, command.By.At, step.Number, remaining, planned.Rule, command.Reason));
    }
}
