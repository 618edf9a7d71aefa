using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Work;

public sealed class MyWorkTests(ReadStore store)
{
    private static readonly PageRequest All = new(null, 200);
    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task shows_a_review_to_its_reviewer_and_to_nobody_else()
    {
        await store.Record(_agency, ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)));
        var item = (await Waiting("team-leader")).ShouldHaveSingleItem();
        item.Kind.ShouldBe(WorkKind.Review);
        item.AskedBy!.Name.ShouldBe("drafter");
        (await Waiting("division-head")).ShouldBeEmpty();
    }

    [Fact]
    public async Task shows_a_parallel_consultation_to_everybody_who_is_asked_until_each_has_answered()
    {
        var document = ADocument.Submitted(Consults("budget-head", 1), Consults("budget-officer", 1), Decides("division-head", 2)).Consult("budget-head");
        await store.Record(_agency, document);
        (await Waiting("budget-head")).ShouldBeEmpty();
        (await Waiting("budget-officer")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.Consult);
        (await Waiting("division-head")).ShouldBeEmpty();
    }

    [Fact]
    public async Task gives_a_returned_document_back_to_its_drafter_with_the_reason()
    {
        await store.Record(_agency, ADocument.Submitted().Return("division-head", "no dates"));
        (await Waiting("division-head")).ShouldBeEmpty();
        var item = (await Waiting("drafter")).ShouldHaveSingleItem();
        item.Kind.ShouldBe(WorkKind.ReworkReturned);
        item.Note.ShouldBe("no dates");
        item.AskedBy!.Name.ShouldBe("division-head");
    }

    [Fact]
    public async Task keeps_a_held_document_apart_until_its_day_is_over()
    {
        await store.Record(_agency, ADocument.Submitted().Hold("division-head", days: 3));
        (await Waiting("division-head")).ShouldBeEmpty();
        (await Items("division-head", WorkSection.Held)).ShouldHaveSingleItem().HeldUntil.ShouldBe(new DateOnly(2026, 3, 5));
        (await Waiting("division-head", day: new(2026, 3, 6))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.Decide);
        (await Items("division-head", WorkSection.Held, new DateOnly(2026, 3, 6))).ShouldBeEmpty();
    }

    [Fact]
    public async Task asks_whoever_is_dispatch_clerk_first_for_the_seal_and_then_for_the_dispatch()
    {
        var document = ADocument.Decided(ADocument.ToBeSent(Sender.AgencyHead));
        await store.Record(_agency, document);
        (await Waiting("clerk")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.Seal);
        await store.Record(_agency, ADocument.Decided(ADocument.ToBeSent(Sender.AgencyHead)).Seal());
        (await Waiting("clerk")).Select(i => i.Kind).ShouldBe([WorkKind.Seal, WorkKind.Dispatch], ignoreOrder: true);
    }

    [Fact]
    public async Task has_nothing_left_when_everything_is_done()
    {
        await store.Record(_agency, ADocument.Decided(ADocument.ToBeSent()).Dispatch());
        foreach (var name in new[] { "drafter", "division-head", "clerk" })
        {
            (await Waiting(name)).ShouldBeEmpty();
            (await Items(name, WorkSection.Drafts)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task shows_what_waits_for_an_absent_person_to_the_acting_one_too_and_says_for_whom()
    {
        var away = Without("division-head", "team-leader");
        await store.Record(_agency, ADocument.Submitted());
        await using var session = store.Store.QuerySession(_agency);
        var work = new MyWork(session, ActorIn(away, "team-leader"), OfficeDay.Of(Morning));
        var item = (await work.Items(WorkSection.Waiting, All, default)).Items.ShouldHaveSingleItem();
        item.Assignee!.Name.ShouldBe("division-head");
        work.AppointmentFor(item)!.Absent.Name.ShouldBe("division-head");
        (await Waiting("division-head")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task does_not_show_the_drafts_of_an_absent_person_to_the_acting_one()
    {
        await store.Record(_agency, ADocument.Drafted());
        await using var session = store.Store.QuerySession(_agency);
        var work = new MyWork(session, ActorIn(Without("drafter", "colleague"), "colleague"), OfficeDay.Of(Morning));
        (await work.Items(WorkSection.Drafts, All, default)).Items.ShouldBeEmpty();
        (await Items("drafter", WorkSection.Drafts)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task owes_the_absent_decider_a_report_until_it_is_read()
    {
        var important = ADraft() with { Significance = Significance.Important };
        var away = Without("division-head", "team-leader");
        var signed = ADocument.Drafted(important).While(away).Submit().Decide("team-leader");
        await store.Record(_agency, signed);
        (await Waiting("division-head")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.ReadLaterReport);
        await using var session = store.Store.QuerySession(_agency);
        (await new MyWork(session, ActorIn(away, "team-leader"), OfficeDay.Of(Morning)).Items(WorkSection.Waiting, All, default)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task puts_the_most_urgent_first_and_then_the_oldest()
    {
        var soon = await store.Record(_agency, ADocument.Drafted(ADraft() with { DueAt = Morning.AddDays(1) }).Submit());
        var old = await store.Record(_agency, ADocument.Submitted());
        var later = await store.Record(_agency, ADocument.Drafted(ADraft() with { DueAt = Morning.AddDays(9) }).Submit());
        (await Waiting("division-head")).Select(i => i.SubjectId).ShouldBe([soon, later, old]);
    }

    [Fact]
    public async Task pages_through_everything_once_however_small_the_pages()
    {
        for (var i = 0; i < 7; i++)
            await store.Record(_agency, ADocument.Submitted());
        await using var session = store.Store.QuerySession(_agency);
        var work = new MyWork(session, Actor("division-head"), OfficeDay.Of(Morning));
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await work.Items(WorkSection.Waiting, new(after, 3), default);
            seen.AddRange(page.Items.Select(i => i.Id));
            after = page.Next is { } next && Cursor.TryRead(next, out var key) ? key : null;
        }
        while (after is not null);
        seen.Count.ShouldBe(7);
        seen.ShouldBeUnique();
        (await work.Count(default)).Waiting.ShouldBe(7);
    }

    [Fact]
    public async Task shows_the_drafter_where_the_sent_documents_stand()
    {
        await store.Record(_agency, ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)));
        await store.Record(_agency, ADocument.Drafted());
        await using var session = store.Store.QuerySession(_agency);
        var work = new MyWork(session, Actor("drafter"), OfficeDay.Of(Morning));
        (await work.Sent(All, default)).Items.ShouldHaveSingleItem().WaitsFor.ShouldBe([Person("team-leader")]);
        (await work.Count(default)).ShouldBe(new WorkCounts(Waiting: 0, Sent: 1, Held: 0, Drafts: 1, Circulated: 0, Tasks: 0));
    }

    private Task<IReadOnlyList<WorkItem>> Waiting(string name, DateOnly? day = null) => Items(name, WorkSection.Waiting, day);

    private async Task<IReadOnlyList<WorkItem>> Items(string name, WorkSection section, DateOnly? day = null)
    {
        await using var session = store.Store.QuerySession(_agency);
        return (await new MyWork(session, Actor(name), day ?? OfficeDay.Of(Morning)).Items(section, All, default)).Items;
    }

    private static Actor Actor(string name) => ActorIn(Ministry, name);

    private static Actor ActorIn(Organization organization, string name) => organization.ActorOn(Person(name), OfficeDay.Of(Morning))!;
}
