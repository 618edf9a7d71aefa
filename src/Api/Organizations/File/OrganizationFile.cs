using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Organizations.File;

/// <summary>The readable file that a government is loaded from: agencies with their departments as trees (docs: ops/demonstration/organization.json).</summary>
public sealed record OrganizationFile(IReadOnlyList<AgencySection> Agencies);

/// <param name="From">The first day of everything that the section names.</param>
/// <param name="Department">The root department; its head is the head of the agency.</param>
public sealed record AgencySection(
    string Code,
    string Name,
    string ShortName,
    DateOnly From,
    DepartmentSection Department,
    bool AcceptsGivenTimes = false,
    IReadOnlyList<DelegationSection>? DelegationRules = null,
    IReadOnlyList<UnitTaskSection>? UnitTasks = null,
    IReadOnlyList<AbsenceSection>? Absences = null);

public sealed record DepartmentSection(
    string Code, string Name, string HeadPost, IReadOnlyList<PersonSection>? People = null, IReadOnlyList<DepartmentSection>? Departments = null);

/// <param name="Also">Appointments held beside the one that the person stands under.</param>
public sealed record PersonSection(
    string SignInName, string Name, string Rank, string Post, IReadOnlyList<Office>? Offices = null, IReadOnlyList<AppointmentSection>? Also = null);

public sealed record AppointmentSection(string Department, string Post);

public sealed record DelegationSection(string Matter, string Post);

public sealed record UnitTaskSection(
    string Code, string Name, string Department, RetentionPeriod Retention, DisclosureClass Disclosure = DisclosureClass.Open, IReadOnlyList<int>? Clauses = null);

/// <param name="Person">Sign-in names, as everywhere in the file.</param>
public sealed record AbsenceSection(string Person, DateOnly From, DateOnly To, string Reason, string? Acting = null);
