using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using OnNara.Domain.Mandates;

namespace OnNara.Projections.Mandates;

/// <summary>Facts on mandates and the names under which they stand in the log.</summary>
public static class MandateFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(MandateGiven), "mandate_given"),
        new(typeof(MandateEnded), "mandate_ended"),
    ];
}

/// <summary>A mandate as both sides find it: the agency that gave it, and the auditor in the other one; so the rows belong to no agency.</summary>
public sealed record MandateRow(Guid Id, string AgencyCode, Guid AuditorId, string SortOrder, Mandate Mandate);

/// <summary>Writes the row in the transaction of the fact itself: an ended mandate is ended at once.</summary>
public sealed class MandateReading() : StreamwiseReading([typeof(MandateGiven), typeof(MandateEnded)])
{
    protected override async Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation)
    {
        foreach (var told in facts.GroupBy(e => e.StreamId))
        {
            var known = (await rows.Load<MandateRow>([told.Key], cancellation)).SingleOrDefault();
            if (told.Aggregate(known?.Mandate, (mandate, fact) => Mandate.Evolve(mandate, fact.Data)) is not { } mandate)
                throw new InvalidOperationException($"The mandate {told.Key} was never given.");
            rows.Store(
                new MandateRow(mandate.Id, mandate.AgencyCode, mandate.Auditor.PersonId, $"{SortOrder.Latest(mandate.GivenAt)}{mandate.Id:N}", mandate));
        }
    }
}

/// <summary>Builds the write model of a mandate from its stream.</summary>
public sealed partial class MandateAggregate : SingleStreamProjection<Mandate, Guid>
{
    public override Mandate? Evolve(Mandate? snapshot, Guid id, IEvent e) => Mandate.Evolve(snapshot, e.Data);
}

public static class MandateReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new MandateAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<MandateRow>().SingleTenanted().Index(x => x.AgencyCode).Index(x => x.AuditorId);
    }
}
