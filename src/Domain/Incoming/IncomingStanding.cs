using OnNara.Domain.Organizations;

namespace OnNara.Domain.Incoming;

/// <summary>Who acts, when, and what that person is to the incoming document: what every command on it carries.</summary>
/// <param name="Part">The department's share on which this person stands; none for those outside the departments that have it.</param>
public sealed record IncomingStanding(Actor Actor, DateTimeOffset At, IReadOnlySet<IncomingRole> Roles, DepartmentPart? Part)
{
    public Official By => Actor.Official;

    public DateOnly Day => OfficeDay.Of(At);

    /// <summary>What this person is to the document now.</summary>
    /// <param name="circulated">Whether it was circulated to this person.</param>
    public static IncomingStanding Of(IncomingDocument document, Actor actor, DateTimeOffset at, Organization organization, bool circulated)
    {
        var day = OfficeDay.Of(at);
        var part = document.Parts.FirstOrDefault(p => Handles(p, actor))
            ?? document.Parts.FirstOrDefault(p => p.Department.Code == actor.Official.DepartmentCode)
            ?? document.Parts.FirstOrDefault(p => Heads(p.Department.Code, actor, organization, day));

        var roles = new HashSet<IncomingRole> { IncomingRole.AgencyMember };
        Add(IncomingRole.DocumentOffice, actor.Holds(Office.DocumentOffice));
        Add(IncomingRole.RecordsOfficer, actor.Holds(Office.RecordsOfficer));
        Add(IncomingRole.Auditor, actor.Holds(Office.Auditor));
        Add(IncomingRole.Participant, document.Participants.Contains(actor.PersonId));
        Add(IncomingRole.CirculationReader, circulated);
        if (part is not null)
        {
            Add(IncomingRole.Handler, Handles(part, actor));
            Add(IncomingRole.DepartmentMember, part.Department.Code == actor.Official.DepartmentCode);
            Add(IncomingRole.DepartmentHead, Heads(part.Department.Code, actor, organization, day));
        }

        return new(actor, at, roles, part);

        void Add(IncomingRole role, bool holds)
        {
            if (holds) roles.Add(role);
        }
    }

    private static bool Handles(DepartmentPart part, Actor actor) =>
        part.Handler is { } handler && (handler.PersonId == actor.PersonId || actor.AppointmentFor(handler.PersonId) is not null);

    // The head of the department or of one above it, or whoever acts for such a head today.
    private static bool Heads(string departmentCode, Actor actor, Organization organization, DateOnly day)
    {
        var line = organization.LineOfCommand(departmentCode, day);
        return (actor.HeadsDepartment && line.Contains(actor.Official.DepartmentCode))
            || (actor.ActsFor.Count > 0
                && line.Any(code => organization.HeadOf(code, day) is { } head && actor.AppointmentFor(head.PersonId) is not null));
    }
}
