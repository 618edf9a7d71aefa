using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using OnNara.Domain.Tests.Incoming;
using OnNara.Domain.Tests.Instructions;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Handovers;

public sealed class HandingOverTests
{
    [Fact]
    public void everything_that_somebody_holds_goes_over_in_one_act()
    {
        var incoming = AnIncomingDocument.TakenIn().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter");
        var handover = AHandover.Of(
            "drafter", ADocument.Drafted().State, ATask.Card(), incoming.State, AnInstruction.Given().State).Prepare("colleague").ConfirmBoth("drafter", "colleague");

        handover.State.Status.ShouldBe(HandoverStatus.Completed);
        handover.State.Moved.Select(i => i.Kind).ShouldBe(
        [
            HandoverItemKind.Document, HandoverItemKind.TaskCard, HandoverItemKind.Milestone, HandoverItemKind.ImprovementPoint, HandoverItemKind.Incoming,
            HandoverItemKind.Instruction,
        ]);
        handover.State.Dropped.ShouldBeEmpty();
        handover.Held.ShouldBeEmpty();
        (handover.Card.Owner.Name, handover.Card.Points[0].Owner.Name, handover.Document.Drafter.Name).ShouldBe(("colleague", "colleague", "colleague"));
    }

    [Fact]
    public void nothing_moves_before_both_sides_have_confirmed_in_either_order()
    {
        var handover = AHandover.Of("drafter", ADocument.Drafted().State).Prepare("colleague").Confirm("colleague", HandoverSide.Receiver);
        handover.Document.Drafter.Name.ShouldBe("drafter");
        handover.Refuses("handover.confirmed-already", h => h.Confirming("colleague", HandoverSide.Receiver));

        handover.Confirm("drafter", HandoverSide.Giver).Document.Drafter.Name.ShouldBe("colleague");
        handover.Refuses("handover.wrong-state", h => h.Confirming("drafter", HandoverSide.Giver));
    }

    [Fact]
    public void refuses_to_hand_over_what_is_not_yours_and_names_it()
    {
        var others = ADocument.Drafted(by: "colleague").State;
        var refusal = AHandover.Of("drafter", others)
            .Preparing("colleague", items: [new(HandoverItemKind.Document, others.Id)]).ShouldBeOfType<Decision.Refused>().Reason;

        refusal.Code.ShouldBe("handover.not-yours");
        refusal.ShouldBe(new ItemNotYours(HandoverItemKind.Document, others.Id, null));
    }

    [Fact]
    public void drops_what_was_finished_meanwhile_and_says_so()
    {
        var draft = ADocument.Drafted();
        var handover = AHandover.Of("drafter", draft.State, ATask.Card()).Prepare("colleague")
            .Change(draft.State.Id, [new DocumentWithdrawn(Official("drafter"), Morning, "not needed")])
            .ConfirmBoth("drafter", "colleague");

        handover.State.Dropped.ShouldHaveSingleItem().Why.Code.ShouldBe("handover.finished-meanwhile");
        handover.State.Moved.ShouldContain(i => i.Kind == HandoverItemKind.TaskCard);
    }

    [Fact]
    public void does_not_move_what_the_giver_got_after_the_form_was_written()
    {
        var handover = AHandover.Of("drafter", ATask.Card()).Prepare("colleague").Gets(ADocument.Drafted().State).ConfirmBoth("drafter", "colleague");

        handover.Document.Drafter.Name.ShouldBe("drafter");
        handover.State.Moved.ShouldNotContain(i => i.Kind == HandoverItemKind.Document);
    }

    [Fact]
    public void a_revised_form_is_confirmed_again_by_both()
    {
        var handover = AHandover.Of("drafter", ATask.Card()).Prepare("colleague").Confirm("colleague", HandoverSide.Receiver)
            .Revise("drafter", [new(HandoverItemKind.TaskCard, ATask.Id)]);

        handover.State.Confirmations.ShouldBeEmpty();
        handover.State.Items.ShouldHaveSingleItem().Kind.ShouldBe(HandoverItemKind.TaskCard);
        handover.ConfirmBoth("drafter", "colleague").State.Moved.Count.ShouldBe(1);
    }

    [Fact]
    public void refuses_a_form_without_a_manual_with_an_item_twice_or_to_oneself()
    {
        var handover = AHandover.Of("drafter", ATask.Card());
        handover.Refuses("handover.text-not-acceptable", h => h.Preparing("colleague", manual: " "));
        handover.Refuses("handover.item-malformed", h => h.Preparing("colleague", items: [new(HandoverItemKind.TaskCard, ATask.Id), new(HandoverItemKind.TaskCard, ATask.Id)]));
        handover.Refuses("handover.to-oneself", h => h.Preparing("drafter"));
        handover.Refuses("handover.person-unknown", h => h.Preparing("nobody"));
    }

    [Fact]
    public void nothing_moves_when_the_receiver_refuses_or_the_giver_withdraws()
    {
        var refused = AHandover.Of("drafter", ATask.Card()).Prepare("colleague").Refuse("colleague");
        (refused.State.Status, refused.State.End!.Reason).ShouldBe((HandoverStatus.Refused, "too much for one"));
        refused.Card.Owner.Name.ShouldBe("drafter");

        AHandover.Of("drafter", ATask.Card()).Prepare("colleague").Withdraw("drafter").State.Status.ShouldBe(HandoverStatus.Withdrawn);
    }

    [Fact]
    public void the_giver_goes_on_reading_and_the_receiver_acts()
    {
        var moved = AHandover.Of("drafter", ADocument.Submitted().Return("division-head").State).Prepare("colleague").ConfirmBoth("drafter", "colleague").Document;

        var giver = DocumentPermissions.Abilities(moved, Standing(moved, "drafter", Morning).Roles);
        giver.ShouldContain(DocumentAction.ReadContent);
        giver.ShouldNotContain(DocumentAction.Revise);
        DocumentPermissions.Abilities(moved, Standing(moved, "colleague", Morning).Roles).ShouldContain(DocumentAction.Submit);
    }

