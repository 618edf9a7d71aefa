using OnNara.Domain;
using OnNara.Domain.Incoming;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Work;

public sealed class IncomingWorkTests(ReadStore store)
{
    [Fact]
    public Task asks_the_document_office_to_distribute_what_came_in() => Asks(AnIncoming.TakenIn(), "document-office", WorkKind.Distribute);

    [Fact]
    public Task asks_the_department_to_receive_what_was_distributed_to_it() => Asks(AnIncoming.Distributed(), "colleague", WorkKind.Receive);

    [Fact]
    public Task asks_the_department_to_name_a_handler() => Asks(AnIncoming.Received(), "division-head", WorkKind.NameHandler);

    [Fact]
    public Task asks_the_handler_to_handle_it() => Asks(AnIncoming.InHand(), "drafter", WorkKind.Handle);

    [Fact]
    public async Task gives_what_was_sent_back_to_the_document_office_with_the_reason() =>
        (await Asks(AnIncoming.SentBack(), "document-office", WorkKind.Distribute)).Note.ShouldBe("not ours");

    [Fact]
    public async Task is_gone_when_it_is_handled()
    {
        foreach (var name in new[] { "document-office", "colleague", "division-head", "drafter" })
            (await Waiting(AnIncoming.Handled(), name)).ShouldBeEmpty();
    }

    private async Task<WorkItem> Asks(object[] facts, string name, WorkKind kind)
    {
        var item = (await Waiting(facts, name)).ShouldHaveSingleItem();
        item.Kind.ShouldBe(kind);
        item.Sender.ShouldBe("Kim Petitioner");
        item.DueAt.ShouldNotBeNull();
        return item;
    }

    private async Task<IReadOnlyList<WorkItem>> Waiting(object[] facts, string name)
    {
        var agency = ReadStore.NewAgency();
        await store.Record<IncomingDocument>(agency, AnIncoming.Id, facts);
        await using var session = store.Store.QuerySession(agency);
        var day = OfficeDay.Of(Morning);
        return (await new MyWork(session, Ministry.ActorOn(Person(name), day)!, day).Items(WorkSection.Waiting, new(null, 200), default)).Items;
    }
}
