using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <summary>The first fact of an agency; there is no organization before it.</summary>
public sealed record OpenAgency(string Code, string Name, string ShortName, bool AcceptsGivenTimes, DateOnly From, Official By, DateTimeOffset At)
{
    public Decision Decide(Organization? organization)
    {
        var refusal = Refusal.FirstOf(
            RefuseCode("code", Code),
            RefuseName("name", Name),
            RefuseName("shortName", ShortName),
            organization is not null || Code == OrganizationId.Installation ? new AgencyCodeTaken(Code) : null);
        return refusal.Or(new AgencyOpened(Code, Name, ShortName, AcceptsGivenTimes, From, By, At));
    }
}
