using OnNara.Domain.Organizations;

namespace OnNara.Domain.Access;

/// <summary>Who may read who opened what: reading is a matter of trust as well, so few may (Public Records Act Decree, art. 28).</summary>
public static class AccessPermissions
{
    public static Refusal? RefusalToRead(Actor actor) =>
        actor.Holds(Office.Auditor) || actor.Holds(Office.RecordsOfficer) ? null : new AccessesForbidden();
}

/// <summary>To others it does not say either whether there is such a document.</summary>
public sealed record AccessesForbidden() : Refusal("access.forbidden", "Only the auditor and the records officer read who opened a document.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record AccessedNotFound() : Refusal("access.not-found", "There is no such document in the agency.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}
