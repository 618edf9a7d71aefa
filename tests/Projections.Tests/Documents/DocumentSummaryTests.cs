using OnNara.Domain.Documents;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Documents;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Documents;

public sealed class DocumentSummaryTests(ReadStore store)
{
    [Fact]
    public async Task names_those_for_whom_the_document_waits()
    {
        var summary = await Read(ADocument.Submitted(Reviews("team-leader", 1), Consults("budget-head", 2), Consults("budget-officer", 2), Decides("division-head", 3)).Approve("team-leader"));
        summary.WaitsFor.ShouldBe([Person("budget-head"), Person("budget-officer")], ignoreOrder: true);
        summary.Status.ShouldBe(DocumentStatus.InProgress);
    }

    [Fact]
    public async Task shows_a_decided_document_under_its_number_and_waits_for_nobody()
    {
        var summary = await Read(ADocument.Decided());
        summary.Status.ShouldBe(DocumentStatus.Decided);
        summary.Number!.Serial.ShouldBe(1);
        summary.WaitsFor.ShouldBeEmpty();
        summary.DecidedBy!.PersonId.ShouldBe(Person("division-head"));
    }

    [Fact]
    public async Task counts_the_same_version_as_the_stream()
    {
        var agency = ReadStore.NewAgency();
        var id = await store.Record(agency, ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Return("team-leader").TakeBack().Submit());
        await using var session = store.Store.QuerySession(agency);
        var stream = await session.Events.FetchStreamStateAsync(id);
        (await session.LoadAsync<DocumentSummary>(id))!.Version.ShouldBe(stream!.Version);
    }

    /// <summary>The summary may not tell another story than the Domain.</summary>
    [Fact]
    public async Task stands_where_the_document_stands()
    {
        ADocument[] documents =
        [
            ADocument.Drafted(), ADocument.Drafted().Withdraw(), ADocument.Submitted().Recall(), ADocument.Submitted().Return("division-head"),
            ADocument.Submitted().Hold("division-head"), ADocument.Decided(ADocument.ToBeSent()), ADocument.Decided(ADocument.ToBeSent()).RefuseDispatch(),
            ADocument.Decided(ADocument.ToBeSent(Sender.AgencyHead)).Seal().Dispatch(),
            ADocument.Submitted(Reviews("team-leader", 1), Decides("division-head", 2)).Edit("team-leader", "A better title").Approve("team-leader"),
        ];
        foreach (var document in documents)
        {
            var summary = await Read(document);
            summary.Status.ShouldBe(document.State.Status);
            summary.Title.ShouldBe(document.State.Draft.Title);
            summary.ContentVersion.ShouldBe(document.State.ContentVersion);
            summary.Entry.ShouldBe(document.State.Entry);
            summary.SealName.ShouldBe(document.State.SealName);
            summary.LastActAt.ShouldBe(document.State.LastActAt);
            summary.Participants.ShouldBe(document.State.Participants, ignoreOrder: true);
        }
    }

    private async Task<DocumentSummary> Read(ADocument document)
    {
        var agency = ReadStore.NewAgency();
        var id = await store.Record(agency, document);
        await using var session = store.Store.QuerySession(agency);
        return (await session.LoadAsync<DocumentSummary>(id)).ShouldNotBeNull();
    }
}
