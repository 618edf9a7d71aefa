namespace OnNara.Domain.Documents;

/// <summary>
/// The signature (art. 10). An acting person signs for an absent decider; for an important matter a report is then owed. A document
/// that other agencies lead or share goes on to them before it is registered (art. 8).
/// </summary>
public sealed record DecideDocument(Standing By, string? Opinion)
{
    public static Decision Decide(Document document, DecideDocument command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Decide),
            Texts.Opinion(command.Opinion, required: false)) is { } refusal)
        {
            return refusal;
        }

        var step = command.By.OpenStep(document, StepAct.Decision)!;
        var authority = command.By.AuthorityOver(step, document.Rule);
        List<object> facts =
        [
            new DecisionMade(
                command.By.By, command.By.At, document.Round, step.Number, document.ContentVersion, authority, command.Opinion),
        ];
        if (authority.ProxyUnder is not null && document.Draft.Significance != Significance.Ordinary)
        {
            facts.Add(new LaterReportOwed(command.By.At, step.Assignee, command.By.By));
        }

        if (document.Draft.Partners.Count > 0)
        {
            facts.Add(new JointDecisionAwaited(command.By.At, document.Draft.Partners));
        }

        return Decision.Accept(facts);
    }
}

/// <summary>The absent decider reads what was signed in the meantime.</summary>
public sealed record ReadLaterReport(Standing By)
{
    public static Decision Decide(Document document, ReadLaterReport command)
    {
        if (DocumentPermissions.Check(document, command.By.Roles, DocumentAction.ReadLaterReport) is { } refusal)
        {
            return refusal is DocumentForbidden ? new NoReportOwed() : refusal;
        }

        return Decision.Accept(new LaterReportRead(command.By.By, command.By.At));
    }
}
