using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

public sealed record AssignOffice(Guid PersonId, Office Office, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.RefusalToServe(PersonId, From),
            organization.HoldsOfficeOnOrAfter(PersonId, Office, From) ? new OfficeAlreadyHeld(PersonId, Office) : null)
        .Or(new OfficeAssigned(PersonId, Office, From, By, At));
}

/// <summary>Takes an office from a person; the last organization administrator stays, or nobody could ever name another one.</summary>
public sealed record RelieveOffice(Guid PersonId, Office Office, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.RefusalIfNoPerson(PersonId, From),
            organization.OfficesOn(PersonId, From).Contains(Office) ? null : new OfficeNotHeld(PersonId, Office),
            Office == Office.OrganizationAdministrator && organization.IsOnlyAdministrator(PersonId, From) ? new LastOrganizationAdministrator(PersonId) : null)
        .Or(new OfficeRelieved(PersonId, Office, From, By, At));
}
