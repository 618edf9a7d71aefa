using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Instructions;

/// <summary>Who stands over whom: whoever heads somebody's department or one above it, and whoever acts today for such a head.</summary>
public static class Superior
{
    /// <summary>Whether this person, or somebody for whom this person acts, heads the department or one above it.</summary>
    public static bool LeadsDepartment(string departmentCode, Actor actor, Organization organization, DateOnly day) =>
        HeadsOf(departmentCode, organization, day).Any(head => head == actor.PersonId || actor.AppointmentFor(head) is not null);

    /// <summary>The departments that this person leads like that; for lists, which cannot ask department by department.</summary>
    public static IReadOnlyList<string> DepartmentsLedBy(Actor actor, Organization organization, DateOnly day) =>
        [.. organization.DepartmentsOn(day).Select(d => d.Code).Where(code => LeadsDepartment(code, actor, organization, day))];

    /// <summary>
    /// The right under which this person may tell all of them what to do, and the capacity in which each of them is told; none where
    /// one right does not reach all of them.
    /// </summary>
    /// <param name="people">Whom, each with every capacity in which that person serves.</param>
    public static (Authority Right, IReadOnlyList<Official> People)? RightOver(
        IReadOnlyList<IReadOnlyList<Official>> people, Actor actor, Organization organization, DateOnly day)
    {
        foreach (var order in actor.ActsFor.Cast<ActingAppointment?>().Prepend(null))
        {
            var superior = order?.Absent.PersonId ?? actor.PersonId;
            var reached = people.Select(capacities => capacities.FirstOrDefault(c => IsSuperiorOf(c, superior, organization, day))).OfType<Official>().ToList();
            if (reached.Count == people.Count) return (new(null, order), reached);
        }

        return null;
    }

    private static bool IsSuperiorOf(Official subordinate, Guid superior, Organization organization, DateOnly day) =>
        subordinate.PersonId != superior && HeadsOf(subordinate.DepartmentCode, organization, day).Contains(superior);

    private static IEnumerable<Guid> HeadsOf(string departmentCode, Organization organization, DateOnly day) =>
        organization.LineOfCommand(departmentCode, day).Select(code => organization.HeadOf(code, day)).OfType<Official>().Select(head => head.PersonId);
}
