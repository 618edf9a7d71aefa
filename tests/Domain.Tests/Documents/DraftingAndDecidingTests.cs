using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.ADocument;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Documents;

/// <summary>The rules of drafting and deciding, each as a sentence (Decree, arts. 6–10; Enforcement Rule, arts. 4–7).</summary>
public sealed class DraftingAndDecidingTests
{
    [Fact]
    public void a_submitted_document_waits_for_the_first_step_of_its_path()
    {
        var document = Submitted(Reviews("team-leader", 1), Decides("division-head", 2));

        document.State.Status.ShouldBe(DocumentStatus.InProgress);
        document.State.OpenSteps.ShouldHaveSingleItem().Assignee.Name.ShouldBe("team-leader");
    }

    [Fact]
    public void refuses_to_submit_without_a_deciding_step() =>
        Drafted(ADraft(Reviews("team-leader", 1))).Refuses("document.decision-step-missing", d => d.Submit());

    [Fact]
    public void refuses_a_second_deciding_step() =>
        Drafted(ADraft(Decides("team-leader", 1), Decides("division-head", 2))).Refuses("document.decision-step-missing", d => d.Submit());

    [Fact]
    public void refuses_a_step_after_the_decision() =>
        Drafted(ADraft(Decides("division-head", 1), Reviews("bureau-head", 2))).Refuses("document.decision-step-missing", d => d.Submit());

    [Fact]
    public void refuses_to_submit_without_recipients_unless_it_is_internal() =>
        Drafted(ADraft() with { IsInternal = false }).Refuses("document.recipients-missing", d => d.Submit());

    [Fact]
    public void refuses_recipients_of_an_internal_document() =>
        Drafted().Refuses("document.internal-has-recipients", d => d.Revise(ADraft() with { Recipients = [new("N", "N")] }));

    [Fact]
    public void refuses_a_recipient_that_does_not_exist() =>
        Drafted().Refuses("document.recipient-unknown", d => d.Revise(ToBeSent() with { Recipients = [new("Nowhere", "nowhere")] }));

    [Fact]
    public void refuses_to_submit_without_a_unit_task() =>
        Drafted(ADraft() with { UnitTaskCode = null }).Refuses("document.unit-task-missing", d => d.Submit());

    [Fact]
    public void refuses_a_unit_task_that_the_agency_does_not_have() =>
        Drafted(ADraft() with { UnitTaskCode = "U-9" }).Refuses("document.unit-task-unknown", d => d.Submit());

    [Fact]
    public void refuses_a_retired_unit_task_and_names_what_is_used_in_its_place() =>
        Drafted(ADraft() with { UnitTaskCode = "U-0" }).Refuses("document.unit-task-retired", d => d.Submit());

    [Fact]
    public void a_draft_that_says_nothing_of_disclosure_takes_what_its_unit_task_proposes()
    {
        var drafted = Drafted(ADraft() with { UnitTaskCode = "U-2", Disclosure = null });
        drafted.Fact<DocumentDrafted>().Draft.Disclosure!.Class.ShouldBe(DisclosureClass.Closed);
        drafted.Fact<DocumentDrafted>().Draft.Disclosure!.Clauses.ShouldBe([5, 6]);

        drafted.Revise(ADraft() with { Disclosure = null }).State.Draft.Disclosure!.Class.ShouldBe(DisclosureClass.Open);
    }

    [Fact]
    public void what_the_drafter_says_of_disclosure_stands_whatever_the_unit_task_proposes() =>
        Drafted(ADraft() with { UnitTaskCode = "U-2", Disclosure = Disclosure.Open }).State.Draft.Disclosure.ShouldBe(Disclosure.Open);

    [Fact]
    public void refuses_to_submit_without_a_disclosure_class() =>
        Drafted(ADraft() with { Disclosure = null }, proposes: false).Refuses("document.disclosure-missing", d => d.Submit());

    [Theory]
    [InlineData(DisclosureClass.Closed)]
    [InlineData(DisclosureClass.PartlyOpen)]
    public void a_document_that_is_not_open_names_the_clauses(DisclosureClass disclosure) =>
        Drafted().Refuses("document.disclosure-clauses-wrong", d => d.Revise(ADraft() with { Disclosure = new(disclosure, [], "personal data") }));

    [Fact]
    public void an_open_document_names_no_clauses() =>
        Drafted().Refuses("document.disclosure-clauses-wrong", d => d.Revise(ADraft() with { Disclosure = new(DisclosureClass.Open, [6], null) }));

    [Fact]
    public void refuses_a_title_of_nothing() => Drafted(ADraft() with { Title = " " }).Refuses("document.title-missing", d => d.Submit());

