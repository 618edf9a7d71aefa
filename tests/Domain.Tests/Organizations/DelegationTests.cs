using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Organizations.Ministry;

namespace OnNara.Domain.Tests.Organizations;

public sealed class DelegationTests
{
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly Guid RuleId = NameBasedId.Of("rule");

    [Fact]
    public void without_a_rule_the_head_of_the_agency_decides()
    {
        var decider = WithPeople().State.DeciderFor("출장", "HR-1", May);

        decider.Rule.ShouldBeNull();
        decider.Post.ShouldBe("장관");
        decider.Holders.Single().Name.ShouldBe("장관");
        decider.LineOfCommand.ShouldBe(["HR-1", "HR", "PLAN", "MOIS"]);
    }

    [Fact]
    public void a_rule_gives_the_decision_to_the_nearest_holder_of_its_post_going_up()
    {
        var state = WithPeople().Has(Delegating("출장", "과장")).State;

        var fromTeam = state.DeciderFor("출장", "HR-1", May);
        fromTeam.Rule.ShouldBe(new DelegationRule(RuleId, "출장", "과장"));
        fromTeam.DepartmentCode.ShouldBe("HR");
        fromTeam.Holders.Single().Name.ShouldBe("인사과장");
        state.DeciderFor("출장", "FIN", May).Holders.Single().Name.ShouldBe("재정과장");
    }

    [Fact]
    public void a_matter_drafted_above_the_post_of_its_rule_goes_to_the_head_of_the_agency() =>
        WithPeople().Has(Delegating("출장", "과장")).State.DeciderFor("출장", "PLAN", May).Post.ShouldBe("장관");

    [Fact]
    public void a_vacant_post_is_not_jumped_over()
    {
        var state = WithPeople()
            .Has(Delegating("출장", "과장"))
            .Has(new MovePerson(Person("인사과장"), "부이사관", "과장", "PLAN", May, Clerk, Now)).State;

        var decider = state.DeciderFor("출장", "HR-1", May);
        decider.DepartmentCode.ShouldBe("HR");
        decider.Holders.ShouldBeEmpty();
    }

    [Fact]
    public void a_rule_holds_on_its_days_only()
    {
        var state = WithPeople().Has(Delegating("출장", "과장")).Has(new RetireDelegationRule(RuleId, May, Clerk, Now))
            .Has(Delegating("출장", "국장") with { RuleId = NameBasedId.Of("next"), From = May }).State;

        state.DeciderFor("출장", "HR-1", Opening.AddDays(-1)).Rule.ShouldBeNull();
        state.DeciderFor("출장", "HR-1", May.AddDays(-1)).Post.ShouldBe("과장");
        state.DeciderFor("출장", "HR-1", May).Post.ShouldBe("국장");
    }

    [Fact]
    public void refuses_a_second_rule_for_the_same_matter() =>
        WithPeople().Has(Delegating("출장", "과장")).Refuses<MatterAlreadyDelegated>(
            Delegating("출장", "국장") with { RuleId = NameBasedId.Of("second") }, "organization.matter-already-delegated");

    [Fact]
    public void refuses_to_retire_a_rule_that_does_not_hold() =>
        WithPeople().Refuses<UnknownDelegationRule>(new RetireDelegationRule(RuleId, May, Clerk, Now), "organization.unknown-delegation-rule");

    private static EstablishDelegationRule Delegating(string matter, string post) => new(RuleId, matter, post, Opening, Clerk, Now);
}
