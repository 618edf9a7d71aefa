using OnNara.Domain.Documents;
using OnNara.Domain.Instructions;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Instructions;

public sealed class InstructionTests
{
    [Fact]
    public void the_head_of_a_department_instructs_its_people()
    {
        var given = AnInstruction.Given("division-head", "drafter", "colleague").Facts.ShouldHaveSingleItem().ShouldBeOfType<InstructionGiven>();

        given.Handlers.Select(h => h.Name).ShouldBe(["drafter", "colleague"]);
        given.Authority.ShouldBe(Authority.Own);
    }

    [Theory]
    [InlineData("bureau-head", "drafter")]
    [InlineData("bureau-head", "division-head")]
    [InlineData("minister", "budget-officer")]
    public void a_head_above_instructs_people_and_heads_below(string superior, string subordinate) =>
        AnInstruction.Given(superior, subordinate).State.Giver.Name.ShouldBe(superior);

    [Theory]
    [InlineData("colleague", "drafter")]
    [InlineData("division-head", "budget-officer")]
    [InlineData("division-head", "bureau-head")]
    [InlineData("division-head", "division-head")]
    public void refuses_an_instruction_of_somebody_who_is_no_superior(string by, string handler) =>
        Refuses<NotTheirSuperior>(GiveInstruction.Decide(AnInstruction.Command(by, handler)));

    [Fact]
    public void names_the_one_who_is_out_of_reach_of_several() =>
        Refuses<NotTheirSuperior>(GiveInstruction.Decide(AnInstruction.Command("division-head", "drafter", "budget-officer"))).PersonId.ShouldBe(Person("budget-officer"));

    [Fact]
    public void whoever_acts_for_a_head_instructs_in_the_heads_place_and_the_head_minds_it_too()
    {
        var away = Without("division-head", "team-leader");
        var command = AnInstruction.Command("team-leader", "drafter") with { By = AnInstruction.Actor("team-leader", away), Organization = away };
        var given = AnInstruction.Accepted(GiveInstruction.Decide(command)).ShouldHaveSingleItem().ShouldBeOfType<InstructionGiven>();
        given.Authority.ProxyUnder!.Absent.Name.ShouldBe("division-head");

        var state = Instruction.Evolve(null, given)!;
        InstructionStanding.Of(state, AnInstruction.Actor("division-head"), Morning, Ministry).GiverRight.ShouldBe(Authority.Own);
    }

    [Fact]
    public void refuses_whoever_acts_for_a_head_to_instruct_that_head()
    {
        var away = Without("division-head", "team-leader");
        Refuses<NotTheirSuperior>(GiveInstruction.Decide(
            AnInstruction.Command("team-leader", "division-head") with { By = AnInstruction.Actor("team-leader", away), Organization = away }));
    }

    [Fact]
    public void somebody_bound_by_a_meeting_needs_no_superior() =>
        AnInstruction.Accepted(GiveInstruction.Decide(AnInstruction.Command("division-head", "budget-officer") with { Bound = new([Person("budget-officer")], Authority.Own) }))
            .ShouldHaveSingleItem();

    [Fact]
    public void refuses_an_instruction_that_was_due_yesterday() =>
        Refuses<InstructionDuePast>(GiveInstruction.Decide(AnInstruction.Command("division-head", "drafter") with { DueOn = AnInstruction.Today.AddDays(-1) }));

    [Fact]
    public void refuses_an_instruction_that_says_nothing() =>
        Refuses<InstructionTextNotAcceptable>(GiveInstruction.Decide(AnInstruction.Command("division-head", "drafter") with { Content = " " }));

    [Fact]
    public void refuses_an_instruction_for_nobody() => Refuses<InstructionHandlersMissing>(GiveInstruction.Decide(AnInstruction.Command("division-head")));

    [Fact]
    public void refuses_a_handler_named_twice() =>
        Refuses<InstructionHandlerTwice>(GiveInstruction.Decide(AnInstruction.Command("division-head", "drafter", "drafter")));

    [Fact]
    public void refuses_a_handler_whom_nobody_knows() =>
        Refuses<InstructionHandlerUnknown>(GiveInstruction.Decide(AnInstruction.Command("division-head", "stranger")));

    [Fact]
    public void each_handler_accepts_alone_and_only_once()
    {
        var instruction = AnInstruction.Given("division-head", "drafter", "colleague").Accept("drafter");

        instruction.State.AcceptedBy.ShouldBe([Person("drafter")]);
        instruction.Accept("colleague").State.AcceptedBy.Count.ShouldBe(2);
        Refuses<InstructionAcceptedAlready>(AcceptInstruction.Decide(instruction.State, new(instruction.As("drafter"))));
    }

    [Fact]
    public void refuses_a_report_of_somebody_who_has_not_accepted()
    {
        var instruction = AnInstruction.Given("division-head", "drafter", "colleague").Accept("drafter");
        Refuses<InstructionNotAccepted>(ReportInstruction.Decide(instruction.State, new(instruction.As("colleague"), "done", [])));
    }

    [Fact]
    public void refuses_the_same_document_twice_as_evidence()
    {
        var instruction = AnInstruction.Given().Accept();
        var evidence = new EvidenceDocument(NameBasedId.Of("document"), 1, "Answer");
        Refuses<TooMuchEvidence>(ReportInstruction.Decide(instruction.State, new(instruction.As("drafter"), "done", [evidence, evidence])));
    }

