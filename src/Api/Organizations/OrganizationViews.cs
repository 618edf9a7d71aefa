using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.History;
using OnNara.Domain.Organizations;
using OnNara.Projections;
using OnNara.Projections.History;
using OnNara.Projections.Organizations;
using Wolverine.Http;

namespace OnNara.Api.Organizations;

/// <summary>The agency as it was on one day; its people are read in pages of their own.</summary>
/// <param name="Version">Of the present state; a change names it.</param>
public sealed record OrganizationView(
    string Code,
    string Name,
    string ShortName,
    bool AcceptsGivenTimes,
    bool IsExchanging,
    DateOnly On,
    long Version,
    Official? Head,
    IReadOnlyList<DepartmentView> Departments,
    IReadOnlyList<OfficeView> Offices,
    IReadOnlyList<Absence> Absences,
    IReadOnlyList<DelegationRule> DelegationRules);

public sealed record DepartmentView(string Code, string Name, string? ParentCode, string HeadPost, Official? Head);

public sealed record OfficeView(Office Office, Official Holder);

public static class ReadOrganizationEndpoint
{
    /// <param name="official">Who asks.</param>
    /// <param name="on">The day that the answer is about; today where it is left out.</param>
    /// <param name="knownBy">What was known of that day at this moment; all that is known now where it is left out.</param>
    [WolverineGet("/api/organization")]
    [ProducesResponseType<OrganizationView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        CurrentOfficial official, DateOnly? on, DateTimeOffset? knownBy, OrganizationReader organizations, CancellationToken cancellation)
    {
        if (new HistoryCut(KnownBy: knownBy).FaultAt(official.At) is { } fault)
            return fault.ToProblem();
        var (organization, version, day) = (official.Organization, official.OrganizationVersion, on ?? official.Day);
        if (knownBy is { } moment)
        {
            if (await organizations.ReadAsKnownAsync(official.AgencyCode, moment, cancellation) is not { } known)
                return new HistoryNotBegun(await organizations.KnownSinceAsync(official.AgencyCode, cancellation)).ToProblem();
            (organization, version) = known;
        }

        return Results.Ok(new OrganizationView(
            organization.Code,
            organization.Name,
            organization.ShortName,
            organization.AcceptsGivenTimes,
            organization.IsExchanging(day),
            day,
            version,
            organization.AgencyHeadOn(day),
            [.. organization.DepartmentsOn(day).Select(d => new DepartmentView(d.Code, d.Name, d.ParentCode, d.HeadPost, organization.HeadOf(d.Code, day)))],
            [.. Enum.GetValues<Office>().SelectMany(office => organization.HoldersOf(office, day).Select(holder => new OfficeView(office, holder)))],
            organization.AbsencesOn(day),
            organization.DelegationRulesOn(day)));
    }
}

/// <summary>Who headed a department on a day.</summary>
/// <param name="Head">None where the head post was vacant.</param>
/// <param name="Absence">Where the head is away on that day, until when and who acts.</param>
public sealed record DepartmentHeadView(string DepartmentCode, string DepartmentName, DateOnly On, Official? Head, Absence? Absence);

public static class ReadDepartmentHeadEndpoint
{
    [WolverineGet("/api/organization/departments/{code}/head")]
    [ProducesResponseType<DepartmentHeadView>(StatusCodes.Status200OK)]
    public static IResult Get(string code, CurrentOfficial official, DateOnly? on)
    {
        var (organization, day) = (official.Organization, on ?? official.Day);
        if (organization.DepartmentOn(code, day) is not { } department) return new UnknownDepartment(code, day).ToProblem();
        var head = organization.HeadOf(code, day);
        return Results.Ok(new DepartmentHeadView(code, department.Name, day, head, head is null ? null : organization.AbsenceOf(head.PersonId, day)));
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; none on the last one.</param>
public sealed record PeoplePage(IReadOnlyList<PersonView> People, string? Next);

public sealed record PersonView(Official Official, IReadOnlyList<Office> Offices, Absence? Absence);

/// <summary>People by part of their name, rank or post, and by department.</summary>
public static class SearchPeopleEndpoint
{
    [WolverineGet("/api/organization/people")]
    [ProducesResponseType<PeoplePage>(StatusCodes.Status200OK)]
    public static IResult Get(CurrentOfficial official, string? q, string? department, DateOnly? on, string? after, int? limit)
    {
        var (page, fault) = Paging.Read(after, limit);
        if (fault is not null)
            return fault;
        var (organization, day) = (official.Organization, on ?? official.Day);
        var found = organization.OfficialsOn(day)
            .Where(o => department is null || o.DepartmentCode == department)
            .Where(o => q is null || Matches(o.Name, q) || Matches(o.Post, q) || Matches(o.Rank, q))
            .OrderBy(PlaceOf, StringComparer.Ordinal)
            .Where(o => string.CompareOrdinal(PlaceOf(o), page.Start) > 0)
            .Take(page.Limit + 1)
            .ToList();
        var part = page.Cut(found, PlaceOf);
        return Results.Ok(new PeoplePage(
            [.. part.Items.Select(o => new PersonView(o, [.. organization.OfficesOn(o.PersonId, day).Order()], organization.AbsenceOf(o.PersonId, day)))],
            part.Next));
    }

    // By name, and those of one name in an order that stays, so that a page goes on where the last one ended whoever came or left meanwhile.
    private static string PlaceOf(Official official) => $"{official.Name}\u0001{official.PersonId:N}";

    private static bool Matches(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
