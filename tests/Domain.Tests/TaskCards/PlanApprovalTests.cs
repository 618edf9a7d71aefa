using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.TaskCards.ATaskCard;

namespace OnNara.Domain.Tests.TaskCards;

/// <summary>How a plan is approved: by the machinery that decides documents.</summary>
public sealed class PlanApprovalTests
{
    [Fact]
    public void opens_cycles_one_after_the_other()
    {
        var card = Opened();
        card.Refuses("task.cycle-days-reversed", c => c.OpenCycle("2026", new(2026, 2, 1), new(2026, 1, 31)));
        card.Refuses("task.text-not-acceptable", c => c.OpenCycle("20 26", new(2026, 1, 1), new(2026, 12, 31)));
        card.OpenCycle("2026", new(2026, 1, 1), new(2026, 12, 31));
        card.Refuses("task.wrong-stage", c => c.OpenCycle("2027", new(2027, 1, 1), new(2027, 12, 31)));

        card.Given(new CycleClosed(Official("drafter"), card.Now, "2026"));
        card.Refuses("task.cycle-name-used", c => c.OpenCycle("2026", new(2027, 1, 1), new(2027, 12, 31)));
        card.Refuses("task.cycle-overlaps", c => c.OpenCycle("2027", new(2026, 12, 31), new(2027, 12, 31)));
        card.OpenCycle("2027", new(2027, 1, 1), new(2027, 12, 31)).State.Stage.ShouldBe(TaskCardStage.Planning);
    }

    [Fact]
    public void a_cycle_carries_what_was_accepted_and_is_not_done()
    {
        var card = WithPoints();

        card.Cycle.Carried.ShouldBe([NameBasedId.Of("accepted")]);
        card.State.Points.Single(p => p.PointId == NameBasedId.Of("accepted")).CarriedInto.ShouldBe(["2027"]);
    }

    [Fact]
    public void the_document_of_a_plan_lists_the_points_that_the_cycle_carries()
    {
        var card = WithPoints().Draft(APlan() with { Milestones = [] }).Submit();

        TextOf(card.Document!.Draft.Body).ShouldContain("Deciding takes too long");
        TextOf(card.Document!.Draft.Body).ShouldNotContain("More colours");
    }

    [Fact]
    public void the_decision_of_its_document_approves_the_plan()
    {
        var card = Planned();
        card.Cycle.InFlight!.DocumentId.ShouldBe(card.Document!.Id);
        card.State.Stage.ShouldBe(TaskCardStage.Planning);

        card.Decide();

        card.State.Stage.ShouldBe(TaskCardStage.Running);
        card.Cycle.InFlight.ShouldBeNull();
        card.Cycle.Versions.ShouldHaveSingleItem().Number.ShouldBe(card.Document!.Entry!.Number.ToString());
        card.Cycle.Versions[0].ApprovedBy.ShouldBe(Official("division-head"));
        card.Cycle.Plan.ShouldBe(card.Fact<PlanSubmitted>().Plan);
    }

    [Fact]
    public void the_document_says_all_of_the_plan()
    {
        var document = Planned().Document!;

        document.Draft.Title.ShouldBe("Leave of the ministry 2026 추진계획");
        document.Plan!.PlanVersion.ShouldBe(1);
        ContentRules.Check(document.Draft.Body).ShouldBeNull();
        foreach (var part in (string[])["Nobody loses a day of leave", "Last year forty days were lost.", "Days lost", "Stage M-2", "2026. 8. 31.", "colleague", "금12,000,000원(금일천이백만원)"])
        {
            TextOf(document.Draft.Body).ShouldContain(part);
        }
    }

    [Fact]
    public void the_largest_plan_still_fits_its_document()
    {
        var day = new DateOnly(2026, 3, 1);
        var card = Planned(new(
            [.. Enumerable.Range(1, 20).Select(i => $"{i}{new string('x', 990)}")],
            new string('y', 10_000),
            [.. Enumerable.Range(1, 50).Select(i => new Indicator($"I-{i}", new string('n', 200), new string('u', 30), IndicatorDirection.Increase, null, ReportActual.Limit, IndicatorSource.Reported, new string('s', 200)))],
            [.. Enumerable.Range(1, 200).Select(i => AMilestone($"M-{i}", day, day, [.. Enumerable.Range(Math.Max(1, i - 10), Math.Min(10, i - 1)).Select(p => $"M-{p}")]) with { Title = new string('t', 200) })]));

        card.Decide().State.Stage.ShouldBe(TaskCardStage.Running);
    }