    [Fact]
    public void an_answer_back_waits_for_the_giver_who_says_it_anew_to_others_and_they_accept_anew()
    {
        var instruction = AnInstruction.Given().Accept().AnswerBack();
        instruction.State.Status.ShouldBe(InstructionStatus.AnsweredBack);
        Refuses<InstructionInWrongState>(ReportInstruction.Decide(instruction.State, new(instruction.As("drafter"), "done", [])));

        var restated = instruction.Restate("division-head", "colleague").State;

        (restated.Status, restated.Content, restated.AcceptedBy.Count).ShouldBe((InstructionStatus.Given, "Answer what can be answered", 0));
        restated.Former.ShouldBe([Person("drafter")]);
        instruction.As("drafter").Roles.ShouldBe([InstructionRole.Former]);
    }

    [Fact]
    public void refuses_to_say_it_anew_to_somebody_elses_people() =>
        Should.Throw<InvalidOperationException>(() => AnInstruction.Given().AnswerBack().Restate("division-head", "budget-officer")).Message.ShouldContain("NotTheirSuperior");

    [Fact]
    public void the_giver_closes_what_was_reported_and_may_open_it_again()
    {
        var instruction = AnInstruction.Given().Accept().Report();
        instruction.Close().State.IsOpen.ShouldBeFalse();
        instruction.Reopen().State.ShouldSatisfyAllConditions(
            i => i.Status.ShouldBe(InstructionStatus.Accepted), i => i.DueOn.ShouldBe(AnInstruction.Today.AddDays(7)), i => i.AcceptedBy.ShouldBe([Person("drafter")]));
    }

    [Fact]
    public void a_head_above_reads_and_does_not_close()
    {
        var instruction = AnInstruction.Given().Accept().Report();
        instruction.As("bureau-head").Roles.ShouldBe([InstructionRole.Head]);
        Refuses<InstructionForbidden>(CloseInstruction.Decide(instruction.State, new(instruction.As("bureau-head"), null)));
    }

    [Fact]
    public void to_a_stranger_there_is_no_such_instruction()
    {
        var instruction = AnInstruction.Given();
        foreach (var stranger in new[] { "colleague", "budget-head", "clerk" })
            Refuses<InstructionNotFound>(WithdrawInstruction.Decide(instruction.State, new(instruction.As(stranger), "no")));
    }

    [Fact]
    public void whoever_acts_for_an_absent_handler_accepts_in_the_handlers_name()
    {
        var instruction = AnInstruction.Given().While(Without("drafter", "colleague")).Accept("colleague");

        instruction.State.AcceptedBy.ShouldBe([Person("drafter")]);
        instruction.Facts[^1].ShouldBeOfType<InstructionAccepted>().Authority.ProxyUnder!.Absent.Name.ShouldBe("drafter");
    }

    [Fact]
    public void refuses_a_handler_who_acts_for_the_giver_to_judge_the_own_report()
    {
        var instruction = AnInstruction.Given("division-head", "team-leader").Accept("team-leader").Report("team-leader").While(Without("division-head", "team-leader"));
        Refuses<OwnReport>(CloseInstruction.Decide(instruction.State, new(instruction.As("team-leader"), null)));
        InstructionPermissions.Abilities(instruction.State, instruction.As("team-leader")).ShouldNotContain(InstructionAction.Close);
    }

    [Fact]
    public void is_overdue_from_the_day_after_until_it_is_reported()
    {
        var instruction = AnInstruction.Given().Accept();
        instruction.State.IsOverdueOn(AnInstruction.Today.AddDays(3)).ShouldBeFalse();
        instruction.State.IsOverdueOn(AnInstruction.Today.AddDays(4)).ShouldBeTrue();
        instruction.Report().State.IsOverdueOn(AnInstruction.Today.AddDays(4)).ShouldBeFalse();
    }

    [Fact]
    public void a_successor_stands_where_the_predecessor_stood()
    {
        var instruction = AnInstruction.Given().Accept().HandOver("drafter", "colleague");
        instruction.State.ShouldSatisfyAllConditions(
            i => i.Handlers.Select(h => h.Name).ShouldBe(["colleague"]), i => i.AcceptedBy.ShouldBe([Person("colleague")]), i => i.Former.ShouldBe([Person("drafter")]));
        instruction.Report("colleague").HandOver("division-head", "bureau-head").Close("bureau-head").State.Status.ShouldBe(InstructionStatus.Closed);
    }

    [Fact]
    public void refuses_a_handover_of_what_is_not_theirs_or_is_over()
    {
        var instruction = AnInstruction.Given();
        Refuses<NotTheirsToHandOver>(HandOver(instruction, "colleague", "team-leader"));
        Refuses<NotTheirsToHandOver>(HandOver(instruction.Withdraw(), "drafter", "team-leader"));
    }

    private static Decision HandOver(AnInstruction instruction, string from, string to) =>
        HandOverInstruction.Decide(instruction.State, new(Official(to), Morning, Official(from), Official(to), NameBasedId.Of("handover")));

    private static TRefusal Refuses<TRefusal>(Decision decision)
        where TRefusal : Refusal => decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<TRefusal>();
}
