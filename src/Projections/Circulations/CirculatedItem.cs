using JasperFx.Events;
using Marten.Events.Projections;
using OnNara.Domain;
using OnNara.Domain.Circulations;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Circulations;

/// <summary>Something that was circulated to one person: a row for each circulation and reader.</summary>
/// <param name="ViewedAt">When the reader first opened the content; none so far.</param>
public sealed record CirculatedItem(
    Guid Id, Guid CirculationId, CirculatedSubject Subject, Guid ReaderId, Official By, DateTimeOffset At, string? Note, DateTimeOffset? ViewedAt)
{
    public Guid SubjectId => Subject.Id;

    /// <summary>The newest first, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{long.MaxValue - At.UtcTicks:D19}-{Id:N}";

    public static Guid IdOf(Guid circulationId, Guid readerId) => NameBasedId.Of("circulated", circulationId.ToString("N"), readerId.ToString("N"));
}

/// <summary>Writes the rows of the readers, so that each finds what was circulated to him when the circulation's answer comes back.</summary>
public sealed partial class CirculatedItems : MultiStreamProjection<CirculatedItem, Guid>
{
    public CirculatedItems()
    {
        IncludeType<CirculationStarted>();
        IncludeType<CirculationViewed>();
        Identities<IEvent<CirculationStarted>>(e => [.. e.Data.Readers.Select(r => CirculatedItem.IdOf(e.StreamId, r.PersonId))]);
        Identity<IEvent<CirculationViewed>>(e => CirculatedItem.IdOf(e.StreamId, e.Data.By.PersonId));
    }

    public override CirculatedItem? Evolve(CirculatedItem? snapshot, Guid id, IEvent e) => (snapshot, e.Data) switch
    {
        (null, CirculationStarted fact) => new(
            id, fact.CirculationId, fact.Subject, fact.Readers.First(r => CirculatedItem.IdOf(fact.CirculationId, r.PersonId) == id).PersonId,
            fact.By, fact.At, fact.Note, null),
        ({ } row, CirculationViewed fact) => row with { ViewedAt = row.ViewedAt ?? fact.At },
        _ => snapshot,
    };
}
