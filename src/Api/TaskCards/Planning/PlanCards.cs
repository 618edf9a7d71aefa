using Marten;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.TaskCards;

/// <summary>Tells a task card what became of the document that decides its plan, in the transaction of the act on the document.</summary>
public sealed class PlanCards(IDocumentSession session)
{
    /// <summary>Why the act is not possible for the card's sake; nothing where it is, and for every document that is no plan's.</summary>
    /// <param name="document">As it stands after the act.</param>
    /// <param name="facts">What the act is about to record on the document.</param>
    public async Task<Refusal?> Follow(Document document, IReadOnlyList<object> facts, CancellationToken cancellation)
    {
        if (document.Plan is not { } plan || !FollowPlanDocument.IsDue(facts))
        {
            return null;
        }

        var stream = await session.Events.FetchForWriting<TaskCard>(plan.TaskCardId, cancellation);
        var decision = FollowPlanDocument.Decide(stream.Aggregate!, new(document, facts));
        if (decision is not Decision.Accepted accepted)
        {
            return ((Decision.Refused)decision).Reason;
        }

        stream.AppendMany(accepted.Events);
        return null;
    }
}
