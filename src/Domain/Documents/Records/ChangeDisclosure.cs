namespace OnNara.Domain.Documents;

/// <summary>When the reason for keeping a document closed lapses it is opened, and the reverse needs its clauses (art. 9).</summary>
public sealed record ChangeDisclosure(Standing By, Disclosure Disclosure, string Reason)
{
    public static Decision Decide(Document document, ChangeDisclosure command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.ChangeDisclosure),
            Texts.Reason(command.Reason),
            DraftRules.Clauses(command.Disclosure)) is { } refusal)
        {
            return refusal;
        }

        return document.Draft.Disclosure is { } now
            && now.Class == command.Disclosure.Class && now.Clauses.SequenceEqual(command.Disclosure.Clauses) && now.Reason == command.Disclosure.Reason
            ? new SameAsBefore("disclosure")
            : Decision.Accept(new DisclosureChanged(command.By.By, command.By.At, command.Disclosure, command.Reason));
    }
}

/// <summary>Narrows or widens who inside the agency may read the content (Public Records Act Decree, art. 28).</summary>
public sealed record ChangeAccessLimit(Standing By, AccessLimit Access, string Reason)
{
    public static Decision Decide(Document document, ChangeAccessLimit command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.ChangeAccess),
            Texts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        return document.Draft.Access == command.Access
            ? new SameAsBefore("access")
            : Decision.Accept(new AccessLimitChanged(command.By.By, command.By.At, command.Access, command.Reason));
    }
}
