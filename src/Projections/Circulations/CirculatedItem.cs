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

/// <summary>An instruction that was attached to a circulation, for one of those who are to do it.</summary>
public sealed record InstructionItem(
    Guid Id, Guid CirculationId, Guid InstructionId, CirculatedSubject Subject, Guid HandlerId, Official By, DateTimeOffset At, string Content, DateOnly? DueOn)
{
    public Guid SubjectId => Subject.Id;

    /// <summary>The newest first, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{long.MaxValue - At.UtcTicks:D19}-{Id:N}";

    public static Guid IdOf(Guid instructionId, Guid handlerId) => NameBasedId.Of("instruction", instructionId.ToString("N"), handlerId.ToString("N"));
}

/// <summary>Writes the rows of the readers, so that each finds what was circulated to him when the circulation's answer comes back.</summary>
public sealed partial class CirculatedItems : MultiStreamProjection<CirculatedItem, Guid>
{
    public CirculatedItems()
    {
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

/// <summary>Writes the rows of those who are to do what an instruction says.</summary>
public sealed partial class InstructionItems : MultiStreamProjection<InstructionItem, Guid>
{
    public InstructionItems() =>
        Identities<IEvent<InstructionAttached>>(e => [.. e.Data.Handlers.Select(h => InstructionItem.IdOf(e.Data.InstructionId, h.PersonId))]);

    public override InstructionItem? Evolve(InstructionItem? snapshot, Guid id, IEvent e) => e.Data is InstructionAttached fact
        ? new(
            id, e.StreamId, fact.InstructionId, fact.Subject, fact.Handlers.First(h => InstructionItem.IdOf(fact.InstructionId, h.PersonId) == id).PersonId,
            fact.By, fact.At, fact.Content, fact.DueOn)
        : snapshot;
}