    [Fact]
    public void refuses_a_reviewer_outside_the_line_of_command() =>
        Drafted(ADraft(Reviews("budget-head", 1), Decides("division-head", 2))).Refuses("document.review-outside-line-of-command", d => d.Submit());

    [Fact]
    public void another_department_is_asked_by_consultation() =>
        Submitted(Consults("budget-head", 1), Decides("division-head", 2)).Consult("budget-head", opinion: "covered").State
            .OpenSteps.ShouldHaveSingleItem().Act.ShouldBe(StepAct.Decision);

    [Fact]
    public void refuses_somebody_on_the_path_who_does_not_serve() =>
        Drafted(ADraft(new PlannedStep(1, StepAct.Decision, Guid.Empty))).Refuses("document.path-person-unknown", d => d.Submit());

    [Fact]
    public void proposer_and_reporter_serve_in_the_agency()
    {
        Drafted(ADraft() with { ProposerId = Guid.Empty }).Refuses("document.path-person-unknown", d => d.Submit());
        Drafted(ADraft() with { ProposerId = Person("colleague"), ReporterId = Person("drafter") }).Submit().State.Status.ShouldBe(DocumentStatus.InProgress);
    }

    [Fact]
    public void refuses_two_reviews_at_once() =>
        Drafted(ADraft(Reviews("team-leader", 1), Reviews("bureau-head", 1), Decides("division-head", 2)))
            .Refuses("document.only-consultation-is-parallel", d => d.Submit());

    [Fact]
    public void refuses_the_same_person_twice_in_one_stage() =>
        Drafted(ADraft(Consults("budget-head", 1), Consults("budget-head", 1), Decides("division-head", 2)))
            .Refuses("document.path-person-twice", d => d.Submit());

    [Fact]
    public void parallel_consultation_goes_on_when_all_have_answered()
    {
        var document = Submitted(Consults("budget-head", 1), Consults("clerk", 1), Decides("division-head", 2));
        document.State.OpenSteps.Count().ShouldBe(2);

        document.Consult("clerk").State.OpenSteps.ShouldHaveSingleItem().Assignee.Name.ShouldBe("budget-head");
        document.Consult("budget-head").State.OpenSteps.ShouldHaveSingleItem().Act.ShouldBe(StepAct.Decision);
    }

    [Fact]
    public void nobody_answers_a_consultation_twice() =>
        Submitted(Consults("budget-head", 1), Consults("clerk", 1), Decides("division-head", 2)).Consult("clerk")
            .Refuses("document.not-your-turn", d => d.Consult("clerk"));

    [Fact]
    public void a_consultation_does_not_edit() =>
        Submitted(Consults("budget-head", 1), Decides("division-head", 2)).Refuses("document.consultation-is-opinion-only", d => d.Edit("budget-head", "Better title"));

    [Fact]
    public void a_consultation_does_not_return() =>
        Submitted(Consults("budget-head", 1), Decides("division-head", 2)).Refuses("document.consultation-is-opinion-only", d => d.Return("budget-head"));

    [Fact]
    public void a_disagreement_needs_an_opinion() =>
        Submitted(Consults("budget-head", 1), Decides("division-head", 2)).Refuses("document.opinion-missing", d => d.Consult("budget-head", agrees: false));

    [Fact]
    public void a_reviewer_may_dissent_and_let_it_go_on()
    {
        var document = Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Approve("team-leader", "too early", dissents: true);

        document.Fact<StepApproved>().Dissents.ShouldBeTrue();
        document.State.OpenSteps.ShouldHaveSingleItem().Act.ShouldBe(StepAct.Decision);
    }

    [Fact]
    public void a_dissent_needs_an_opinion() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Refuses("document.opinion-missing", d => d.Approve("team-leader", dissents: true));

    [Fact]
    public void a_reviewer_who_edits_makes_a_new_version_and_approvals_name_theirs()
    {
        var document = Submitted(Reviews("team-leader", 1), Reviews("bureau-head", 2), Decides("division-head", 3))
            .Approve("team-leader").Edit("bureau-head", "Leave plan of spring, revised").Approve("bureau-head");

        document.State.ContentVersion.ShouldBe(2);
        document.Facts.OfType<StepApproved>().Select(a => a.ContentVersion).ShouldBe([1, 2]);
    }

    [Fact]
    public void refuses_an_edit_that_changes_nothing() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Refuses("document.nothing-changed", d => d.Edit("team-leader", d.State.Draft.Title));

    [Fact]
    public void an_absent_reviewer_is_skipped_with_the_reason()
    {
        var document = Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).While(Without("team-leader")).Skip("drafter");