    [Fact]
    public void a_document_on_its_way_is_recalled_by_the_successor_and_stays_in_its_department()
    {
        var handover = AHandover.Of("drafter", ADocument.Submitted().State);
        handover.Prepare("budget-officer").State.Items.ShouldHaveSingleItem().Hindrance!.Code.ShouldBe("handover.outside-drafting-department");

        var moved = AHandover.Of("drafter", ADocument.Submitted().State).Prepare("colleague").ConfirmBoth("drafter", "colleague").Document;
        DocumentPermissions.Abilities(moved, Standing(moved, "colleague", Morning).Roles).ShouldContain(DocumentAction.Recall);
        DocumentPermissions.Abilities(moved, Standing(moved, "drafter", Morning).Roles).ShouldNotContain(DocumentAction.Recall);
    }

    [Fact]
    public void a_milestone_changes_hands_and_the_approved_plan_stays_as_it_is()
    {
        var cycle = AHandover.Of("drafter", ATask.Card("colleague")).Prepare("team-leader").ConfirmBoth("drafter", "team-leader").Card.Current!;

        cycle.Plan!.Milestones[0].Responsible.Name.ShouldBe("team-leader");
        cycle.Versions[0].Plan.Milestones[0].Responsible.Name.ShouldBe("drafter");
    }

    [Fact]
    public void who_handed_a_task_over_goes_on_reading_it_and_does_nothing_more()
    {
        var card = AHandover.Of("drafter", ATask.Card()).Prepare("colleague").ConfirmBoth("drafter", "colleague").Card;
        var elsewhere = Organization.Evolve(
            Ministry, new PersonMoved(Person("drafter"), "grade 7", "officer", "M-12", new(2026, 3, 2), Official("clerk"), Morning))!;
        var standing = TaskCardStanding.Of(card, elsewhere.ActorOn(Person("drafter"), OfficeDay.Of(Morning))!, Morning, elsewhere);

        TaskCardPermissions.Abilities(card, standing).ShouldBe([TaskCardAction.ReadEntry, TaskCardAction.Read]);
    }

    [Fact]
    public void a_plan_that_is_written_later_names_whom_it_means()
    {
        var handed = new MilestoneHandedOver(Official("team-leader"), Morning.AddDays(1), "2026", "A", Official("drafter"), Official("team-leader"), AHandover.Id);
        PlanSubmitted Sent(DateTimeOffset at) => new(Official("drafter"), at, "2026", 2, ATask.APlan(), NameBasedId.Of("second"), "more");
        var approved = new PlanApproved(Official("division-head"), Morning.AddDays(3), "2026", 2, NameBasedId.Of("second"), new("M-11", "Personnel Division", 2026, 2));

        ATask.Card("drafter", handed, Sent(Morning.AddDays(2)), approved).Current!.Plan!.Milestones[0].Responsible.Name.ShouldBe("drafter");
        ATask.Card("drafter", Sent(Morning), handed, approved).Current!.Plan!.Milestones[0].Responsible.Name.ShouldBe("team-leader");
    }

    [Fact]
    public void a_milestone_that_was_reached_is_nobodys_to_hand_over()
    {
        var card = ATask.Card(
            "colleague",
            new ProgressReported(Official("drafter"), Morning, "2026", "A", 100, "done", []),
            new MilestoneReached(Official("drafter"), Morning, "2026", "A"));
        TaskCardHoldings.Of(card, Person("drafter")).Select(h => h.Item.Kind).ShouldBe([HandoverItemKind.ImprovementPoint]);
    }

    [Fact]
    public void a_task_does_not_go_to_its_evaluator_or_out_of_its_line()
    {
        var card = ATask.Card("drafter", new EvaluatorNamed(Official("bureau-head"), Morning, "2026", Official("division-head")));
        HindranceOf(card, HandoverItemKind.TaskCard, "division-head").ShouldBe("handover.receiver-evaluates");
        HindranceOf(card, HandoverItemKind.TaskCard, "budget-officer").ShouldBe("task.owner-outside-department");
        HindranceOf(card, HandoverItemKind.TaskCard, "colleague").ShouldBeNull();
    }

    [Fact]
    public void an_instruction_is_minded_by_a_superior_and_not_by_whoever_does_it()
    {
        var given = AnInstruction.Given("division-head", "drafter").State;
        HindranceOf(given, HandoverItemKind.Instruction, "drafter", "division-head").ShouldBe("handover.own-instruction");
        HindranceOf(given, HandoverItemKind.Instruction, "team-leader", "division-head").ShouldBe("handover.not-their-superior");
        HindranceOf(given, HandoverItemKind.Instruction, "bureau-head", "division-head").ShouldBeNull();
        HindranceOf(given, HandoverItemKind.Instruction, "division-head").ShouldBe("handover.own-instruction");
    }

    [Fact]
    public void an_incoming_document_stays_in_its_department()
    {
        var incoming = AnIncomingDocument.TakenIn().Distribute("M-11").Receive("colleague").NameHandler("division-head", "drafter").State;
        HindranceOf(incoming, HandoverItemKind.Incoming, "budget-officer").ShouldBe("incoming.handler-outside-department");
        HindranceOf(incoming, HandoverItemKind.Incoming, "colleague").ShouldBeNull();
    }

    internal static string? HindranceOf(object thing, HandoverItemKind kind, string to, string from = "drafter") =>
        AHandover.Of(from, thing).Prepare(to).State.Items.First(i => i.Kind == kind).Hindrance?.Code;
}
