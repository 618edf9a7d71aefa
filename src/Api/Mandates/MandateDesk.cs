using System.Linq.Expressions;
using Marten;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Mandates;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.Mandates;
using OnNara.Projections.Organizations;

namespace OnNara.Api.Mandates;

/// <summary>Finds mandates for those who give them and for those who look under them.</summary>
public sealed class MandateDesk(IQuerySession session)
{
    public Task<IResult> GivenBy(CurrentOfficial by, string? after, int? limit, CancellationToken cancellation)
    {
        var actor = by.Actor;
        var maySee = MayGive(by) || actor.Holds(Office.Auditor) || actor.Holds(Office.RecordsOfficer);
        return maySee
            ? Page(by, row => row.AgencyCode == by.AgencyCode, after, limit, cancellation)
            : Task.FromResult(new MandateForbidden().ToProblem());
    }

    public Task<IResult> HeldBy(CurrentOfficial by, string? after, int? limit, CancellationToken cancellation) =>
        Page(by, row => row.AuditorId == by.PersonId, after, limit, cancellation);

    /// <summary>
    /// Why this person may not look into the records of an agency; nothing where one mandate lets them. Of several the latest says why not.
    /// The auditor's own office is asked for elsewhere: a mandate does not outlive it.
    /// </summary>
    public async Task<Refusal?> RefusalToLook(CurrentOfficial by, string agencyCode, CancellationToken cancellation)
    {
        var rows = await session.AskWhereLives(agencyCode, there => there.Query<MandateRow>()
            .Where(row => row.AuditorId == by.PersonId && row.AgencyCode == agencyCode)
            .OrderBy(row => row.SortOrder)
            .ToListAsync(cancellation));
        var refusals = rows.Select(row => row.Mandate.RefusalToLookOn(by.Day)).ToList();
        return refusals.Count == 0 ? new MandateMissing(agencyCode) : refusals.Contains(null) ? null : refusals[0];
    }

    private static bool MayGive(CurrentOfficial by) => Mandate.MayBeGivenBy(by.Actor, by.Organization, by.Day);

    private async Task<IResult> Page(
        CurrentOfficial by, Expression<Func<MandateRow, bool>> whose, string? after, int? limit, CancellationToken cancellation)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var start = page.Start;
        var rows = await session.AskEachForRows(there => there.Query<MandateRow>()
            .Where(whose)
            .Where(row => row.SortOrder.CompareTo(start) > 0)
            .OrderBy(row => row.SortOrder)
            .Take(page.Limit + 1)
            .ToListAsync(cancellation));
        var codes = rows.SelectMany(row => new[] { row.AgencyCode, row.Mandate.AuditorAgencyCode }).Distinct().ToArray();
        var names = (await session.AskEachForRows(there => there.Query<AgencyEntry>().Where(agency => agency.Code.IsOneOf(codes)).ToListAsync(cancellation))).ToDictionary(a => a.Code, a => a.Name);
        var found = page.Cut([.. rows.OrderBy(row => row.SortOrder, StringComparer.Ordinal)], row => row.SortOrder).Select(row => new MandateView(
            row.Mandate, names.GetValueOrDefault(row.AgencyCode, row.AgencyCode),
            names.GetValueOrDefault(row.Mandate.AuditorAgencyCode, row.Mandate.AuditorAgencyCode), row.Mandate.RefusalToLookOn(by.Day) is null));
        return Results.Ok(new MandatePage(found.Items, found.Next, MayGive(by)));
    }
}
