using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.TaskCards;
using OnNara.Projections.TaskCards;

namespace OnNara.Api.TaskCards;

/// <summary>A task card as somebody reads it: what belongs to others, the titles of documents that this person may not read, is left out.</summary>
public sealed class TaskCardReaders(IQuerySession session, EvidenceShelf shelf, Intake intake)
{
    /// <summary>The card for whoever may read it whole.</summary>
    public async Task<(TaskCard? Card, Refusal? Refusal)> Open(CurrentOfficial by, Guid taskCardId, CancellationToken cancellation)
    {
        if (await session.LoadAsync<TaskCardRow>(taskCardId, cancellation) is not { Card: var card })
        {
            return (null, new TaskCardNotFound());
        }

        var roles = TaskCardPermissions.RolesOf(card, by.Actor, by.Organization, by.Day);
        return TaskCardPermissions.Check(card, roles, TaskCardAction.Read) is { } refusal ? (null, refusal) : (card, null);
    }

    /// <summary>The card without what this person may not know: evidence and incoming documents have readers of their own.</summary>
    public async Task<TaskCard> AsSeenBy(CurrentOfficial by, TaskCard card, CancellationToken cancellation)
    {
        var known = (await intake.LinesOf(by, card, cancellation)).Select(line => line.IncomingId).ToHashSet();
        var cycles = new List<Cycle>();
        foreach (var cycle in card.Cycles)
        {
            cycles.Add(await AsSeenBy(by, cycle, cancellation));
        }

        return card with { Intake = [.. card.Intake.Where(t => known.Contains(t.IncomingId))], Cycles = cycles };
    }

    /// <summary>The cycle without evidence that this person may not read.</summary>
    public async Task<Cycle> AsSeenBy(CurrentOfficial by, Cycle cycle, CancellationToken cancellation)
    {
        var actuals = new List<Actual>();
        foreach (var actual in cycle.Actuals)
        {
            actuals.Add(actual with { Evidence = await shelf.VisibleOf(by, actual.Evidence, cancellation) });
        }

        var results = new List<IndicatorResult>();
        foreach (var result in cycle.Results)
        {
            results.Add(result with { Evidence = await shelf.VisibleOf(by, result.Evidence, cancellation) });
        }

        return cycle with { Actuals = actuals, Results = results };
    }
}
