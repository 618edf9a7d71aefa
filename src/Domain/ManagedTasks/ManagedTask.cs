using OnNara.Domain.Organizations;

namespace OnNara.Domain.ManagedTasks;

/// <summary>
/// A task of the second axis (관리과제): the agency's own goal, the department that answers for it, and the unit tasks by which the work
/// toward it is done.
/// </summary>
/// <param name="UnitTaskCodes">The unit tasks that it uses, at least one; documents of its card are filed under the first.</param>
/// <param name="From">The first day on which a card can be opened for it.</param>
public sealed record ManagedTask(
    Guid Id, string AgencyCode, string Code, string Name, string Goal, string DepartmentCode, IReadOnlyList<string> UnitTaskCodes, DateOnly From)
{
    /// <summary>None while it is in force.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    public string? RetireReason { get; init; }

    /// <summary>A code is given once in an agency: the id follows from it.</summary>
    public static Guid IdOf(string agencyCode, string code) => NameBasedId.Of("managed-task", agencyCode, code);

    public static ManagedTask? Evolve(ManagedTask? state, object fact) => (state, fact) switch
    {
        (null, ManagedTaskEstablished e) => new(
            IdOf(e.AgencyCode, e.Code), e.AgencyCode, e.Code, e.Name, e.Goal, e.DepartmentCode, e.UnitTaskCodes, e.From),
        ({ } s, ManagedTaskRenamed e) => s with { Name = e.Name, Goal = e.Goal },
        ({ } s, ManagedTaskUnitTasksChanged e) => s with { UnitTaskCodes = e.UnitTaskCodes },
        ({ } s, ManagedTaskMoved e) => s with { DepartmentCode = e.DepartmentCode },
        ({ } s, ManagedTaskRetired e) => s with { RetiredAt = e.At, RetireReason = e.Reason },
        _ => state,
    };

    /// <summary>Whether this person may change it: who heads its department or one above it, or acts for an absent one who does, or keeps the organization.</summary>
    public static bool MayBeChangedBy(Actor actor, string departmentCode, Organization organization, DateOnly day)
    {
        var line = organization.LineOfCommand(departmentCode, day);
        return actor.Holds(Office.OrganizationAdministrator)
            || (actor.HeadsDepartment && line.Contains(actor.Official.DepartmentCode))
            || actor.ActsFor.Any(a => line.Contains(a.Absent.DepartmentCode) && organization.HeadOf(a.Absent.DepartmentCode, day)?.PersonId == a.Absent.PersonId);
    }
}
