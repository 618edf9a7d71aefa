using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <summary>From now on the holder of a post decides a kind of matter in the head's stead (전결, art. 10).</summary>
public sealed record EstablishDelegationRule(
    Guid RuleId, string Matter, string DecidingPost, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseName("matter", Matter),
            RefuseName("decidingPost", DecidingPost),
            organization.KnowsRule(RuleId) ? new DelegationRuleIdTaken(RuleId) : null,
            organization.DelegatesOnOrAfter(Matter, From) ? new MatterAlreadyDelegated(Matter) : null)
        .Or(new DelegationRuleEstablished(RuleId, Matter, DecidingPost, From, By, At));
}

public sealed record RetireDelegationRule(Guid RuleId, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        (organization.DelegationRulesOn(From).Any(r => r.RuleId == RuleId) ? null : new UnknownDelegationRule(RuleId))
        .Or(new DelegationRuleRetired(RuleId, From, By, At));
}
