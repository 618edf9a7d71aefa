using OnNara.Domain.Documents;

namespace OnNara.Domain.TaskCards;

/// <summary>
/// What becomes of a plan when its document is decided or comes back, in the transaction of that act. To give the document up needs
/// no line here: it can be done only after it came back.
/// </summary>
/// <param name="Document">As it stands after the act.</param>
/// <param name="Facts">What the act recorded on the document.</param>
public sealed record FollowPlanDocument(Document Document, IReadOnlyList<object> Facts)
{
    /// <summary>Whether the card has to hear of it.</summary>
    public static bool IsDue(IReadOnlyList<object> facts) => facts.Any(f => f is DocumentRegistered or DocumentReturned or DocumentRecalled);

    public static Decision Decide(TaskCard card, FollowPlanDocument command)
    {
        var follows = new List<object>();
        foreach (var fact in command.Facts)
        {
            var decision = fact switch
            {
                DocumentRegistered e => Approved(card, command.Document, e),
                DocumentReturned e => CameBack(card, command.Document, e.By, e.At, e.Reason),
                DocumentRecalled e => CameBack(card, command.Document, e.By, e.At, e.Reason),
                _ => Decision.Accept(),
            };
            if (decision is not Decision.Accepted accepted)
            {
                return decision;
            }

            follows.AddRange(accepted.Events);
        }

        return Decision.Accept(follows);
    }

    // The signature is the document's; what it approves has to be open to approval still.
    private static Decision Approved(TaskCard card, Document document, DocumentRegistered fact) =>
        SentWith(document, card) is { } sent && TaskCardPermissions.IsPlannable(card.Stage)
            ? Decision.Accept(new PlanApproved(document.DecidedBy!, fact.At, card.Current!.Name, sent.PlanVersion, document.Id, fact.Registration.Number))
            : new PlanTooLate(card.Stage);

    private static Decision CameBack(TaskCard card, Document document, Organizations.Official by, DateTimeOffset at, string? reason) =>
        SentWith(document, card) is { } sent
            ? Decision.Accept(new PlanCameBack(by, at, card.Current!.Name, sent.PlanVersion, document.Id, reason))
            : Decision.Accept();

    private static PlanInFlight? SentWith(Document document, TaskCard card) =>
        card.Current is { InFlight: { } sent } && sent.DocumentId == document.Id ? sent : null;
}
