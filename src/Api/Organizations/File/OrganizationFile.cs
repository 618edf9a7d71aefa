using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Api.Organizations.File;

/// <summary>
/// The readable file that a government is loaded from: its function tree, and its agencies with their departments as trees
/// (docs: ops/demonstration/organization.json).
/// </summary>
public sealed record OrganizationFile(IReadOnlyList<AgencySection> Agencies, FunctionTreeSection? Functions = null);

/// <param name="From">The first day of everything that the section names.</param>
public sealed record FunctionTreeSection(DateOnly From, IReadOnlyList<FunctionSection> PolicyFields);

/// <param name="Functions">Those of the next level that stand under it.</param>
public sealed record FunctionSection(string Code, string Name, IReadOnlyList<FunctionSection>? Functions = null);

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

/// <param name="SmallFunction">Where it stands in the function tree; left out where it is not classified yet.</param>
public sealed record UnitTaskSection(
    string Code,
    string Name,
    string Department,
    RetentionPeriod Retention,
    DisclosureClass Disclosure = DisclosureClass.Open,
    IReadOnlyList<int>? Clauses = null,
    string? SmallFunction = null);

/// <param name="Person">Sign-in names, as everywhere in the file.</param>
public sealed record AbsenceSection(string Person, DateOnly From, DateOnly To, string Reason, string? Acting = null);
