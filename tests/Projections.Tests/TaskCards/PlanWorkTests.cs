using OnNara.Domain;
using OnNara.Domain.ManagedTasks;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Documents;
using OnNara.Projections.ManagedTasks;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.TaskCards;

/// <summary>What people read of plans that came back, of those who took part, and of the agency's own goals.</summary>
public sealed class PlanWorkTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task a_plan_that_came_back_waits_for_the_owner_of_the_task_until_it_is_sent_again()
    {
        var planned = ATaskCard.Planned(_id);
        var sent = (PlanSubmitted)planned[^1];
        await store.Record<TaskCard>(
            _agency, _id, [.. planned, new PlanCameBack(Official("division-head"), ATaskCard.Day(1), ATaskCard.Year, 1, sent.DocumentId, "one more indicator")]);

        var item = (await Asked("drafter")).ShouldHaveSingleItem();
        (item.Kind, item.Subject, item.SubjectId, item.Note).ShouldBe((WorkKind.ReworkPlan, WorkSubject.TaskCard, _id, "one more indicator"));
        (await Asked("division-head")).ShouldBeEmpty();

        await using (var session = store.Store.LightweightSession(_agency))
        {
            session.Events.Append(_id, sent with { At = ATaskCard.Day(2) });
            await session.SaveChangesAsync();
        }

        (await Asked("drafter")).ShouldBeEmpty();
    }

    [Fact]
    public async Task names_who_took_part_in_a_task_with_what_each_said()
    {
        await store.Record<TaskCard>(_agency, _id, [.. ATaskCard.ComeAround(_id), new ParticipantJoined(Official("drafter"), ATaskCard.Day(31), Official("colleague"), "Counts the days")]);
        await using var session = store.Store.QuerySession(_agency);

        var entries = (await session.Events.FetchStreamAsync(_id)).SelectMany(RealNames.OfCard).ToList();

        entries.ShouldContain(e => e.Person == Official("team-leader") && e.Act == nameof(TaskAct.Evaluated) && e.Opinion == "Not all took it");
        entries.ShouldContain(e => e.Person == Official("division-head") && e.Act == nameof(TaskAct.PlanApproved) && e.Opinion == null);
        entries[^1].ShouldBe(new(Official("colleague"), "Participates", null, "Counts the days", ATaskCard.Day(31)));
    }

    [Fact]
    public void names_who_took_part_in_a_document_and_for_whom()
    {
        var document = ADocument.Submitted(Consults("budget-head", 1), Decides("division-head", 2))
            .Consult("budget-head", agrees: false, opinion: "too dear").Return("division-head", "the figures").Submit()
            .Consult("budget-head").While(Without("division-head", "team-leader")).Decide("team-leader", "as before");

        var entries = RealNames.OfDocument(DocumentCard.Of(document.Facts)!).ToList();

        entries.Select(e => (e.Person.Name, e.Act, e.InsteadOf?.Name, e.Opinion)).ShouldBe(
        [
            ("drafter", "Drafted", null, null), ("budget-head", "Consultation", null, "too dear"), ("division-head", "Returned", null, "the figures"),
            ("budget-head", "Consultation", null, null), ("team-leader", "Decision", "division-head", "as before"),
        ]);
    }

    [Fact]
    public async Task keeps_a_managed_task_as_it_stands_and_finds_it_by_its_words()
    {
        var id = ManagedTask.IdOf(_agency, "G-1");
        await store.Record<ManagedTask>(_agency, id, AManagedTask(_agency));
        await using var session = store.Store.QuerySession(_agency);

        var row = (await session.LoadAsync<ManagedTaskRow>(id))!;

        (row.Version, row.Task.Name, row.DepartmentCode, row.IsRetired).ShouldBe((5, "Rested people", "M-12", true));
        row.Task.UnitTaskCodes.ShouldBe(["U-1", "U-2"]);
        row.Words.ShouldContain("nobody waits");
    }

    /// <summary>Everything that can happen to a managed task.</summary>
    internal static object[] AManagedTask(string agency) =>
    [
        new ManagedTaskEstablished(agency, "G-1", "Rest", "Nobody loses a day", "M-11", ["U-1"], new(2026, 3, 2), Official("division-head"), Morning),
        new ManagedTaskRenamed("Rested people", "Nobody loses a day, and nobody waits", Official("division-head"), Morning),
        new ManagedTaskUnitTasksChanged(["U-1", "U-2"], Official("division-head"), Morning),
        new ManagedTaskMoved("M-12", Official("bureau-head"), Morning),
        new ManagedTaskRetired("Reached", Official("bureau-head"), Morning),
    ];

    private async Task<IReadOnlyList<WorkItem>> Asked(string name)
    {
        var day = new DateOnly(2026, 3, 4);
        await using var session = store.Store.QuerySession(_agency);
        return (await new MyWork(session, Ministry.ActorOn(Person(name), day)!, day).Items(WorkSection.Waiting, new(null, 200), default)).Items;
    }
}
