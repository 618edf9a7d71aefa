using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using OnNara.Domain.Calendars;

namespace OnNara.Projections.Calendars;

/// <summary>The stored names of what happens to calendar addresses.</summary>
public static class CalendarFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(CalendarAddressMade), "calendar_address_made"),
        new(typeof(CalendarAddressEnded), "calendar_address_ended"),
    ];
}

/// <summary>Whose calendar lies behind a secret. Whoever comes with one has no session, so the rows belong to no agency.</summary>
/// <param name="Id">The person.</param>
public sealed record CalendarFeed(Guid Id, string AgencyCode, string TokenHash, DateTimeOffset MadeAt);

/// <summary>Writes the row of an address in the transaction of the fact itself, so that an ended one is ended at once.</summary>
public sealed class CalendarFeeds() : StreamwiseReading([typeof(CalendarAddressMade), typeof(CalendarAddressEnded)])
{
    protected override Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation)
    {
        foreach (var fact in facts)
        {
            switch (fact.Data)
            {
                case CalendarAddressMade made:
                    rows.Store(new CalendarFeed(made.PersonId, fact.TenantId, made.TokenHash, made.At));
                    break;
                case CalendarAddressEnded ended:
                    rows.Delete<CalendarFeed>(ended.PersonId);
                    break;
            }
        }

        return Task.CompletedTask;
    }
}

/// <summary>Builds the write model of a calendar address from its stream.</summary>
public sealed partial class CalendarAddressAggregate : SingleStreamProjection<CalendarAddress, Guid>
{
    public override CalendarAddress? Evolve(CalendarAddress? snapshot, Guid id, IEvent e) => CalendarAddress.Evolve(snapshot, e.Data);
}

/// <summary>The write model and the rows of calendar addresses.</summary>
public static class CalendarReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new CalendarAddressAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<CalendarFeed>().SingleTenanted().Index(x => x.TokenHash);
    }
}
