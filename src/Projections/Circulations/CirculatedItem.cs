using JasperFx.Events;
using OnNara.Domain;
using OnNara.Domain.Circulations;
using OnNara.Domain.Organizations;
using OnNara.Projections.Incoming;

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
public sealed class CirculatedItems() : ManyRowsReading<CirculatedItem>(IncomingFacts.Circulations)
{
    protected override bool Begins(IEvent fact) => fact.Data is CirculationStarted;

    protected override Guid IdOf(CirculatedItem row) => row.Id;

    protected override IEnumerable<Guid> IdsOf(IEvent fact) => fact.Data switch
    {
        CirculationStarted e => e.Readers.Select(r => CirculatedItem.IdOf(fact.StreamId, r.PersonId)),
        CirculationViewed e => [CirculatedItem.IdOf(fact.StreamId, e.By.PersonId)],
        _ => [],
    };

    protected override CirculatedItem? Evolve(CirculatedItem? row, Guid id, IEvent fact) => (row, fact.Data) switch
    {
        (null, CirculationStarted e) => new(
            id, e.CirculationId, e.Subject, e.Readers.First(r => CirculatedItem.IdOf(e.CirculationId, r.PersonId) == id).PersonId, e.By, e.At, e.Note, null),
        ({ } known, CirculationViewed e) => known with { ViewedAt = known.ViewedAt ?? e.At },
        _ => row,
    };
}
