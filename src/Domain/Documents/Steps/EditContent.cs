using OnNara.Domain.Documents.Content;

namespace OnNara.Domain.Documents;

/// <summary>A reviewer, or the decider before signing, writes a new version; the earlier one is kept (art. 9).</summary>
public sealed record EditContent(Standing By, string Title, Body Body, IReadOnlyList<Attachment> Attachments)
{
    public static Decision Decide(Document document, EditContent command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Edit),
            PlanChangesOnItsCard.RefusalOf(document, null)) is { } notAllowed)
        {
            return notAllowed;
        }

        if (document.Joint is not null)
        {
            return new ContentFixed();
        }

        if (string.IsNullOrWhiteSpace(command.Title))
        {
            return new TitleMissing();
        }

        if (Texts.Limited("title", command.Title, Texts.TitleLimit) is { } tooLong)
        {
            return tooLong;
        }

        if (Refusal.FirstOf(
            ContentRules.Check(command.Body),
            ContentRules.Check(command.Attachments)) is { } content)
        {
            return content;
        }

        if (command.Title == document.Draft.Title
            && command.Body.Equals(document.Draft.Body)
            && command.Attachments.SequenceEqual(document.Draft.Attachments))
        {
            return new NothingChanged();
        }

        var step = command.By.OpenStep(document)!;
        return Decision.Accept(new ContentEdited(
            command.By.By, command.By.At, step.Number, document.ContentVersion + 1, command.Title, command.Body, command.Attachments));
    }
}