        document.Fact<StepSkipped>().Absent.Name.ShouldBe("team-leader");
        document.State.OpenSteps.ShouldHaveSingleItem().Act.ShouldBe(StepAct.Decision);
    }

    [Fact]
    public void refuses_to_skip_somebody_who_is_there() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Refuses("document.not-absent", d => d.Skip("drafter"));

    [Fact]
    public void refuses_to_skip_without_a_reason() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).While(Without("team-leader")).Refuses("document.reason-missing", d => d.Skip("drafter", ""));

    [Fact]
    public void a_decision_is_never_skipped() =>
        Submitted().While(Without("division-head")).Refuses("document.only-review-is-skipped", d => d.Skip("drafter"));

    [Fact]
    public void the_decision_establishes_the_document_under_the_rule_that_delegates_it()
    {
        var document = Submitted().Decide("division-head", "agreed");

        document.State.Status.ShouldBe(DocumentStatus.Decided);
        document.Fact<DecisionMade>().Authority.DelegatedUnder!.Matter.ShouldBe("leave");
        document.Fact<DecisionMade>().Authority.ProxyUnder.ShouldBeNull();
    }

    [Fact]
    public void refuses_a_decider_above_the_delegated_level() =>
        Drafted(ADraft(Decides("bureau-head", 1))).Refuses("document.decider-above-delegated-level", d => d.Submit());

    [Fact]
    public void refuses_a_decider_below_the_delegated_level() =>
        Drafted(ADraft(Decides("division-head", 1)) with { Matter = "budget" }).Refuses("document.decider-below-delegated-level", d => d.Submit());

    [Fact]
    public void what_no_rule_delegates_is_the_head_of_the_agencys_to_decide()
    {
        Drafted(ADraft(Decides("bureau-head", 1)) with { Matter = "treaty" }).Refuses("document.decider-below-delegated-level", d => d.Submit());
        Drafted(ADraft(Decides("minister", 1)) with { Matter = "treaty" }).Submit().Decide("minister").Fact<DecisionMade>().Authority.ShouldBe(Authority.Own);
    }

    [Fact]
    public void an_acting_person_signs_for_the_absent_decider_and_both_marks_show()
    {
        var document = Submitted().While(Without("division-head", acting: "team-leader")).Decide("team-leader");

        var authority = document.Fact<DecisionMade>().Authority;
        authority.DelegatedUnder!.Matter.ShouldBe("leave");
        authority.ProxyUnder!.Absent.Name.ShouldBe("division-head");
        document.Fact<DecisionMade>().By.Name.ShouldBe("team-leader");
    }

    [Fact]
    public void nobody_signs_for_a_decider_who_is_there() => Submitted().Refuses("document.not-found", d => d.Decide("team-leader"));

    [Fact]
    public void a_proxy_decision_on_an_important_matter_owes_a_report_until_it_is_read()
    {
        var document = Drafted(ADraft() with { Significance = Significance.Important }).Submit()
            .While(Without("division-head", acting: "team-leader")).Decide("team-leader");
        document.State.OwesReportTo!.Name.ShouldBe("division-head");

        document.While(Ministry).ReadReport("division-head").State.OwesReportTo.ShouldBeNull();
    }

    [Fact]
    public void a_proxy_decision_on_an_ordinary_matter_owes_no_report() =>
        Submitted().While(Without("division-head", acting: "team-leader")).Decide("team-leader").State.OwesReportTo.ShouldBeNull();

    [Fact]
    public void nobody_reads_a_report_that_is_not_owed_to_them() =>
        Decided().Refuses("document.no-report-owed", d => d.ReadReport("division-head"));

    [Fact]
    public void refuses_an_actor_out_of_turn() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Refuses("document.not-your-turn", d => d.Decide("division-head"));

    [Fact]
    public void refuses_a_second_approval_of_the_same_step() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Approve("team-leader").Refuses("document.not-your-turn", d => d.Approve("team-leader"));

    [Fact]
    public void a_reviewer_does_not_decide() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Refuses("document.step-asks-otherwise", d => d.Decide("team-leader"));

    [Fact]
    public void a_stranger_learns_nothing_of_a_document_on_its_way() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Refuses("document.not-found", d => d.Approve("budget-officer"));

    [Fact]
    public void an_actor_on_the_path_changes_what_comes_after()
    {
        var document = Submitted(Reviews("team-leader", 1), Decides("division-head", 2))
            .ChangePath("team-leader", Consults("budget-head", 1), Decides("division-head", 2)).Approve("team-leader");

        document.State.OpenSteps.ShouldHaveSingleItem().Assignee.Name.ShouldBe("budget-head");
        document.Consult("budget-head").Decide("division-head").State.Status.ShouldBe(DocumentStatus.Decided);
    }

    [Fact]
    public void a_changed_path_keeps_the_lawful_decider() =>
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2))
            .Refuses("document.decider-above-delegated-level", d => d.ChangePath("team-leader", Decides("bureau-head", 1)));

    [Fact]
    public void a_held_document_waits_on_with_its_reason_until_the_holder_acts()
    {
        var document = Submitted().Hold("division-head");

        document.State.OpenSteps.ShouldHaveSingleItem().Status.ShouldBe(StepStatus.Held);
        document.Decide("division-head").State.Status.ShouldBe(DocumentStatus.Decided);
    }

    [Fact]
    public void refuses_to_hold_until_a_day_that_has_passed() =>
        Submitted().Refuses("document.hold-until-past", d => d.Hold("division-head", days: -1));

    [Fact]
    public void a_returned_document_goes_back_to_its_drafter_with_the_reason()
    {
        var document = Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Return("team-leader", "wrong year");

        document.State.Status.ShouldBe(DocumentStatus.Returned);
        document.Fact<DocumentReturned>().Reason.ShouldBe("wrong year");
        document.State.Entry.ShouldBeNull();
    }

    [Fact]
    public void a_returned_document_waits_for_nobody_on_its_path() =>
        Submitted().Return("division-head").State.OpenSteps.ShouldBeEmpty();

    [Fact]
    public void refuses_to_return_without_a_reason() => Submitted().Refuses("document.reason-missing", d => d.Return("division-head", " "));

    [Fact]
    public void the_document_office_returns_what_has_a_formal_defect() =>
        Submitted().Return("document-office").Fact<DocumentReturned>().Step.ShouldBeNull();

    [Theory]
    [InlineData(Significance.Law)]
    [InlineData(Significance.MajorPolicy)]
    [InlineData(Significance.Treaty)]
    [InlineData(Significance.MajorProject)]
    public void the_returned_original_of_great_matters_is_registered_too(Significance significance)
    {
        var document = Drafted(ADraft() with { Significance = significance }).Submit().Return("division-head");
        document.Fact<ReturnedOriginalRegistered>().Registration.Number.Serial.ShouldBe(1);

        document.Submit().Decide("division-head").State.Entry!.Number.Serial.ShouldBe(2);
    }

    [Fact]
    public void resubmission_opens_a_new_round_and_keeps_the_earlier_one()
    {
        var document = Submitted().Return("division-head").Revise(ADraft() with { Title = "Leave plan, second try" }).Submit();

        document.State.Round.ShouldBe(2);
        document.Facts.OfType<DocumentSubmitted>().Select(s => (s.Round, s.ContentVersion)).ShouldBe([(1, 1), (2, 2)]);
    }

    [Fact]
    public void the_drafter_takes_back_what_was_returned()
    {
        var document = Submitted().Return("division-head").TakeBack();

        document.State.Status.ShouldBe(DocumentStatus.Draft);
        document.Submit().State.Round.ShouldBe(2);
    }

    [Fact]
    public void the_drafter_recalls_until_the_next_actor_has_acted()
    {
        Submitted().Recall().State.Status.ShouldBe(DocumentStatus.Draft);
        Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Approve("team-leader").Refuses("document.recall-too-late", d => d.Recall());
        Submitted().Hold("division-head").Refuses("document.recall-too-late", d => d.Recall());
    }

    [Fact]
    public void only_the_drafter_recalls() => Submitted().Refuses("document.forbidden", d => d.Recall("division-head"));

    [Fact]
    public void a_draft_is_given_up_with_a_reason_and_never_had_a_number()
    {
        Drafted().Refuses("document.reason-missing", d => d.Withdraw(reason: ""));
        Drafted().Withdraw().State.Status.ShouldBe(DocumentStatus.Withdrawn);
    }

    [Fact]
    public void what_was_decided_is_never_changed()
    {
        Decided().Refuses("document.content-fixed", d => d.Revise(ADraft() with { Title = "Another" }));
        Decided().Refuses("document.content-fixed", d => d.Edit("division-head", "Another"));
    }

    [Fact]
    public void nothing_is_decided_twice() => Decided().Refuses("document.wrong-state", d => d.Decide("division-head"));

    [Fact]
    public void a_document_that_is_on_its_way_is_not_revised() => Submitted().Refuses("document.wrong-state", d => d.Revise(ADraft()));

    [Fact]
    public void a_joint_document_waits_for_its_partners_before_it_is_registered()
    {
        var document = Drafted(ADraft() with { JointWith = ["N", "P"] }).Submit().Decide("division-head");

        document.State.Status.ShouldBe(DocumentStatus.AwaitingPartners);
        document.State.Entry.ShouldBeNull();
    }
}
