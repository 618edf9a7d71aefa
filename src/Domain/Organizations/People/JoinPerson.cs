using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

public sealed record JoinPerson(Guid PersonId, string Name, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseName("name", Name),
            organization.ServesOnOrAfter(PersonId, From) ? new PersonAlreadyJoined(PersonId) : null)
        .Or(new PersonJoined(PersonId, Name, From, By, At));
}
