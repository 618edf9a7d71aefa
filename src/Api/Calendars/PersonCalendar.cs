using Marten;
using OnNara.Api.Accounts;
using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Calendars;
using OnNara.Projections.Organizations;

namespace OnNara.Api.Calendars;

/// <summary>Finds the calendar behind a secret, as of now.</summary>
public sealed class PersonCalendar(IDocumentStore store, OrganizationReader organizations, IEnumerable<ICalendarSource> sources, TimeProvider clock)
{
    private const int DaysBack = 90;
    private const int DaysAhead = 366;

    /// <summary>The calendar; none for a wrong secret, for a person who has left, and for one whose account is locked.</summary>
    public async Task<string?> Read(string token, CancellationToken cancellation)
    {
        if (CalendarToken.HashOf(token) is not { } hash || await FeedOf(hash, cancellation) is not { } feed)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var today = OfficeDay.Of(now);
        if (await organizations.ReadAsync(feed.AgencyCode, cancellation) is not { } read || read.Organization.ActorOn(feed.Id, today) is not { } actor)
        {
            return null;
        }

        var question = new CalendarQuestion(actor, read.Organization, today, today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        await using var session = store.QuerySession(feed.AgencyCode);
        var entries = new List<CalendarEntry>();
        foreach (var source in sources)
        {
            entries.AddRange(await source.Read(session, question, cancellation));
        }

        return CalendarText.Write(actor.Official, entries, now);
    }

    private async Task<CalendarFeed?> FeedOf(string hash, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(OrganizationId.Installation);
        // Locked for good by an administrator; the short lock after failed sign-ins must not let a stranger take a calendar away.
        var found = await session.AskEachForRows(there => there.Query<CalendarFeed>().Where(f => f.TokenHash == hash).ToListAsync(cancellation));
        return found is [var feed, ..]
            && await session.LoadAsync<Account>(feed.Id, cancellation) is { } account && account.LockedUntil != DateTimeOffset.MaxValue
            ? feed
            : null;
    }
}
