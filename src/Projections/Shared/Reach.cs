using OnNara.Domain.Organizations;

namespace OnNara.Projections;

/// <summary>How far a person sees: which departments stand below the one that the person heads, and which offices open what.</summary>
/// <param name="PersonIds">The person, and those absent today for whom the person acts.</param>
/// <param name="Departments">The own department and all below it, for whoever heads it; else none.</param>
public sealed record Reach(Actor Actor, IReadOnlyList<Guid> PersonIds, IReadOnlyList<string> Departments)
{
    public Guid PersonId => Actor.PersonId;

    /// <summary>Sees everything of the agency that is written down.</summary>
    public bool IsWhole => Actor.Holds(Office.RecordsOfficer) || Actor.Holds(Office.Auditor);

    public bool SeesActsOfOthers => IsWhole || Departments.Count > 0;

    public static Reach Of(Actor actor, Organization organization, DateOnly day) => new(
        actor,
        [actor.PersonId, .. actor.ActsFor.Select(a => a.Absent.PersonId)],
        actor.HeadsDepartment
            ? [.. organization.DepartmentsOn(day).Select(d => d.Code).Where(code => organization.IsInLineOfCommand(code, actor.Official.DepartmentCode, day))]
            : []);
}
