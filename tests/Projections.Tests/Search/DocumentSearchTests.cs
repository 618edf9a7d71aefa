using Marten;
using Npgsql;
using OnNara.Domain;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Documents;
using OnNara.Projections.Search;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Search;

public sealed class DocumentSearchTests(ReadStore store)
{
    private static readonly DateOnly Day = OfficeDay.Of(Morning);
    private readonly string _agency = ReadStore.NewAgency();

    [Theory]
    [InlineData("연가")]
    [InlineData("가 사")]
    [InlineData("SPRING leave")]
    [InlineData("출장비")]
    [InlineData("personnel division-1")]
    [InlineData("division-head")]
    public async Task finds_by_parts_of_title_text_number_and_people(string query)
    {
        var id = await store.Record(_agency, ADocument.Decided(Draft("Leave plan of Spring 연가 사용 계획", "출장비를 지급한다")));
        await store.CatchUp();
        (await Find("colleague", query)).Items.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("연차")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData(".*")]
    [InlineData("' or 1=1 --")]
    [InlineData("\\")]
    public async Task finds_nothing_where_the_words_are_not_there(string query)
    {
        await store.Record(_agency, ADocument.Decided(Draft("연가 사용 계획", "본문")));
        await store.CatchUp();
        var found = await Find("colleague", query);
        (found.Items.Count, found.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task shows_and_counts_nothing_that_the_reader_may_not_know()
    {
        await store.Record(_agency, ADocument.Drafted(Draft("비밀 계획", "본문")).Submit());
        await store.CatchUp();
        (await Find("budget-officer", "비밀")).Count.ShouldBe(0);
        (await Find("division-head", "비밀")).Count.ShouldBe(1);
        (await Find("auditor", "비밀")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task does_not_betray_the_text_to_whoever_may_know_the_entry_only()
    {
        await store.Record(_agency, ADocument.Decided(Draft("인사 계획", "승진 예정자 명단") with { Access = AccessLimit.Path }));
        await store.CatchUp();
        (await Find("budget-officer", "승진")).Count.ShouldBe(0);
        var entry = (await Find("budget-officer", "인사")).Items.ShouldHaveSingleItem();
        (entry.MayRead, entry.Excerpt).ShouldBe((false, null));
        (await Find("drafter", "승진")).Items.ShouldHaveSingleItem().Excerpt!.ShouldContain("승진 예정자");
    }

    [Fact]
    public async Task finds_incoming_documents_for_those_who_have_them()
    {
        await store.Record<IncomingDocument>(_agency, AnIncoming.Id, AnIncoming.Distributed());
        await store.CatchUp();
        (await Find("document-office", "petition")).Items.ShouldHaveSingleItem().Kind.ShouldBe(FoundKind.IncomingDocument);
        (await Find("colleague", "Kim Petitioner")).Count.ShouldBe(1);
        (await Find("budget-officer", "petition")).Count.ShouldBe(0);
    }

    [Fact]
    public async Task pages_through_all_hits()
    {
        for (var i = 0; i < 5; i++)
            await store.Record(_agency, ADocument.Decided(Draft($"연가 {i}", "본문")));
        await store.CatchUp();
        var first = await Find("colleague", "연가", new(null, 3));
        Cursor.TryRead(first.Next!, out var after).ShouldBeTrue();
        var second = await Find("colleague", "연가", new(after, 3));
        first.Items.Concat(second.Items).Select(f => f.Id).Distinct().Count().ShouldBe(5);
        (first.Count, second.Next).ShouldBe((5, null));
    }

    [Fact]
    public async Task counts_no_further_than_anybody_reads()
    {
        const string Other = "1234567";
        for (var i = 0; i <= DocumentSearch.MostCounted; i++)
            await store.Record(_agency, ADocument.Decided(Draft($"연가 {i}", "본문")));
        await store.Record(Other, ADocument.Decided(Draft("연가 기타", "본문")));
        await store.CatchUp();
        var found = await Find("colleague", "연가", new(null, 3));
        (found.Items.Count, found.Count).ShouldBe((3, long.MaxValue));
        (await Find("colleague", "연가 기타")).Count.ShouldBe(0);
    }

    /// <summary>The database may not be of another opinion than the Domain, whoever asks and whatever it is about.</summary>
    [Theory]
    [InlineData(DocumentAction.ReadEntry)]
    [InlineData(DocumentAction.ReadContent)]
    [InlineData(DocumentAction.ReadTrail)]
    public async Task lets_everybody_see_exactly_what_the_permissions_say(DocumentAction action)
    {
        var away = Without("division-head", "colleague");
        var documents = new List<(Guid Id, Document State)>();
        foreach (var document in Situations())
            documents.Add((await store.Record(_agency, document), document.State));

        foreach (var organization in new[] { Ministry, away })
        {
            foreach (var official in organization.OfficialsOn(Day))
            {
                var actor = organization.ActorOn(official.PersonId, Day)!;
                var visible = await Visible(action, Reach.Of(actor, organization, Day));
                foreach (var (id, state) in documents)
                {
                    var inLine = organization.IsInLineOfCommand(state.Drafter.DepartmentCode, official.DepartmentCode, Day);
                    var roles = DocumentPermissions.RolesOf(state, actor, inLine, circulated: false);
                    visible.Contains(id).ShouldBe(
                        DocumentPermissions.Check(state, roles, action) is null, $"{official.Name} and {state.Status} with {state.Draft.Access}");
                }
            }
        }
    }

    private static IEnumerable<ADocument> Situations() =>
    [
        ADocument.Drafted(),
        ADocument.Submitted(Reviews("team-leader", 1), Consults("budget-officer", 2), Decides("division-head", 3)),
        ADocument.Submitted(Consults("budget-officer", 1), Consults("budget-head", 1), Decides("division-head", 2)).Consult("budget-head"),
        ADocument.Submitted().Hold("division-head"),
        ADocument.Submitted().Return("division-head"),
        ADocument.Submitted().Recall(),
        ADocument.Drafted().Withdraw(),
        ADocument.Decided(),
        ADocument.Decided(ADraft() with { Access = AccessLimit.Department }),
        ADocument.Decided(ADraft() with { Access = AccessLimit.Path }),
        ADocument.Decided(ADocument.ToBeSent() with { Access = AccessLimit.Path }).Dispatch(),
        ADocument.Decided(ADocument.ToBeSent() with { Access = AccessLimit.Department }).RefuseDispatch(),
        ADocument.Drafted(ADraft() with { Significance = Significance.Important, Access = AccessLimit.Path }).While(Without("division-head", "team-leader")).Submit().Decide("team-leader"),
    ];

    private async Task<HashSet<Guid>> Visible(DocumentAction action, Reach reach)
    {
        await using var session = store.Store.QuerySession(_agency);
        await using var command = new NpgsqlCommand();
        command.Parameters.Add(new() { Value = _agency });
        command.CommandText = $"select id from mt_doc_documentsummary d where d.tenant_id = $1 and {new Visibility(reach, command, "public").Document(action)}";
        var ids = new HashSet<Guid>();
        await using var reader = await session.ExecuteReaderAsync(command);
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    private static DocumentDraft Draft(string title, string text) => ADraft() with { Title = title, Body = new([new Paragraph([new TextRun(text)])]) };

    private async Task<(IReadOnlyList<Found> Items, string? Next, long Count)> Find(string who, string query, PageRequest? page = null)
    {
        await using var session = store.Store.QuerySession(_agency);
        var reach = Reach.Of(Ministry.ActorOn(Person(who), Day)!, Ministry, Day);
        var (found, count) = await new DocumentSearch(session, reach).Find(SearchText.TermsOf(query), page ?? new(null, 50), default);
        return (found.Items, found.Next, count.AndMore ? long.MaxValue : count.Count);
    }
}
