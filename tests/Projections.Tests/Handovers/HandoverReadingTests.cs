using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.Incoming;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Documents;
using OnNara.Projections.Handovers;
using OnNara.Projections.Incoming;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Trails;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Handovers;

public sealed class HandoverReadingTests(ReadStore store)
{
    private static readonly PageRequest All = new(null, 200);
    private readonly string _agency = ReadStore.NewAgency();
    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task asks_each_side_for_its_confirmation_until_it_is_given()
    {
        await store.Record<Handover>(_agency, _id, Prepared());
        (await Kinds("drafter")).ShouldBe([WorkKind.ConfirmHandover]);
        (await Kinds("colleague")).ShouldBe([WorkKind.ConfirmHandover]);

        await Append(_id, new HandoverConfirmed(Official("drafter"), Morning.AddHours(1), HandoverSide.Giver, null));
        (await Kinds("drafter")).ShouldBeEmpty();
        (await Kinds("colleague")).ShouldBe([WorkKind.ConfirmHandover]);

        await Append(_id, new HandoverRevised(Official("drafter"), Morning.AddHours(2), null, [], "manual", "reason"));
        (await Kinds("drafter")).ShouldBe([WorkKind.ConfirmHandover]);

        await Append(_id, new HandoverRefused(Official("colleague"), Morning.AddHours(3), "too much"));
        (await Kinds("drafter")).ShouldBeEmpty();
        (await Kinds("colleague")).ShouldBeEmpty();
    }

    [Fact]
    public async Task asks_the_head_who_wrote_it_for_an_absent_giver()
    {
        await store.Record<Handover>(_agency, _id, Prepared() with { By = Official("division-head"), InPlaceOfGiver = GiverAway.Absent });
        (await Kinds("division-head")).ShouldBe([WorkKind.ConfirmHandover]);
        (await Kinds("drafter")).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_draft_and_a_step_wait_for_the_successor_at_once()
    {
        var draft = await store.Record(_agency, ADocument.Drafted().HandOver("drafter", "colleague"));
        var step = await store.Record(_agency, ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).HandOver("team-leader", "colleague", step: 1));

        (await Items("drafter", WorkSection.Drafts)).ShouldBeEmpty();
        (await Items("colleague", WorkSection.Drafts)).ShouldHaveSingleItem().SubjectId.ShouldBe(draft);
        (await Kinds("team-leader")).ShouldBeEmpty();
        (await Kinds("colleague")).ShouldBe([WorkKind.Review]);
        await using var session = store.Store.QuerySession(_agency);
        (await session.LoadAsync<DocumentSummary>(draft))!.Drafter.Name.ShouldBe("colleague");
        var summary = (await session.LoadAsync<DocumentSummary>(step))!;
        summary.Path[0].Assignee.Name.ShouldBe("colleague");
        summary.Participants.ShouldContain(Person("team-leader"));
        DecisionTrail.Of(await session.Events.FetchStreamAsync(step))[^1].Act.ShouldBe(TrailAct.StepHandedOver);
    }

    [Fact]
    public async Task a_returned_original_keeps_in_the_register_who_had_drafted_it()
    {
        var document = ADocument.Drafted(ADraft() with { Significance = Significance.Law }).Submit().Return("division-head").HandOver("drafter", "colleague");
        var id = await store.Record(_agency, document);
        await using var session = store.Store.QuerySession(_agency);
        (await session.LoadAsync<DocumentSummary>(id))!.ReturnedOriginals.ShouldHaveSingleItem().Drafter.Name.ShouldBe("drafter");
    }

    [Fact]
    public async Task an_incoming_document_waits_for_its_new_handler_and_the_old_one_may_still_read_it()
    {
        await store.Record<IncomingDocument>(_agency, AnIncoming.Id, AnIncoming.HandedOver());
        (await Kinds("drafter")).ShouldNotContain(WorkKind.Handle);
        (await Kinds("colleague")).ShouldBe([WorkKind.Handle]);
        await using var session = store.Store.QuerySession(_agency);
        var summary = (await session.LoadAsync<IncomingSummary>(AnIncoming.Id))!;
        summary.Parts[0].Handler!.Name.ShouldBe("colleague");
        summary.Participants.ShouldContain(Person("drafter"));
        DecisionTrail.Of(await session.Events.FetchStreamAsync(AnIncoming.Id))[^1].Act.ShouldBe(TrailAct.HandlerHandedOver);
    }

