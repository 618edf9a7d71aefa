using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using OnNara.Domain.Handovers;
using OnNara.Projections.Work;

namespace OnNara.Projections.Handovers;

/// <summary>A handover as lists and its readers see it: the form as the Domain folds it, with what lists are found and ordered by.</summary>
/// <param name="Version">The version that the next act has to name.</param>
public sealed record HandoverRow(Guid Id, long Version, Handover Handover)
{
    public Guid GiverId => Handover.From.PersonId;

    public Guid ReceiverId => Handover.To.PersonId;

    public Guid PreparerId => Handover.PreparedBy.PersonId;

    /// <summary>The handover to an acting person that this one passes on.</summary>
    public Guid? Continues => Handover.Continues;

    /// <summary>What was touched last comes first.</summary>
    public string Recency => $"{SortOrder.Latest(Handover.LastActAt)}{Id:N}";
}

/// <summary>Builds what people see of handovers at once: the row of each, and whose confirmation it waits for.</summary>
public sealed class HandoverReading() : StreamReading<HandoverRow>(HandoverFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is HandoverPrepared;

    protected override Guid IdOf(HandoverRow state) => state.Id;

    protected override HandoverRow? Evolve(HandoverRow? state, IEvent fact) =>
        Handover.Evolve(state?.Handover, fact.Data) is { } handover ? new(handover.Id, (state?.Version ?? 0) + 1, handover) : state;

    protected override void Write(IRows rows, HandoverRow? before, HandoverRow after, IReadOnlyList<IEvent> facts) =>
        WorkRows.Replace(rows, HandoverWork.Of(before), HandoverWork.Of(after));
}

/// <summary>Builds the write model of a handover from its stream.</summary>
public sealed partial class HandoverAggregate : SingleStreamProjection<Handover, Guid>
{
    public override Handover? Evolve(Handover? snapshot, Guid id, IEvent e) => Handover.Evolve(snapshot, e.Data);
}

/// <summary>The write model and the rows of handovers.</summary>
public static class HandoverReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new HandoverAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<HandoverRow>()
            .Duplicate(x => x.GiverId)
            .Duplicate(x => x.ReceiverId)
            .Duplicate(x => x.PreparerId)
            .Duplicate(x => x.Recency)
            .Index(x => x.Continues!);
    }
}
