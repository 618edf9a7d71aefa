using OnNara.Domain;
using OnNara.Domain.DailyWork;
using OnNara.Domain.Tests.Instructions;
using OnNara.Projections.DailyWork;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.DailyWork;

public sealed class DailyWorkListTests(ReadStore store)
{
    private static readonly DateOnly Today = OfficeDay.Of(Morning);
    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task shows_a_persons_work_to_the_person_to_those_who_lead_and_to_the_auditor()
    {
        string[] everybody = ["minister", "bureau-head", "division-head", "team-leader", "drafter", "colleague", "budget-head", "budget-officer", "clerk", "auditor"];
        foreach (var name in everybody)
            await Plan(name, Today);

        foreach (var organization in new[] { Ministry, Without("budget-head", "clerk") })
        {
            foreach (var name in everybody)
            {
                var reader = AnInstruction.Actor(name, organization);
                var readable = everybody.Where(p => DailyWorkPermissions.MayRead(Person(p), Official(p).DepartmentCode, reader, organization, Today)).Select(Person);
                await using var session = store.Store.QuerySession(_agency);
                var found = await new DailyWorkList(session, reader, organization, Today).Read(new(), new(null, 200), default);
                found.Items.Select(r => r.PersonId).ShouldBe(readable, ignoreOrder: true, name);
            }
        }
    }

    [Fact]
    public async Task finds_what_stands_between_two_days_and_what_is_filed_on_a_card()
    {
        var card = Guid.NewGuid();
        await Plan("drafter", Today);
        await Plan("drafter", Today.AddDays(1), card);
        await Plan("drafter", Today.AddMonths(1));

        (await Read(new(From: Today, To: Today.AddDays(1)))).Select(r => r.Day).ShouldBe([Today, Today.AddDays(1)]);
        (await Read(new(From: Today.AddDays(2)))).ShouldHaveSingleItem().Day.ShouldBe(Today.AddMonths(1));
        (await Read(new(TaskCardId: card))).ShouldHaveSingleItem().Day.ShouldBe(Today.AddDays(1));
        (await Read(new(Status: DailyWorkStatus.Finished))).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<DailyWorkRow>> Read(DailyWorkFilter filter)
    {
        await using var session = store.Store.QuerySession(_agency);
        return (await new DailyWorkList(session, AnInstruction.Actor("drafter"), Ministry, Today).Read(filter, new(null, 200), default)).Items;
    }

    private async Task Plan(string name, DateOnly day, Guid? card = null)
    {
        await using var session = store.Store.LightweightSession(_agency);
        var stream = WorkMonth.IdOf(Person(name), day);
        var fact = new WorkPlanned(Person(name), Official(name), Morning, day, [new(Guid.NewGuid(), "Write", card)]);
        if (await session.Events.FetchStreamStateAsync(stream) is null)
            session.Events.StartStream<WorkMonth>(stream, fact);
        else
            session.Events.Append(stream, fact);
        await session.SaveChangesAsync();
    }
}