    [Fact]
    public async Task finds_everything_that_somebody_holds_also_what_waits_for_nobody_yet()
    {
        await store.Record(_agency, ADocument.Drafted(by: "colleague"));
        await store.Record(_agency, ADocument.Submitted(Reviews("team-leader", 1), Reviews("colleague", 2), Decides("division-head", 3)));
        await store.Record<IncomingDocument>(_agency, AnIncoming.Id, AnIncoming.HandedOver());
        var card = Guid.CreateVersion7();
        await store.Record<TaskCard>(_agency, card, [.. Card(card)]);
        await using var session = store.Store.QuerySession(_agency);

        var held = await new WorkOf(session).Person(Person("colleague"), default);

        held.Select(h => h.Item.Kind).ShouldBe(
            [HandoverItemKind.Milestone, HandoverItemKind.Document, HandoverItemKind.Step, HandoverItemKind.Incoming]);
    }

    [Fact]
    public async Task a_milestone_that_was_handed_over_is_the_successors_in_the_rows()
    {
        var card = Guid.CreateVersion7();
        await store.Record<TaskCard>(_agency, card, [
            .. Card(card), new MilestoneHandedOver(Official("drafter"), Morning.AddHours(1), "2026", "A", Official("colleague"), Official("drafter"), _id)]);
        await using var session = store.Store.QuerySession(_agency);
        (await session.LoadAsync<MilestoneRow>($"{card:N}/2026/A"))!.Responsible.Name.ShouldBe("drafter");
        (await session.LoadAsync<TaskCardRow>(card))!.Card.Current!.Versions[0].Plan.Milestones[0].Responsible.Name.ShouldBe("colleague");
    }

    private HandoverPrepared Prepared() => new(
        _id, Official("drafter"), Morning, Official("drafter"), Official("colleague"), null, false, null, null,
        [new(HandoverItemKind.Document, NameBasedId.Of("document"), null, "Leave plan", "Draft")], "Ask first.", "moves");

    private static IEnumerable<object> Card(Guid id)
    {
        var milestone = new Milestone("A", "Ask around", new(2026, 3, 1), new(2026, 3, 31), Official("colleague"), []);
        var plan = new Plan(["fewer complaints"], "many complain", [], [milestone], null);
        yield return new TaskCardOpened(
            id, "M", Official("drafter"), Morning, new(TaskKind.UnitTask, "U-1", "Leave", "U-1"), "Leave", "keep the leave in order", Official("drafter"));
        yield return new CycleOpened(Official("drafter"), Morning, "2026", new(2026, 1, 1), new(2026, 12, 31), []);
        yield return new PlanSubmitted(Official("drafter"), Morning, "2026", 1, plan, NameBasedId.Of("plan"), null);
        yield return new PlanApproved(Official("division-head"), Morning, "2026", 1, NameBasedId.Of("plan"), new("M-11", "Personnel Division", 2026, 1));
    }

    private async Task Append(Guid id, object fact)
    {
        await using var session = store.Store.LightweightSession(_agency);
        session.Events.Append(id, fact);
        await session.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<WorkKind>> Kinds(string name) => [.. (await Items(name, WorkSection.Waiting)).Select(i => i.Kind)];

    private async Task<IReadOnlyList<WorkItem>> Items(string name, WorkSection section)
    {
        await using var session = store.Store.QuerySession(_agency);
        var actor = Ministry.ActorOn(Person(name), OfficeDay.Of(Morning))!;
        return (await new MyWork(session, actor, OfficeDay.Of(Morning)).Items(section, All, default)).Items;
    }
}
