using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>
/// Sends the document back to its drafter with a reason: by the one for whom it waits, or by the document office for a formal defect.
/// </summary>
public sealed record ReturnDocument(Standing By, string Reason)
{
    public static Decision Decide(Document document, ReturnDocument command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Return),
            Texts.Reason(command.Reason)) is { } refusal)
        {
            return refusal;
        }

        var step = command.By.OpenStep(document);
        if (step is { Act: StepAct.Consultation } && !command.By.Actor.Holds(Office.DocumentOffice))
        {
            return new ConsultationIsOpinionOnly();
        }

        return Decision.Accept(new DocumentReturned(
            command.By.By,
            command.By.At,
            document.Round,
            step?.Number,
            document.ContentVersion,
            step is null ? Authority.Own : command.By.AuthorityOver(step),
            command.Reason));
    }
}

/// <summary>The drafter takes the document back while nobody has acted on it.</summary>
public sealed record RecallDocument(Standing By, string? Reason)
{
    public static Decision Decide(Document document, RecallDocument command)
    {
        if (Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.Recall),
            Texts.Limited("reason", command.Reason, Texts.ReasonLimit)) is { } refusal)
        {
            return refusal;
        }

        return document.ActedUpon
            ? new RecallTooLate()
            : Decision.Accept(new DocumentRecalled(command.By.By, command.By.At, document.Round, command.Reason));
    }
}

/// <summary>The drafter takes a returned document back to the desk, to write it anew or to let it rest.</summary>
public sealed record TakeBackReturn(Standing By, string? Reason)
{
    public static Decision Decide(Document document, TakeBackReturn command) =>
        Refusal.FirstOf(
            DocumentPermissions.Check(document, command.By.Roles, DocumentAction.TakeBack),
            Texts.Limited("reason", command.Reason, Texts.ReasonLimit)) is { } refusal
            ? refusal
            : Decision.Accept(new ReturnTakenBack(command.By.By, command.By.At, command.Reason));
}
