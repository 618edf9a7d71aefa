using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Daemon;
using Marten.Events.Daemon.Internals;
using Marten.Subscriptions;
using OnNara.Domain;
using OnNara.Domain.Access;
using OnNara.Domain.Organizations;
using OnNara.Domain.ReadingWatch;
using OnNara.Projections.Documents;
using OnNara.Projections.Incoming;
using OnNara.Projections.Organizations;

namespace OnNara.Projections.ReadingWatch;

/// <summary>What the watch remembers of a reader, and up to which fact it has looked.</summary>
public sealed record WatchedReader(Guid Id, long UpTo, ReaderHabit Habit);

/// <summary>
/// Watches how contents are read, behind the reading: each opening and each refused attempt is held against what the reader is used to and
/// what the agency allows. What is remembered and what is flagged are one transaction, and it knows up to where it has looked, so that a
/// fact that comes again changes nothing.
/// </summary>
public sealed class ReadingWatching : SubscriptionBase
{
    public const string SubscriptionName = "ReadingWatch";

    /// <summary>
    /// A reading that was told with a time of its own happened elsewhere, and long ago: nobody sits at the desk now. The clocks of two
    /// machines may differ by less.
    /// </summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    private readonly Func<IDocumentStore> _store;
    private readonly Func<OrganizationReader> _organizations;

    /// <param name="store">The store to which it is subscribed, which is not there yet when it subscribes.</param>
    public ReadingWatching(Func<IDocumentStore> store, Func<OrganizationReader> organizations)
    {
        (_store, _organizations) = (store, organizations);
        Name = SubscriptionName;
        IncludeType<ContentOpened>();
        IncludeType<ContentRefused>();
    }

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        foreach (var agency in page.Events.Where(IsNow).GroupBy(e => e.TenantId))
            await WatchAsync(agency.Key, [.. agency], cancellationToken);
        return NullChangeListener.Instance;
    }

    private static bool IsNow(IEvent fact) => TellOf(fact) is var (_, by, at) && by is not null && (fact.Timestamp - at).Duration() < LongestDelay;

    private static (Guid DocumentId, Official? By, DateTimeOffset At) TellOf(IEvent fact) => fact.Data switch
    {
        ContentOpened e => (e.DocumentId, e.By, e.At),
        ContentRefused e => (e.DocumentId, e.By, e.At),
        _ => default,
    };

    private async Task WatchAsync(string agencyCode, IReadOnlyList<IEvent> facts, CancellationToken cancellation)
    {
        if (await _organizations().ReadAsync(agencyCode, cancellation) is not { Organization: var organization })
            return;
        await using var session = _store().LightweightSession(agencyCode);
        var limits = await AgencyReadingLimits.ReadAsync(session, cancellation);
        var departments = await DepartmentsOf([.. facts.Select(f => TellOf(f).DocumentId).Distinct()], session, cancellation);
        var people = facts.Select(f => TellOf(f).By!.PersonId).Distinct().ToArray();
        var known = (await session.LoadManyAsync<WatchedReader>(cancellation, people)).ToDictionary(r => r.Id);
        foreach (var fact in facts)
        {
            var (documentId, by, at) = TellOf(fact);
            var reader = known.GetValueOrDefault(by!.PersonId) ?? new(by.PersonId, 0, ReaderHabit.None);
            if (fact.Sequence <= reader.UpTo)
                continue;
            var isForeign = departments.TryGetValue(documentId, out var owners) && IsForeign(by, owners, organization, OfficeDay.Of(at));
            var (after, flags) = reader.Habit.See(new(fact.Id, documentId, by, at, fact.Data is ContentRefused, isForeign), limits);
            known[by.PersonId] = new(by.PersonId, fact.Sequence, after);
            foreach (var flag in flags)
                session.Events.StartStream<ReadingFlag>(flag.FlagId, flag);
        }

        session.Store(known.Values.AsEnumerable());
        await session.SaveChangesAsync(cancellation);
    }

    private static async Task<Dictionary<Guid, IReadOnlyList<string>>> DepartmentsOf(Guid[] documents, IDocumentSession session, CancellationToken cancellation)
    {
        var departments = (await session.LoadManyAsync<DocumentSummary>(cancellation, documents)).ToDictionary(d => d.Id, d => (IReadOnlyList<string>)[d.DepartmentCode]);
        foreach (var incoming in await session.LoadManyAsync<IncomingSummary>(cancellation, documents))
            departments[incoming.Id] = incoming.DepartmentCodes;
        return departments;
    }

    // Some read what others write because it is their office to; a superior reads what the departments below write.
    private static bool IsForeign(Official by, IReadOnlyList<string> owners, Organization organization, DateOnly day) =>
        owners.Count > 0
        && !owners.Any(owner => owner == by.DepartmentCode || organization.IsInLineOfCommand(owner, by.DepartmentCode, day))
        && organization.ActorOn(by.PersonId, day) is { } actor
        && !new[] { Office.Auditor, Office.RecordsOfficer, Office.DocumentOffice, Office.DispatchClerk, Office.SecurityOfficer }.Any(actor.Holds);
}
