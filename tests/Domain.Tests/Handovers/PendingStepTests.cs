using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Documents;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.Handovers.HandingOverTests;

namespace OnNara.Domain.Tests.Handovers;

/// <summary>Steps of running paths go to whoever may lawfully stand there on the day, and to nobody else.</summary>
public sealed class PendingStepTests
{
    [Fact]
    public void a_deciding_step_does_not_go_below_or_above_its_level()
    {
        var document = ADocument.Submitted().State;
        HindranceOf(document, HandoverItemKind.Step, "team-leader", "division-head").ShouldBe("document.decider-below-delegated-level");
        HindranceOf(document, HandoverItemKind.Step, "bureau-head", "division-head").ShouldBe("document.decider-above-delegated-level");
    }

    [Fact]
    public void what_cannot_move_lawfully_stands_in_the_form_and_stays()
    {
        var handover = AHandover.Of("division-head", ADocument.Submitted().State).Prepare("team-leader").ConfirmBoth("division-head", "team-leader");

        handover.State.Moved.ShouldBeEmpty();
        handover.State.Dropped.ShouldHaveSingleItem().Why.Code.ShouldBe("document.decider-below-delegated-level");
        handover.Document.OpenSteps.ShouldHaveSingleItem().Assignee.Name.ShouldBe("division-head");
    }

    [Fact]
    public void a_deciding_step_goes_to_the_next_holder_of_the_post()
    {
        var handover = AHandover.Of("division-head", ADocument.Submitted().State).While(Succeeded()).Prepare("colleague", by: "bureau-head")
            .ConfirmBoth("bureau-head", "colleague");

        var step = handover.Document.OpenSteps.ShouldHaveSingleItem();
        (step.Assignee.Name, step.Assignee.Post).ShouldBe(("colleague", "division head"));
        handover.Document.Participants.ShouldContain(Person("division-head"));
    }

    [Fact]
    public void a_review_stays_in_the_line_of_command()
    {
        var document = ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).State;
        HindranceOf(document, HandoverItemKind.Step, "budget-officer", "team-leader").ShouldBe("document.review-outside-line-of-command");
        HindranceOf(document, HandoverItemKind.Step, "colleague", "team-leader").ShouldBeNull();
    }

    [Fact]
    public void a_consultation_stays_in_the_department_that_is_asked()
    {
        var document = ADocument.Submitted(Consults("budget-head", 1), Consults("budget-officer", 1), Decides("division-head", 2)).State;
        HindranceOf(document, HandoverItemKind.Step, "colleague", "budget-head").ShouldBe("handover.outside-asked-department");
        HindranceOf(document, HandoverItemKind.Step, "budget-officer", "budget-head").ShouldBe("document.path-person-twice");
    }

    [Fact]
    public void a_held_step_and_one_that_is_still_to_come_go_over_as_they_are()
    {
        var document = ADocument.Submitted(Reviews("team-leader", 1), Reviews("team-leader", 2), Decides("division-head", 3)).Hold("team-leader");
        var moved = AHandover.Of("team-leader", document.State).Prepare("colleague").ConfirmBoth("team-leader", "colleague");

        moved.State.Moved.Select(i => (i.Part, i.What)).ShouldBe([("1/1", "Review, Held"), ("1/2", "Review, Waiting")]);
        moved.Document.Path.Select(s => (s.Assignee.Name, s.Status)).ShouldBe(
            [("colleague", StepStatus.Held), ("colleague", StepStatus.Waiting), ("division-head", StepStatus.Waiting)]);
        DocumentPermissions.Abilities(moved.Document, Standing(moved.Document, "colleague", Morning).Roles).ShouldContain(DocumentAction.Approve);
        DocumentPermissions.Abilities(moved.Document, Standing(moved.Document, "team-leader", Morning).Roles).ShouldNotContain(DocumentAction.Approve);
    }

    [Fact]
    public void a_step_of_an_earlier_round_is_not_taken_for_the_same_one_of_the_next()
    {
        var document = ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2));
        var handover = AHandover.Of("team-leader", document.State).Prepare("colleague");
        handover.Gets(document.Return("team-leader").Submit().State).ConfirmBoth("team-leader", "colleague");

        handover.State.Dropped.ShouldHaveSingleItem().Why.Code.ShouldBe("handover.finished-meanwhile");
        handover.Document.OpenSteps.ShouldHaveSingleItem().Assignee.Name.ShouldBe("team-leader");
    }

    /// <summary>The same ministry after the division head has left and the colleague has the post.</summary>
    internal static Organization Succeeded()
    {
        var by = Official("clerk");
        return new object[]
        {
            new PersonLeft(Person("division-head"), new(2026, 3, 2), by, Morning),
            new PersonMoved(Person("colleague"), "grade 4", "division head", "M-11", new(2026, 3, 2), by, Morning),
        }.Aggregate(Ministry, (organization, fact) => Organization.Evolve(organization, fact)!);
    }
}
