using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.DailyWork;

/// <summary>Whose daily work a person reads: the own, that of the people below for whoever leads them, and everybody's for the auditor. To others there is none.</summary>
public static class DailyWorkPermissions
{
    /// <param name="departmentCode">The department in which the work was planned.</param>
    public static bool MayRead(Guid personId, string departmentCode, Actor reader, Organization organization, DateOnly day) =>
        personId == reader.PersonId || reader.Holds(Office.Auditor) || Superior.LeadsDepartment(departmentCode, reader, organization, day);
}
