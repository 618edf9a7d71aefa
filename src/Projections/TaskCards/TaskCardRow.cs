using JasperFx.Events;
using Marten.Events.Aggregation;
using OnNara.Domain;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Projections.TaskCards;

/// <summary>Builds the write model of a task card from its stream, each time that somebody acts on it.</summary>
public sealed partial class TaskCardAggregate : SingleStreamProjection<TaskCard, Guid>
{
    public override TaskCard? Evolve(TaskCard? snapshot, Guid id, IEvent e) => TaskCard.Evolve(snapshot, e.Data);
}

/// <summary>A task card as it stands, for whoever reads it; the fold is the Domain's own.</summary>
/// <param name="Version">The version that the next act has to name.</param>
public sealed record TaskCardRow(Guid Id, long Version, TaskCard Card)
{
    public string DepartmentCode => Card.Owner.DepartmentCode;

    public Guid OwnerId => Card.Owner.PersonId;

    public TaskCardStage Stage => Card.Stage;

    public TaskKind Kind => Card.Subject.Kind;

    public string TaskCode => Card.Subject.Code;

    /// <summary>The open cycle; none between two of them.</summary>
    public string? Cycle => Card.Current?.Name;

    public DateOnly OpenedOn => OfficeDay.Of(Card.OpenedAt);

    public DateOnly? ClosedOn => Card.ClosedAt is { } at ? OfficeDay.Of(at) : null;

    /// <summary>Those who own the task or work on it now.</summary>
    public IReadOnlyList<string> People =>
    [
        .. Card.Participants.Select(p => p.Person.PersonId)
            .Concat((Card.Current?.Plan?.Milestones ?? []).Select(m => m.Responsible.PersonId))
            .Prepend(OwnerId).Distinct().Select(id => id.ToString("N")),
    ];

    /// <summary>What was touched last comes first.</summary>
    public string Recency => $"{SortOrder.Latest(Card.LastActAt)}{Id:N}";
}

/// <summary>Writes the row of a card, and what follows from it, in the transaction of the fact.</summary>
public sealed class TaskCardReading() : StreamReading<TaskCardRow>(TaskCardFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is TaskCardOpened;

    protected override Guid IdOf(TaskCardRow state) => state.Id;

    // Counted, for a fact that is just being appended does not know its place in the stream yet.
    protected override TaskCardRow? Evolve(TaskCardRow? state, IEvent fact) =>
        TaskCard.Evolve(state?.Card, fact.Data) is { } card ? new(card.Id, (state?.Version ?? 0) + 1, card) : null;

    protected override void Write(IRows rows, TaskCardRow? before, TaskCardRow after, IReadOnlyList<IEvent> facts)
    {
        TaskCardRows.Replace(rows, before?.Card, after.Card);
        foreach (var earlier in EarlierProgress.Of(before?.Card, facts.Select(f => f.Data)))
            rows.Store(earlier);
        WorkRows.Replace(rows, TaskCardWork.Of(before?.Card), TaskCardWork.Of(after.Card));
    }
}
