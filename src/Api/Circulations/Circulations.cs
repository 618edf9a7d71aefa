using Marten;
using OnNara.Domain;
using OnNara.Domain.Circulations;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Circulations;
using OnNara.Projections.Instructions;

namespace OnNara.Api.Circulations;

/// <summary>What others ask of circulations: whether something was circulated to a person, and to take note that the person opened it.</summary>
public sealed class Circulations(IDocumentStore store)
{
    /// <summary>Whether the document was circulated to the person, or an instruction on it given to the person.</summary>
    /// <param name="subjectId">A document or an incoming document.</param>
    public async Task<bool> IsCirculatedTo(string agencyCode, Guid subjectId, Guid personId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(agencyCode);
        return await session.Query<CirculatedItem>().AnyAsync(i => i.SubjectId == subjectId && i.ReaderId == personId, cancellation)
            || await InstructionList.IsInstructedOn(session, subjectId, personId, cancellation);
    }

    /// <summary>The person has the content open: recorded by itself in every circulation that waits for this reader (Enforcement Rule, art. 17).</summary>
    public async Task RecordViewing(string agencyCode, Guid subjectId, Actor by, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(agencyCode);
        var waiting = await session.Query<CirculatedItem>()
            .Where(i => i.SubjectId == subjectId && i.ReaderId == by.PersonId && i.ViewedAt == null)
            .OrderBy(i => i.CirculationId)
            .Select(i => i.CirculationId)
            .ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return;
        }

        foreach (var id in waiting)
        {
            await StreamTurn.Take(session, id, cancellation);
            var circulation = await session.Events.AggregateStreamAsync<Circulation>(id, token: cancellation)
                ?? throw new InvalidOperationException($"Circulation {id} has rows and no stream.");
            var decision = (Decision.Accepted)ViewCirculation.Decide(circulation, new(by, at));
            if (decision.Events.Count > 0)
            {
                session.Events.Append(id, [.. decision.Events]);
            }
        }

        await session.SaveChangesAsync(cancellation);
    }
}
