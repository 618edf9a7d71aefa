using Marten;
using Marten.Linq.MatchesSql;
using OnNara.Domain;
using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.Meetings;

/// <summary>Which meetings are wanted; what is left out does not matter.</summary>
/// <param name="From">Those that end on this day or later.</param>
/// <param name="To">Those that begin on this day or earlier.</param>
/// <param name="Hosted">Those that the reader hosts.</param>
/// <param name="Mine">Those that the reader hosts, called or was asked to come to; not those of which a head knows by office alone.</param>
public sealed record MeetingFilter(
    DateOnly? From = null, DateOnly? To = null, bool Hosted = false, bool Mine = false, MeetingStatus? Status = null, Guid? TaskCardId = null);

/// <summary>The meetings that a person may know of.</summary>
public sealed class MeetingList(IQuerySession session, Actor actor, Organization organization, DateOnly day)
{
    /// <summary>The latest first.</summary>
    public async Task<Page<MeetingSummary>> Read(MeetingFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var start = page.Start;
        var rows = Wanted(filter).Where(m => m.MatchesSql("d.sort_order > ?", start));
        return page.Cut(await rows.OrderBy(m => m.SortOrder).Take(page.Limit + 1).ToListAsync(cancellation), m => m.SortOrder);
    }

    public async Task<long> Count(MeetingFilter filter, CancellationToken cancellation) => await Wanted(filter).CountAsync(cancellation);

    private IQueryable<MeetingSummary> Wanted(MeetingFilter filter)
    {
        var rows = Known(session.Query<MeetingSummary>());
        if (filter.From is { } from)
        {
            var begin = OfficeDay.StartOf(from);
            rows = rows.Where(m => m.Ends > begin);
        }

        if (filter.To is { } to)
        {
            var end = OfficeDay.StartOf(to.AddDays(1));
            rows = rows.Where(m => m.Begins < end);
        }

        if (filter.Hosted) rows = With(rows, [MeetingSummary.KeyOfHost(actor.PersonId)]);
        if (filter.Mine) rows = With(rows, [MeetingSummary.KeyOfReader(actor.PersonId)]);
        if (filter.Status is { } status) rows = rows.Where(m => m.Status == status);
        if (filter.TaskCardId is { } card) rows = rows.Where(m => m.TaskCardId == card);
        return rows;
    }

    // The same as MeetingPermissions.Check for reading; a test holds one against the other.
    private IQueryable<MeetingSummary> Known(IQueryable<MeetingSummary> rows) => actor.Holds(Office.Auditor)
        ? rows
        : With(rows,
        [
            MeetingSummary.KeyOfReader(actor.PersonId),
            .. actor.ActsFor.Select(a => MeetingSummary.KeyOfHost(a.Absent.PersonId)),
            .. Superior.DepartmentsLedBy(actor, organization, day).Select(MeetingSummary.KeyOfDepartment),
        ]);

    private static IQueryable<MeetingSummary> With(IQueryable<MeetingSummary> rows, string[] anyOf) =>
        rows.Where(m => m.MatchesSql("d.keys && ?", (object)anyOf));
}
