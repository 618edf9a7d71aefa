using OnNara.Domain.Organizations;

namespace OnNara.Domain.History;

/// <summary>A decision as it was made.</summary>
/// <param name="Decider">Whose decision it was: the signer, or the absent person in whose place the signer signed.</param>
public sealed record PastDecision(Guid DocumentId, string Title, string Matter, string DepartmentCode, DateTimeOffset At, Official Decider);

/// <summary>A decision that another person would have made.</summary>
/// <param name="Lawful">Who would have decided by the rule on trial; a vacant post has no holder.</param>
public sealed record DecisionElsewhere(PastDecision Decision, LawfulDecider Lawful);

/// <summary>Runs a delegation rule that is not in force over decisions of the past. Nothing of it is recorded.</summary>
/// <param name="DecidingPost">The post that would decide the matter; none to leave it with the head of the agency.</param>
public sealed record DelegationTrial(Organization Organization, string Matter, string? DecidingPost)
{
    /// <summary>The decision under the rule on trial, where it would have gone elsewhere; none where it stays.</summary>
    public DecisionElsewhere? Of(PastDecision decision)
    {
        var lawful = Organization.DeciderUnder(Matter, DecidingPost, decision.DepartmentCode, OfficeDay.Of(decision.At));
        return lawful.Holders.Any(h => h.PersonId == decision.Decider.PersonId) ? null : new(decision, lawful);
    }
}

/// <summary>Whoever shapes the rules, answers for them or audits them may try one.</summary>
public sealed record TrialForbidden() : Refusal(
    "delegation-rule.trial-forbidden", "A rule is tried by the organization's administrator, the head of the agency or an auditor; ask one of them.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public static Refusal? For(Actor actor, Organization organization, DateOnly day) =>
        actor.Holds(Office.OrganizationAdministrator) || actor.Holds(Office.Auditor) || organization.AgencyHeadOn(day)?.PersonId == actor.PersonId
            ? null
            : new TrialForbidden();
}
