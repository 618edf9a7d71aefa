using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using OnNara.Domain.Tests.Incoming;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.TaskCards.ARunningTask;

namespace OnNara.Domain.Tests.TaskCards;

public sealed class ImplementationTests
{
    [Fact]
    public void the_responsible_person_and_the_owner_report_on_a_milestone()
    {
        var task = Running().Report("drafter", "survey", 40).Report("drafter", "draft", 10).Report("colleague", "draft", 20);
        task.Cycle.ProgressOf("draft")!.Percent.ShouldBe(20);
        task.Cycle.ProgressOf("survey")!.ReachedAt.ShouldBeNull();
    }

    [Fact]
    public void whoever_acts_for_the_responsible_person_reports_and_nobody_else()
    {
        Running().While(Without("colleague", "team-leader")).Report("team-leader", "draft", 20).Fact<ProgressReported>().By.Name.ShouldBe("team-leader");
        Running().While(Without("colleague", "team-leader")).Refuses("task.milestone-not-yours", t => t.Report("team-leader", "survey", 20));
        Running().Refuses("task.milestone-not-yours", t => t.Report("colleague", "survey", 50));
        Running().Refuses("task.forbidden", t => t.Report("division-head", "survey", 50));
        Running().Refuses("task.forbidden", t => t.Report("budget-officer", null, null));
    }

    [Fact]
    public void a_milestone_at_100_percent_is_reached_and_takes_no_more_progress()
    {
        var task = Running().Report("drafter", "survey", 100);
        task.Fact<MilestoneReached>().MilestoneCode.ShouldBe("survey");
        task.Cycle.ProgressOf("survey")!.ReachedAt.ShouldBe(task.Now);
        task.Refuses("task.milestone-reached", t => t.Report("drafter", "survey", 90));
    }

    [Fact]
    public void refuses_to_reach_a_milestone_before_its_predecessor()
    {
        Running().Refuses("task.predecessor-not-reached", t => t.Report("colleague", "draft", 100)).Message.ShouldContain("survey");
        Running().Report("colleague", "draft", 99).Report("drafter", "survey", 100).Report("colleague", "draft", 100).Fact<MilestoneReached>().MilestoneCode.ShouldBe("draft");
    }

    [Fact]
    public void progress_may_fall_and_the_report_says_why()
    {
        Running().Report("drafter", "survey", 60).Report("drafter", "survey", 30, "half of the answers were void").Cycle.ProgressOf("survey")!.Percent.ShouldBe(30);
        Running().Refuses("task.text-not-acceptable", t => t.Report("drafter", "survey", 30, " "));
    }

    [Fact]
    public void work_that_no_plan_foresaw_is_reported_without_a_milestone()
    {
        Running().Report("colleague", null, null, "answered a question of the assembly").Cycle.Progress.ShouldBeEmpty();
        Running().Refuses("task.percent-out-of-range", t => t.Report("drafter", null, 10));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(null)]
    public void refuses_a_percentage_that_is_none(int? percent) =>
        Running().Refuses("task.percent-out-of-range", t => t.Report("drafter", "survey", percent));

    [Fact]
    public void refuses_a_milestone_that_the_plan_does_not_have() =>
        Running().Refuses("task.milestone-unknown", t => t.Report("drafter", "summary", 10));

    [Fact]
    public void refuses_progress_when_the_cycle_is_evaluated() => SelfEvaluated().Refuses("task.wrong-stage", t => t.Report("drafter", "survey", 100));

    [Fact]
    public void evidence_has_to_be_there_and_readable_and_is_named_once()
    {
        var unknown = Shown("minutes") with { Found = null };
        Running().Refuses("task.evidence-unknown", t => t.Report("drafter", "survey", 10, evidence: unknown));
        Running().Refuses("task.evidence-twice", t => t.Report("drafter", "survey", 10, evidence: [Shown("minutes"), Shown("minutes")]));
        Running().Refuses("task.too-much-evidence", t => t.Report("drafter", "survey", 10, evidence: [.. Enumerable.Range(0, 51).Select(i => Shown($"{i}"))]));
        Running().Report("drafter", "survey", 10, evidence: Shown("minutes")).Fact<ProgressReported>().Evidence.ShouldHaveSingleItem().Title.ShouldBe("minutes");
    }

    [Fact]
    public void an_incoming_document_becomes_work_of_the_task_once()
    {
        var incoming = AnIncomingDocument.Arrived().State;
        var task = Running().TakeUp("drafter", incoming.Id, incoming);
        task.State.Intake.ShouldHaveSingleItem().Title.ShouldBe(incoming.Title);
        task.Refuses("task.incoming-taken-up", t => t.TakeUp("colleague", incoming.Id, incoming));
        task.Refuses("task.incoming-unknown", t => t.TakeUp("drafter", Guid.Empty, null));
        task.Refuses("task.forbidden", t => t.TakeUp("budget-officer", incoming.Id, incoming));
    }

