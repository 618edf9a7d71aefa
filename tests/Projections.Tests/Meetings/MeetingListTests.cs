using OnNara.Domain;
using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Instructions;
using OnNara.Domain.Tests.Meetings;
using OnNara.Projections.Meetings;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Meetings;

public sealed class MeetingListTests(ReadStore store)
{
    private static readonly string[] Everybody =
        ["minister", "bureau-head", "division-head", "team-leader", "drafter", "colleague", "budget-head", "budget-officer", "clerk", "auditor"];

    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task lists_to_everybody_exactly_what_the_rules_let_this_person_read()
    {
        AMeeting[] meetings = [AMeeting.Called(), AMeeting.Recorded().Instruct(), AMeeting.Called("budget-head"), AMeeting.Called("colleague", "bureau-head"), AMeeting.Called().Cancel()];
        var recorded = new List<(Guid Id, Meeting State)>();
        foreach (var meeting in meetings)
            recorded.Add((await Record(meeting), meeting.State));

        foreach (var organization in new[] { Ministry, Without("division-head", "team-leader"), Without("budget-head", "clerk") })
        {
            foreach (var name in Everybody)
            {
                var actor = AnInstruction.Actor(name, organization);
                var readable = recorded
                    .Where(m => MeetingPermissions.Check(m.State, MeetingStanding.Of(m.State, actor, Morning, organization), MeetingAction.Read) is null)
                    .Select(m => m.Id);
                (await Read(name, new(), organization)).Select(m => m.Id).ShouldBe(readable, ignoreOrder: true, name);
            }
        }
    }

    [Fact]
    public async Task finds_what_lies_between_two_days_and_what_one_hosts()
    {
        var id = await Record(AMeeting.Called());
        var day = OfficeDay.Of(Morning);

        (await Read("drafter", new(From: day, To: day))).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Read("drafter", new(From: day.AddDays(1)))).ShouldBeEmpty();
        (await Read("drafter", new(To: day.AddDays(-1)))).ShouldBeEmpty();
        (await Read("drafter", new(Hosted: true))).ShouldBeEmpty();
        (await Read("division-head", new(Hosted: true))).ShouldHaveSingleItem();
        (await Read("bureau-head", new())).ShouldHaveSingleItem();
        (await Read("bureau-head", new(Mine: true))).ShouldBeEmpty();
        (await Read("drafter", new(Status: MeetingStatus.Recorded))).ShouldBeEmpty();
    }

    [Fact]
    public async Task asks_the_host_for_minutes_from_the_day_on_which_it_is_held()
    {
        await Record(AMeeting.Called());
        (await Waiting("division-head", Morning.AddDays(-1))).ShouldBeEmpty();
        (await Waiting("division-head", Morning.AddHours(6))).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.RecordMinutes);
        (await Waiting("drafter", Morning.AddHours(6))).ShouldBeEmpty();
    }

    [Fact]
    public async Task asks_for_nothing_when_there_are_minutes_or_it_was_cancelled()
    {
        await Record(AMeeting.Recorded());
        await Record(AMeeting.Called().Cancel());
        (await Waiting("division-head", Morning.AddDays(1))).ShouldBeEmpty();
    }

    private async Task<Guid> Record(AMeeting meeting)
    {
        var id = Guid.CreateVersion7();
        await store.Record(_agency, meeting, id);
        return id;
    }

    private async Task<IReadOnlyList<MeetingSummary>> Read(string name, MeetingFilter filter, Organization? organization = null)
    {
        await using var session = store.Store.QuerySession(_agency);
        var known = organization ?? Ministry;
        return (await new MeetingList(session, AnInstruction.Actor(name, known), known, AnInstruction.Today).Read(filter, new(null, 200), default)).Items;
    }

    private async Task<IReadOnlyList<WorkItem>> Waiting(string name, DateTimeOffset now)
    {
        await using var session = store.Store.QuerySession(_agency);
        return (await new MyWork(session, AnInstruction.Actor(name), OfficeDay.Of(now)).Items(WorkSection.Waiting, new(null, 200), default)).Items;
    }
}
