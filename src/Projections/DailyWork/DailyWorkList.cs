using System.Globalization;
using Marten;
using Marten.Linq.MatchesSql;
using OnNara.Domain.DailyWork;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.DailyWork;

/// <summary>Which pieces of work are wanted; what is left out does not matter.</summary>
/// <param name="PersonId">Those of this person; none where whatever may be read of a card is wanted.</param>
public sealed record DailyWorkFilter(Guid? PersonId = null, DateOnly? From = null, DateOnly? To = null, Guid? TaskCardId = null, DailyWorkStatus? Status = null);

/// <summary>The daily work that a person may read.</summary>
public sealed class DailyWorkList(IQuerySession session, Actor reader, Organization organization, DateOnly day)
{
    /// <summary>By day.</summary>
    public async Task<Page<DailyWorkRow>> Read(DailyWorkFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var start = page.Start;
        var rows = Known(session.Query<DailyWorkRow>()).Where(r => r.MatchesSql("d.sort_order > ?", start));
        if (filter.PersonId is { } person) rows = rows.Where(r => r.PersonId == person);
        if (filter.TaskCardId is { } card) rows = rows.Where(r => r.TaskCardId == card);
        if (filter.Status is { } status) rows = rows.Where(r => r.Status == status);
        if (filter.From is { } from) rows = Between(rows, "d.sort_order >= ?", from);
        if (filter.To is { } to) rows = Between(rows, "d.sort_order < ?", to.AddDays(1));
        return page.Cut(await rows.OrderBy(r => r.SortOrder).Take(page.Limit + 1).ToListAsync(cancellation), r => r.SortOrder);
    }

    // The same as DailyWorkPermissions; a test holds one against the other.
    private IQueryable<DailyWorkRow> Known(IQueryable<DailyWorkRow> rows)
    {
        if (reader.Holds(Office.Auditor)) return rows;
        var me = reader.PersonId;
        var below = Superior.DepartmentsLedBy(reader, organization, day).ToArray();
        return below.Length == 0 ? rows.Where(r => r.PersonId == me) : rows.Where(r => r.PersonId == me || below.Contains(r.DepartmentCode));
    }

    private static IQueryable<DailyWorkRow> Between(IQueryable<DailyWorkRow> rows, string condition, DateOnly day)
    {
        var limit = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return rows.Where(r => r.MatchesSql(condition, limit));
    }
}