    [Fact]
    public void a_plan_that_comes_back_is_written_anew_and_sent_again_with_the_same_document()
    {
        var card = Planned().Return(reason: "one more indicator");
        var document = card.Document!.Id;
        card.Cycle.CameBack!.Reason.ShouldBe("one more indicator");
        card.Cycle.Draft.ShouldNotBeNull();

        card.Draft(APlan() with { Objectives = ["Another one"] }).Submit();

        card.Document!.Id.ShouldBe(document);
        card.Document.Round.ShouldBe(2);
        TextOf(card.Document.Draft.Body).ShouldContain("Another one");
        card.Cycle.CameBack.ShouldBeNull();
        card.Decide().Cycle.Versions.ShouldHaveSingleItem().PlanVersion.ShouldBe(1);
    }

    [Fact]
    public void a_recalled_plan_comes_back_too_and_may_be_sent_as_it_is()
    {
        var card = Planned().Recall();
        card.Cycle.CameBack!.By.ShouldBe(Official("drafter"));

        card.Submit().Decide().State.Stage.ShouldBe(TaskCardStage.Running);
    }

    [Fact]
    public void a_plan_whose_document_was_given_up_is_sent_with_a_new_one()
    {
        var card = Planned().Return();
        var given = card.Document!.Id;
        card.Withdraw().Cycle.CameBack!.DocumentId.ShouldBe(given);

        card.Submit();

        card.Document!.Id.ShouldNotBe(given);
        card.Decide().State.Stage.ShouldBe(TaskCardStage.Running);
    }

    [Fact]
    public void one_plan_of_a_cycle_is_on_its_way_at_a_time()
    {
        var card = Planned();

        card.Refuses("task.plan-in-flight", c => c.Draft(APlan()));
        card.Refuses("task.plan-in-flight", c => c.Submit());
        card.AbilitiesOf("drafter").ShouldNotContain(TaskCardAction.SubmitPlan);
    }

    [Fact]
    public void a_change_of_an_approved_plan_is_a_version_with_its_reason()
    {
        var card = Running();
        card.Refuses("task.plan-missing", c => c.Submit(reason: "nothing was written"));
        card.Draft(APlan() with { Indicators = [APlan().Indicators![0] with { Target = 5 }] });
        card.Refuses("task.change-reason-missing", c => c.Submit());
        card.Submit(reason: "the system comes later").Decide();

        card.Cycle.Versions.Select(v => v.PlanVersion).ShouldBe([1, 2]);
        card.Cycle.Versions[1].ChangeReason.ShouldBe("the system comes later");
        card.Document!.Draft.Title.ShouldBe("Leave of the ministry 2026 추진계획 변경(제2판)");
        TextOf(card.Document.Draft.Body).ShouldContain("지표 삭제: I-2");
        TextOf(card.Document.Draft.Body).ShouldContain("the system comes later");
    }

    [Fact]
    public void a_new_version_says_something_new() =>
        Running().Draft(APlan()).Refuses("task.plan-unchanged", c => c.Submit(reason: "no reason"));

    [Fact]
    public void tells_what_one_version_says_otherwise_than_another()
    {
        var card = Running().Draft(APlan() with
        {
            Objectives = ["Nobody loses a day of leave", "And nobody waits"],
            Indicators = [APlan().Indicators![0] with { Target = 5 }],
            Milestones = [.. APlan().Milestones!.Take(2), AMilestone("M-4", new(2026, 9, 1), new(2026, 12, 1), "M-2")],
        });

        var difference = PlanDifference.Between(card.Cycle.Plan!, card.Cycle.Draft!);

        difference.ObjectivesAdded.ShouldBe(["And nobody waits"]);
        difference.ObjectivesRemoved.ShouldBeEmpty();
        difference.Background.ShouldBeNull();
        difference.Budget.ShouldBeNull();
        difference.Indicators.Changed.ShouldHaveSingleItem().After.Target.ShouldBe(5);
        difference.Indicators.Removed.ShouldHaveSingleItem().Code.ShouldBe("I-2");
        difference.Milestones.Added.ShouldHaveSingleItem().Code.ShouldBe("M-4");
        difference.Milestones.Removed.ShouldHaveSingleItem().Code.ShouldBe("M-3");
        difference.Milestones.Changed.ShouldBeEmpty();
    }

