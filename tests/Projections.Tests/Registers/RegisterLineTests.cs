using Marten;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Registers;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Registers;

public sealed class RegisterLineTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task enters_a_decided_document_under_its_number()
    {
        await store.Record(_agency, ADocument.Decided());
        var line = (await Lines()).ShouldHaveSingleItem();
        line.Number.ToString().ShouldBe("Personnel Division-1");
        line.Kind.ShouldBe(RegisterLineKind.Produced);
    }

    [Fact]
    public async Task shows_a_corrected_entry_with_what_stood_there_before()
    {
        await store.Record(_agency, ADocument.Decided().Correct("records-officer", RegisterField.Title, "Leave plan of summer"));
        var line = (await Lines()).ShouldHaveSingleItem();
        line.Title.ShouldBe("Leave plan of summer");
        var correction = line.Corrections.ShouldHaveSingleItem();
        (correction.From, correction.To, correction.By.Name).ShouldBe(("Leave plan of spring", "Leave plan of summer", "records-officer"));
    }

    [Fact]
    public async Task keeps_a_returned_original_of_a_major_policy_beside_the_later_decision()
    {
        await store.Record(_agency, ADocument.Drafted(ADraft() with { Significance = Significance.MajorPolicy }).Submit().Return("division-head").Submit().Decide("division-head"));
        var lines = await Lines();
        lines.Select(l => (l.Kind, l.Serial)).ShouldBe([(RegisterLineKind.ReturnedOriginal, 1), (RegisterLineKind.Produced, 2)]);
    }

    [Fact]
    public async Task shows_a_returned_original_to_those_only_who_know_its_document()
    {
        await store.Record(_agency, ADocument.Drafted(ADraft() with { Significance = Significance.Law }).Submit().Return("division-head"));
        (await Count("budget-officer")).ShouldBe(0);
        (await Count("drafter")).ShouldBe(1);
        (await Count("auditor")).ShouldBe(1);
        (await Count("bureau-head")).ShouldBe(1);

        async Task<long> Count(string who)
        {
            await using var session = store.Store.QuerySession(_agency);
            var day = OfficeDay.Of(Morning);
            return (await new Register(session, Reach.Of(Ministry.ActorOn(Person(who), day)!, Ministry, day)).Lines(new(Incoming: false), new(null, 10), default)).Count;
        }
    }

    [Fact]
    public async Task counts_what_was_handled_too_late()
    {
        await store.Record<IncomingDocument>(_agency, AnIncoming.Id, AnIncoming.Handled());
        await using var session = store.Store.QuerySession(_agency);
        var day = OfficeDay.Of(Morning);
        var register = new Register(session, Reach.Of(Ministry.ActorOn(Person("drafter"), day)!, Ministry, day));
        (await register.Lateness(new(Incoming: true), Morning.AddDays(30), default)).ShouldBe(new LatenessCounts(Total: 1, Due: 1, Ended: 1, EndedAfterDue: 1, OpenAfterDue: 0));
        (await register.Lateness(new(Incoming: true, Year: 2025), Morning.AddDays(30), default)).Total.ShouldBe(0);
        (await register.Lines(new(Incoming: true), new(null, 10), default)).Page.Items.ShouldHaveSingleItem().Counterpart.ShouldBe("Kim Petitioner");
    }

    [Fact]
    public async Task refuses_a_number_that_was_given_before()
    {
        await store.Record(_agency, ADocument.Decided());
        await Should.ThrowAsync<Exception>(() => store.Record(_agency, ADocument.Decided(), numbersTaken: 0));
    }

    [Fact]
    public async Task gives_the_same_number_in_two_agencies()
    {
        await store.Record(_agency, ADocument.Decided());
        await store.Record(ReadStore.NewAgency(), ADocument.Decided(), numbersTaken: 0);
        (await Lines()).Count.ShouldBe(1);
    }

    private async Task<IReadOnlyList<RegisterLine>> Lines()
    {
        await using var session = store.Store.QuerySession(_agency);
        return await session.Query<RegisterLine>().OrderBy(l => l.SortOrder).ToListAsync();
    }
}
