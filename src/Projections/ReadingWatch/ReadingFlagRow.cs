using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using OnNara.Domain.Organizations;
using OnNara.Domain.ReadingWatch;
using OnNara.Projections.Work;

namespace OnNara.Projections.ReadingWatch;

/// <summary>Facts on the watch over reading and the names under which they stand in the log.</summary>
public static class ReadingWatchFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(UnusualReadingFlagged), "unusual_reading_flagged"),
        new(typeof(UnusualReadingLookedInto), "unusual_reading_looked_into"),
        new(typeof(ReadingLimitsSet), "reading_limits_set"),
    ];
}

/// <summary>A flag as the security officer finds it.</summary>
/// <param name="Version">The version that the next act has to name.</param>
public sealed record ReadingFlagRow(Guid Id, long Version, ReadingFlag Flag)
{
    public bool IsOpen => Flag.LookedIntoAt is null;

    /// <summary>The latest first.</summary>
    public string Recency => $"{SortOrder.Latest(Flag.At)}{Id:N}";
}

/// <summary>Writes the row and what waits for the security officers with the fact itself, so that it shows at once.</summary>
public sealed class ReadingFlagReading() : StreamReading<ReadingFlagRow>(ReadingWatchFacts.All.Where(f => f.Type != typeof(ReadingLimitsSet)))
{
    protected override bool Begins(IEvent fact) => fact.Data is UnusualReadingFlagged;

    protected override Guid IdOf(ReadingFlagRow state) => state.Id;

    protected override ReadingFlagRow? Evolve(ReadingFlagRow? state, IEvent fact) =>
        ReadingFlag.Evolve(state?.Flag, fact.Data) is { } flag ? new(flag.Id, (state?.Version ?? 0) + 1, flag) : state;

    protected override void Write(IRows rows, ReadingFlagRow? before, ReadingFlagRow after, IReadOnlyList<IEvent> facts) =>
        WorkRows.Replace(rows, WorkOf(before), WorkOf(after));

    private static IEnumerable<WorkItem> WorkOf(ReadingFlagRow? row)
    {
        if (row is not { IsOpen: true, Flag: var flag })
            return [];
        var address = WorkAddress.Of(Office.SecurityOfficer);
        return
        [
            new(
                $"{row.Id:N}/{WorkKind.LookIntoReading}/{address}", WorkSubject.ReadingFlag, row.Id, row.Version, WorkKind.LookIntoReading, WorkSection.Waiting, address,
                null, null, flag.At, null, null, null, $"{flag.Reader.Name} ({flag.Reader.DepartmentName})", null, flag.Reader),
        ];
    }
}

/// <summary>Builds the write model of a flag from its stream.</summary>
public sealed partial class ReadingFlagAggregate : SingleStreamProjection<ReadingFlag, Guid>
{
    public override ReadingFlag? Evolve(ReadingFlag? snapshot, Guid id, IEvent e) => ReadingFlag.Evolve(snapshot, e.Data);
}

public static class AgencyReadingLimits
{
    /// <summary>What the session's agency takes for usual: what it set last, or what holds for everybody.</summary>
    public static async Task<ReadingLimits> ReadAsync(IQuerySession session, CancellationToken cancellation)
    {
        var facts = await session.Events.FetchStreamAsync(ReadingRules.StreamOf(session.TenantId), token: cancellation);
        return facts.Select(f => f.Data).OfType<ReadingLimitsSet>().LastOrDefault()?.Limits ?? ReadingLimits.Usual;
    }
}

public static class ReadingWatchModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new ReadingFlagAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<ReadingFlagRow>().Duplicate(x => x.Recency).Index(x => new { x.IsOpen, x.Recency }, i => i.TenancyScope = Marten.Schema.Indexing.Unique.TenancyScope.PerTenant);

        // What the watch remembers of a person is no read model: it is as far as the watch has come.
        options.Schema.For<WatchedReader>().Identity(x => x.Id);
    }
}
