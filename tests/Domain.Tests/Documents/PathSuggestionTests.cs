using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Documents;

public sealed class PathSuggestionTests
{
    private static readonly DateOnly Day = OfficeDay.Of(Morning);

    [Theory]
    [InlineData("leave", "division-head")]
    [InlineData("budget", "division-head", "bureau-head")]
    [InlineData("treaty", "division-head", "bureau-head", "minister")]
    public void goes_through_the_superiors_to_the_post_that_decides(string matter, params string[] people)
    {
        var path = For("drafter", matter).Steps;
        path.Select(s => s.Person.Official.Name).ShouldBe(people);
        path.Select(s => s.Act).ShouldBe([.. Enumerable.Repeat(StepAct.Review, people.Length - 1), StepAct.Decision]);
    }

    [Fact]
    public void is_accepted_as_it_is_for_everybody_and_every_matter()
    {
        foreach (var organization in new[] { Ministry, Without("division-head"), Without("bureau-head", "division-head"), HeadsElsewhere() })
        {
            foreach (var drafter in organization.OfficialsOn(Day))
            {
                foreach (var matter in new[] { "leave", "budget", "treaty", "ceremony", "" })
                {
                    var suggestion = PathSuggestion.For(drafter, matter, organization, Day);
                    suggestion.Steps.ShouldNotBeEmpty();
                    PathSuggestion.RefusalOf([.. suggestion.Steps.Select(s => s.Planned)], matter, drafter.DepartmentCode, organization, Day)
                        .ShouldBeNull($"{drafter.Name}, {matter}");
                }
            }
        }
    }

    [Fact]
    public void says_why_the_decision_lies_there()
    {
        var delegated = For("drafter", "leave");
        (delegated.Ground, delegated.Rule?.Matter, delegated.Post, delegated.DepartmentCode).ShouldBe((DecisionGround.Delegated, "leave", "division head", "M-11"));
        var kept = For("drafter", "treaty");
        (kept.Ground, kept.Rule, kept.Post, kept.DepartmentCode).ShouldBe((DecisionGround.NotDelegated, null, "minister", "M-0"));
        var elsewhere = For("clerk", "leave");
        (elsewhere.Ground, elsewhere.Rule?.DecidingPost, elsewhere.Post).ShouldBe((DecisionGround.PostNotInLine, "division head", "minister"));
    }

    [Fact]
    public void names_who_stands_in_and_under_which_order()
    {
        var away = PathSuggestion.For(Official("drafter"), "leave", Without("division-head", "team-leader"), Day).Decider!;
        (away.Official.Name, away.StandIn?.Name, away.Absence?.AbsenceId).ShouldBe(("division-head", "team-leader", NameBasedId.Of("absence", "division-head")));
        var nobody = PathSuggestion.For(Official("drafter"), "leave", Without("division-head"), Day).Decider!;
        (nobody.Absence is not null, nobody.StandIn).ShouldBe((true, null));
        For("drafter", "leave").Decider!.Absence.ShouldBeNull();
    }

    [Fact]
    public void asks_no_review_of_the_drafter()
    {
        For("division-head", "budget").Steps.Select(s => s.Person.Official.Name).ShouldBe(["bureau-head"]);
        For("minister", "treaty").Steps.ShouldHaveSingleItem().Person.Official.Name.ShouldBe("minister");
    }

    [Fact]
    public void has_no_path_as_long_as_the_deciding_post_is_vacant()
    {
        var vacant = Organization.Evolve(Ministry, new PersonLeft(Person("division-head"), Day, Official("clerk"), Morning))!;
        var suggestion = PathSuggestion.For(Official("drafter"), "leave", vacant, Day);
        (suggestion.Post, suggestion.Decider, suggestion.Steps.Count).ShouldBe(("division head", null, 0));
        PathSuggestion.For(Official("drafter"), "budget", vacant, Day).Steps.Select(s => s.Person.Official.Name).ShouldBe(["bureau-head"]);
    }

    private static PathSuggestion For(string drafter, string matter) => PathSuggestion.For(Official(drafter), matter, Ministry, Day);

    // The bureau is headed beside the own post by somebody of general affairs, whom the rules do not take for a superior; a ceremony is
    // decided by an office that stands beside the line.
    private static Organization HeadsElsewhere()
    {
        var founded = new DateOnly(2020, 1, 1);
        object[] facts =
        [
            new PersonLeft(Person("bureau-head"), new(2026, 1, 1), Official("clerk"), Morning),
            new PersonAppointed(Person("records-officer"), "grade 3", "bureau head", "M-1", false, founded, Official("clerk"), Morning),
            new PersonAppointed(Person("document-office"), "grade 4", "general affairs head", "M-2", false, founded, Official("clerk"), Morning),
            new DelegationRuleEstablished(NameBasedId.Of("rule", "ceremony"), "ceremony", "general affairs head", founded, Official("clerk"), Morning),
        ];
        return facts.Aggregate(Ministry, (state, fact) => Organization.Evolve(state, fact)!);
    }
}
