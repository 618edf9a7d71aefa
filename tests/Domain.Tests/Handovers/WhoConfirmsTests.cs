using OnNara.Domain.Handovers;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Documents;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Handovers;

public sealed class WhoConfirmsTests
{
    [Fact]
    public void the_head_prepares_and_confirms_for_a_giver_who_is_away_and_the_fact_says_so()
    {
        var handover = AHandover.Of("drafter", ATask.Card()).While(Without("drafter")).Prepare("colleague", by: "division-head").ConfirmBoth("division-head", "colleague");

        handover.Facts.OfType<HandoverPrepared>().Single().InPlaceOfGiver.ShouldBe(GiverAway.Absent);
        handover.State.Confirmations.Select(c => (c.By.Name, c.InPlaceOfGiver)).ShouldBe([("division-head", GiverAway.Absent), ("colleague", null)]);
        handover.Card.Owner.Name.ShouldBe("colleague");
    }

    [Fact]
    public void who_has_left_is_named_as_on_the_last_day_of_service()
    {
        var prepared = AHandover.Of("division-head").While(PendingStepTests.Succeeded()).Prepare("colleague", by: "bureau-head").State;
        (prepared.InPlaceOfGiver, prepared.From.Post).ShouldBe((GiverAway.Left, "division head"));
    }

    [Fact]
    public void refuses_everybody_else_and_the_head_too_while_the_giver_is_there()
    {
        AHandover.Of("drafter").Refuses("handover.not-yours-to-prepare", h => h.Preparing("colleague", by: "division-head"));
        AHandover.Of("drafter").While(Without("drafter")).Refuses("handover.not-yours-to-prepare", h => h.Preparing("colleague", by: "colleague"));
        AHandover.Of("drafter").While(Without("drafter")).Refuses("handover.not-yours-to-prepare", h => h.Preparing("colleague", by: "budget-head"));
    }

    [Fact]
    public void nobody_confirms_both_sides()
    {
        var handover = AHandover.Of("drafter", ATask.Card()).While(Without("drafter")).Prepare("division-head", by: "division-head");
        handover.Confirm("division-head", HandoverSide.Receiver);
        handover.Refuses("handover.forbidden", h => h.Confirming("division-head", HandoverSide.Giver));
        handover.Confirm("bureau-head", HandoverSide.Giver).State.Status.ShouldBe(HandoverStatus.Completed);
    }

    [Fact]
    public void whoever_acts_for_an_absent_head_is_not_that_heads_superior() =>
        AHandover.Of("division-head").While(Without("division-head", "team-leader"))
            .Refuses("handover.not-yours-to-prepare", h => h.Preparing("colleague", by: "team-leader"));

    [Fact]
    public void each_side_confirms_for_itself_and_others_know_nothing_of_it()
    {
        var handover = AHandover.Of("drafter", ATask.Card()).Prepare("colleague");
        handover.Refuses("handover.forbidden", h => h.Confirming("drafter", HandoverSide.Receiver));
        handover.Refuses("handover.forbidden", h => h.Confirming("colleague", HandoverSide.Giver));
        handover.Refuses("handover.not-found", h => h.Confirming("team-leader", HandoverSide.Receiver));
        handover.Refuses("handover.forbidden", h => h.Confirming("bureau-head", HandoverSide.Giver));
        HandoverPermissions.Abilities(handover.State, handover.As("auditor")).ShouldBe([HandoverAction.Read]);
    }

    [Fact]
    public void without_a_successor_it_goes_to_the_acting_person_under_the_order()
    {
        var away = Without("drafter", "colleague");
        AHandover.Of("drafter").While(away).Refuses("handover.acting-is-another", h => h.Preparing("team-leader", by: "division-head", toActing: true));

        var prepared = AHandover.Of("drafter").While(away).Prepare("colleague", by: "division-head", toActing: true).State;
        prepared.IsToActing.ShouldBeTrue();
        prepared.ActsUnder!.Absent.Name.ShouldBe("drafter");
    }

    [Fact]
    public void the_acting_person_passes_on_what_came_and_nothing_else()
    {
        var toActing = AHandover.Of("drafter", ATask.Card()).While(Without("drafter", "colleague")).Prepare("colleague", by: "division-head", toActing: true)
            .ConfirmBoth("division-head", "colleague");
        var onward = AHandover.Of("colleague", toActing.Card, ADocument.Drafted(by: "colleague").State).Prepare("team-leader", continues: toActing.State);

        onward.State.Continues.ShouldBe(toActing.State.Id);
        onward.State.Items.Select(i => i.Kind).ShouldBe([HandoverItemKind.TaskCard, HandoverItemKind.Milestone, HandoverItemKind.ImprovementPoint]);
        onward.ConfirmBoth("colleague", "team-leader").Card.Owner.Name.ShouldBe("team-leader");
    }

    [Fact]
    public void refuses_to_continue_what_did_not_come_to_this_acting_person()
    {
        var toSuccessor = AHandover.Of("drafter", ATask.Card()).Prepare("colleague").ConfirmBoth("drafter", "colleague").State;
        AHandover.Of("colleague").Refuses("handover.nothing-to-pass-on", h => h.Preparing("team-leader", continues: toSuccessor));
    }
}
