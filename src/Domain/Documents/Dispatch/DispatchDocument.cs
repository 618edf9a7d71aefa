using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Puts the agency's electronic seal on a decided document that goes out in the head's name (Decree, art. 14).</summary>
public sealed record SealDocument(Standing By, string SealName)
{
    public static Decision Decide(Document document, SealDocument command)
    {
        if (Refusal.FirstOf(
            DispatchRules.Check(document, command.By, DocumentAction.Seal),
            string.IsNullOrWhiteSpace(command.SealName) ? new SealMissing() : Texts.Limited("sealName", command.SealName, 100)) is { } refusal)
        {
            return refusal;
        }

        return document.SealName is not null
            ? new AlreadySealed()
            : Decision.Accept(new DocumentSealed(command.By.By, command.By.At, command.SealName));
    }
}

/// <summary>Sends the decided document to every recipient (Decree, arts. 12–16).</summary>
/// <param name="DispatchId">Names this sending; a recipient takes it once, however often it is delivered.</param>
public sealed record DispatchDocument(Standing By, Organization Organization, Guid DispatchId)
{
    public static Decision Decide(Document document, DispatchDocument command)
    {
        if (Refusal.FirstOf(
            DispatchRules.Check(document, command.By, DocumentAction.Dispatch),
            DispatchRules.MaySend(command.Organization, document.Draft.Recipients, command.By.Day)) is { } refusal)
        {
            return refusal;
        }

        return document.Draft.Sender == Sender.AgencyHead && document.SealName is null
            ? new SealMissing()
            : Decision.Accept(new DocumentDispatched(command.By.By, command.By.At, command.DispatchId, document.Draft.Recipients));
    }
}

/// <summary>The clerk finds a formal defect and sends the document back undispatched; it is replaced, not changed.</summary>
public sealed record RefuseDispatch(Standing By, string Reason)
{
    public static Decision Decide(Document document, RefuseDispatch command) =>
        Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.RefuseDispatch),
            Texts.Reason(command.Reason)) is { } refusal
            ? refusal
            : Decision.Accept(new DispatchRefused(command.By.By, command.By.At, command.Reason));
}

/// <summary>
/// The department head adds or takes away recipients after the decision (Enforcement Rule, art. 11). What was already sent stays
/// sent; an added recipient of a dispatched document gets it at once.
/// </summary>
/// <param name="DispatchId">Names the sending to the added recipients of a document that was dispatched before.</param>
public sealed record ChangeRecipients(
    Standing By, Organization Organization, Guid DispatchId, IReadOnlyList<Recipient> Added, IReadOnlyList<Recipient> Removed, string Reason, IReadOnlySet<string> AgencyCodes)
{
    public static Decision Decide(Document document, ChangeRecipients command)
    {
        if (Refusal.FirstOf(
            DispatchRules.Check(document, command.By, DocumentAction.ChangeRecipients),
            Texts.Reason(command.Reason),
            DraftRules.Recipients([.. document.Draft.Recipients.Except(command.Removed), .. command.Added], command.AgencyCodes)) is { } refusal)
        {
            return refusal;
        }

        if (command.Removed.Any(r => !document.Draft.Recipients.Contains(r)) || command.Added.Count + command.Removed.Count == 0)
        {
            return new NothingChanged();
        }

        if (command.Removed.FirstOrDefault(r => document.Deliveries.Any(d => d.Recipient == r)) is { } sent)
        {
            return new AlreadySent(sent.Name);
        }

        if (document.Draft.Recipients.Count + command.Added.Count - command.Removed.Count == 0)
        {
            return new RecipientsMissing();
        }

        if (document.Status == DocumentStatus.Dispatched && DispatchRules.MaySend(command.Organization, command.Added, command.By.Day) is { } notNow)
        {
            return notNow;
        }

        var changed = new RecipientsChanged(command.By.By, command.By.At, command.Added, command.Removed, command.Reason);
        return document.Status == DocumentStatus.Dispatched && command.Added.Count > 0
            ? Decision.Accept(changed, new DocumentDispatched(command.By.By, command.By.At, command.DispatchId, command.Added))
            : Decision.Accept(changed);
    }
}

internal static class DispatchRules
{
    /// <summary>An agency that takes no part in the exchange sends nothing through it either; paper goes out as ever.</summary>
    public static Refusal? MaySend(Organization organization, IReadOnlyList<Recipient> recipients, DateOnly day) =>
        recipients.Any(r => r.IsAgency) && !organization.IsExchanging(day) ? new AgencyNotExchanging() : null;

    public static Refusal? Check(Document document, Standing by, DocumentAction action)
    {
        if (DocumentPermissions.Check(document, by.Roles, action) is { } refusal)
        {
            return refusal is DocumentInWrongState && document.DecidedAt is null ? new NotDecidedYet() : refusal;
        }

        return document.Draft.IsInternal ? new InternalIsNotSent() : null;
    }
}
