using OnNara.Domain.Organizations;

namespace OnNara.Projections;

/// <summary>How far a person sees: which departments stand below the one that the person heads, and which offices open what.</summary>
/// <param name="PersonIds">The person, and those absent today for whom the person acts.</param>
/// <param name="Departments">The own department and all below it, for whoever heads it; else none.</param>
/// <param name="IncomingDepartments">These, and those of absent heads for whom the person acts: what comes in does not wait for a head to be back.</param>
public sealed record Reach(
    Actor Actor, IReadOnlyList<Guid> PersonIds, IReadOnlyList<string> Departments, IReadOnlyList<string> IncomingDepartments)
{
    public Guid PersonId => Actor.PersonId;

    /// <summary>Sees everything of the agency that is written down.</summary>
    public bool IsWhole => Actor.Holds(Office.RecordsOfficer) || Actor.Holds(Office.Auditor);

    public bool SeesActsOfOthers => IsWhole || Departments.Count > 0;

    public static Reach Of(Actor actor, Organization organization, DateOnly day)
    {
        var own = actor.HeadsDepartment ? Below(actor.Official.DepartmentCode) : [];
        var absent = actor.ActsFor.Select(a => a.Absent)
            .Where(head => organization.HeadOf(head.DepartmentCode, day)?.PersonId == head.PersonId)
            .SelectMany(head => Below(head.DepartmentCode));
        return new(actor, [actor.PersonId, .. actor.ActsFor.Select(a => a.Absent.PersonId)], own, [.. own.Union(absent)]);

        List<string> Below(string headed) =>
            [.. organization.DepartmentsOn(day).Select(d => d.Code).Where(code => organization.IsInLineOfCommand(code, headed, day))];
    }
}
