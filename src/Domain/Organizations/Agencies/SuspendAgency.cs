using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <summary>Takes the agency out of the exchange: nothing is sent to it until it is resumed.</summary>
public sealed record SuspendAgency(string Reason, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseReason(Reason),
            organization.IsExchanging(From) ? null : new AgencyAlreadySuspended(organization.Code))
        .Or(new AgencySuspended(Reason, From, By, At));
}

public sealed record ResumeAgency(DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        (organization.IsExchanging(From) ? new AgencyNotSuspended(organization.Code) : null).Or(new AgencyResumed(From, By, At));
}
