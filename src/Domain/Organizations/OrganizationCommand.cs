namespace OnNara.Domain.Organizations;

/// <summary>Something that is asked of an agency's organization, by whom and when.</summary>
public abstract record OrganizationCommand(Official By, DateTimeOffset At)
{
    /// <summary>A function of the state and this command alone: the facts to record, or the rule that says no.</summary>
    public abstract Decision Decide(Organization organization);
}

/// <summary>Who may change an agency's organization.</summary>
public static class OrganizationPermissions
{
    public static Refusal? RefusalToChange(Actor actor) =>
        actor.Holds(Office.OrganizationAdministrator) ? null : new NotOrganizationAdministrator();

    /// <summary>Those who keep the installation itself open, suspend and resume agencies and hold no duty within one.</summary>
    public static Refusal? RefusalToKeepInstallation(string agencyCode) =>
        agencyCode == OrganizationId.Installation ? null : new NotInstallationAdministrator();
}