    [Fact]
    public void the_document_of_a_plan_changes_on_its_card_alone()
    {
        var card = Planned();
        var draft = card.Document!.Draft with { Title = "Something else" };
        card.Refuses("document.plan-changes-on-its-card", c => c.OnDocument("division-head", (d, s) => EditContent.Decide(d, new(s, "Something else", Body.Empty, []))));
        card.Return();
        card.Refuses("document.plan-changes-on-its-card", c => c.OnDocument("drafter", (d, s) => ReviseDocument.Decide(d, new(s, draft, new HashSet<string>(), null))));
        card.Refuses("document.plan-changes-on-its-card", c => c.OnDocument("drafter", (d, s) => SubmitDocument.Decide(d, new(s, Ministry, UnitTask("U-1")))));

        var abilities = DocumentPermissions.Abilities(card.Document, Standing(card.Document, "drafter", card.Now).Roles);
        abilities.ShouldNotContain(DocumentAction.Revise);
        abilities.ShouldNotContain(DocumentAction.Submit);
        abilities.ShouldContain(DocumentAction.Withdraw);
    }

    [Fact]
    public void the_document_of_a_plan_is_neither_bundled_nor_joint_nor_replaced_by_anything_but_a_plan()
    {
        var plan = new PlanReference(NameBasedId.Of("card"), "2026", 1);
        var agencies = new HashSet<string> { "N" };
        DraftDocument Draft(Guid? bundle, string[] partners, PlanReference? of) =>
            new(NameBasedId.Of("document"), "M", Official("drafter"), Morning, ADraft() with { JointWith = partners }, null, bundle, null, agencies, null, of);

        Code(DraftDocument.Decide(Draft(NameBasedId.Of("bundle"), [], plan), null)).ShouldBe("document.plan-changes-on-its-card");
        Code(DraftDocument.Decide(Draft(null, ["N"], plan), null)).ShouldBe("document.plan-changes-on-its-card");
        Code(DraftDocument.Decide(Draft(null, [], null), Running().Document)).ShouldBe("document.plan-changes-on-its-card");
    }

    [Fact]
    public void a_plan_is_no_longer_approved_once_the_cycle_is_being_evaluated()
    {
        var card = Running().Draft(APlan() with { Objectives = ["Another one"] }).Submit(reason: "late");
        card.Given(new SelfEvaluationGiven(Official("drafter"), card.Now, "2026", Grade.Good, "done", []));

        card.Refuses("task.plan-too-late", c => c.Decide());
        card.Return().Cycle.InFlight.ShouldBeNull();
    }

    [Fact]
    public void a_document_that_comes_back_after_its_cycle_was_closed_leaves_the_next_cycle_alone()
    {
        var card = Planned();
        card.Given(new CycleClosed(Official("drafter"), card.Now, "2026"));
        card.OpenCycle("2027", new(2027, 1, 1), new(2027, 12, 31));

        card.Refuses("task.plan-too-late", c => c.Decide());
        card.Return().Cycle.CameBack.ShouldBeNull();
    }

    [Fact]
    public void nobody_but_the_owner_writes_and_sends_the_plan()
    {
        var card = InCycle();
        card.Refuses("task.forbidden", c => c.Draft(APlan(), by: "division-head"));
        card.Draft(APlan());
        card.Refuses("task.forbidden", c => c.Submit(by: "colleague"));
        card.Refuses("task.forbidden", c => c.Submit(by: "minister"));
    }

    [Fact]
    public void a_plan_goes_the_way_of_every_document_or_not_at_all()
    {
        InCycle().Draft(APlan()).Refuses("document.decider-above-delegated-level", c => c.Submit(path: Decides("minister", 1)));
        InCycle().Draft(APlan()).Refuses("document.decision-step-missing", c => c.Submit(path: Reviews("division-head", 1)));
    }

    private static ATaskCard WithPoints()
    {
        var card = Running();
        var by = Official("division-head");
        Guid accepted = NameBasedId.Of("accepted"), declined = NameBasedId.Of("declined"), closed = NameBasedId.Of("closed");
        return card.Given(
            [
                .. new[] { (accepted, "Deciding takes too long"), (declined, "More colours"), (closed, "Old forms") }.Select(p =>
                    (object)new ImprovementPointRaised(by, card.Now, "2026", p.Item1, "speed", p.Item2, Official("drafter"), new(2027, 3, 1))),
                new ImprovementPointAccepted(by, card.Now, accepted, "Two steps fewer", new(2027, 4, 1)),
                new ImprovementPointDeclined(by, card.Now, declined, "No"),
                new ImprovementPointAccepted(by, card.Now, closed, "Burn them", new(2027, 4, 1)),
                new ImprovementPointClosed(by, card.Now, closed, "Burnt"),
                new CycleClosed(by, card.Now, "2026"),
            ])
            .OpenCycle("2027", new(2027, 1, 1), new(2027, 12, 31));
    }

    private static string? Code(Decision decision) => (decision as Decision.Refused)?.Reason.Code;

    private static string TextOf(Body body) => PlainText.Of(body);
}