    [Fact]
    public void a_document_is_filed_where_its_drafter_works_and_takes_the_unit_task_of_the_card()
    {
        var card = Running().State;
        var draft = ADraft() with { TaskCardId = card.Id, UnitTaskCode = null };
        var filed = Draft(draft, card, "drafter").ShouldBeOfType<Decision.Accepted>().Events.OfType<DocumentDrafted>().Single();
        filed.Draft.UnitTaskCode.ShouldBe("U-1");
        filed.Draft.TaskCardId.ShouldBe(card.Id);
        Draft(draft with { UnitTaskCode = "U-9" }, card, "drafter").ShouldBeOfType<Decision.Accepted>().Events.OfType<DocumentDrafted>().Single().Draft.UnitTaskCode.ShouldBe("U-9");

        Code(Draft(draft, card, "budget-officer")).ShouldBe("filing.card-not-yours");
        Code(Draft(draft, null, "drafter")).ShouldBe("filing.card-unknown");
        var closed = Running().And(new TaskCardClosed(Official("division-head"), Morning, "The task ended.")).State;
        Code(Draft(draft, closed, "drafter")).ShouldBe("filing.card-closed");
    }

    [Fact]
    public void those_who_lead_a_task_file_instructions_and_meetings_on_its_card_and_no_documents()
    {
        var card = Running().State;
        FilingOf(card, "drafter").Check(card.Id).ShouldBeNull();
        FilingOf(card, "bureau-head").Check(card.Id).ShouldBeNull();
        FilingOf(card, "bureau-head").Check(ADraft() with { TaskCardId = card.Id })!.Code.ShouldBe("filing.card-not-yours");
        FilingOf(card, "budget-head").Check(card.Id)!.Code.ShouldBe("filing.card-not-yours");
        FilingOf(card, "budget-head").CheckFollowing(card.Id).ShouldBeNull();
        FilingOf(card, "budget-head").Check((Guid?)null).ShouldBeNull();
        Filing.None.Check(card.Id)!.Code.ShouldBe("filing.card-unknown");
        var closed = Running().And(new TaskCardClosed(Official("division-head"), Morning, "The task ended.")).State;
        FilingOf(closed, "bureau-head").Check(card.Id)!.Code.ShouldBe("filing.card-closed");
        FilingOf(closed, "bureau-head").CheckFollowing(card.Id)!.Code.ShouldBe("filing.card-closed");
    }

    [Fact]
    public void a_department_that_works_on_the_task_too_files_on_its_card()
    {
        var card = Running().And(new CollaboratorJoined(Official("drafter"), Morning, new(null, "M-12", "Budget Division", false, "costs", null))).State;
        Draft(ADraft() with { TaskCardId = card.Id }, card, "budget-officer").ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void refuses_to_submit_a_document_of_a_card_that_was_closed_meanwhile()
    {
        var card = Running().State;
        var drafted = Draft(ADraft() with { TaskCardId = card.Id }, card, "drafter").ShouldBeOfType<Decision.Accepted>().Events.Aggregate((Document?)null, Document.Evolve)!;
        var closed = Running().And(new TaskCardClosed(Official("division-head"), Morning, "The task ended.")).State;
        var standing = Standing(drafted, "drafter", Morning);
        Code(SubmitDocument.Decide(drafted, new(standing, Ministry, UnitTask("U-1")) { Filing = FilingOf(closed, "drafter") })).ShouldBe("filing.card-closed");
        SubmitDocument.Decide(drafted, new(standing, Ministry, UnitTask("U-1")) { Filing = FilingOf(card, "drafter") }).ShouldBeOfType<Decision.Accepted>();
    }

    private static Decision Draft(DocumentDraft draft, TaskCard? card, string by) => DraftDocument.Decide(
        new(NameBasedId.Of("document"), "M", Official(by), Morning, draft, null, null, null, new HashSet<string> { "M" }, null) { Filing = FilingOf(card, by) }, null);

    private static Filing FilingOf(TaskCard? card, string by) =>
        card is null ? Filing.None : new(card, TaskCardPermissions.RolesOf(card, Ministry.ActorOn(Person(by), OfficeDay.Of(Morning))!, Ministry, OfficeDay.Of(Morning)));

    private static string Code(Decision decision) => decision.ShouldBeOfType<Decision.Refused>().Reason.Code;
}
