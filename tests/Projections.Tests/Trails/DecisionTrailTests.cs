using Marten;
using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Trails;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Trails;

public sealed class DecisionTrailTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task tells_every_round_in_order()
    {
        var trail = await Trail(ADocument.Submitted().Return("division-head", "no dates").TakeBack().Submit().Decide("division-head", "well done"));
        trail.Select(e => (e.Act, e.Round)).ShouldBe(
        [
            (TrailAct.Drafted, 0), (TrailAct.Submitted, 1), (TrailAct.Returned, 1), (TrailAct.TakenBack, 1), (TrailAct.Submitted, 2), (TrailAct.Decided, 2),
            (TrailAct.Registered, 2),
        ]);
        trail.Single(e => e.Act == TrailAct.Returned).Opinion.ShouldBe("no dates");
        trail.Select(e => e.Matter).Distinct().ShouldBe(["leave"]);
    }

    [Fact]
    public async Task says_with_which_post_under_which_authority_and_on_which_version()
    {
        var away = Without("division-head", "team-leader");
        var trail = await Trail(ADocument.Submitted(Reviews("colleague", 1), Decides("division-head", 2)).Edit("colleague", "Better").Approve("colleague").While(away).Decide("team-leader"));
        var decided = trail.Single(e => e.Act == TrailAct.Decided);
        decided.By!.Post.ShouldBe("team leader");
        decided.Authority!.ProxyUnder!.Absent.Name.ShouldBe("division-head");
        decided.Authority.DelegatedUnder!.DecidingPost.ShouldBe("division head");
        decided.ContentVersion.ShouldBe(2);
        (trail[0].Title, decided.Title).ShouldBe((ADraft().Title, "Better"));
        trail.Single(e => e.Act == TrailAct.Approved).Authority.ShouldBe(Authority.Own);
    }

    [Fact]
    public async Task counts_how_long_a_step_had_waited()
    {
        var trail = await Trail(ADocument.Submitted(Reviews("colleague", 1), Decides("division-head", 2)).Approve("colleague").Decide("division-head"));
        trail.Where(e => e.SecondsWaited is not null).Select(e => (e.Act, e.SecondsWaited)).ShouldBe([(TrailAct.Approved, 600L), (TrailAct.Decided, 600L)]);
    }

    [Fact]
    public async Task follows_an_incoming_document_to_its_end()
    {
        await store.Record<IncomingDocument>(_agency, AnIncoming.Id, AnIncoming.Handled());
        await using var session = store.Store.QuerySession(_agency);
        var trail = DecisionTrail.Of(await session.Events.FetchStreamAsync(AnIncoming.Id));
        trail.Select(e => e.Act).ShouldBe([TrailAct.TakenIn, TrailAct.Distributed, TrailAct.Received, TrailAct.HandlerNamed, TrailAct.Handled]);
        trail.Single(e => e.Act == TrailAct.Distributed).SecondsWaited.ShouldBe(3600);
    }

    [Fact]
    public async Task says_with_every_act_whose_place_the_document_takes()
    {
        var (id, earlier) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await store.Record<Document>(_agency, id, [.. ADocument.Submitted().Facts.Select(f => f is DocumentDrafted d ? d with { DocumentId = id, Replaces = earlier } : f)]);
        await using var session = store.Store.QuerySession(_agency);
        DecisionTrail.Of(await session.Events.FetchStreamAsync(id)).Select(e => (e.Act, e.Replaces))
            .ShouldBe([(TrailAct.Drafted, earlier), (TrailAct.Submitted, earlier)]);
    }

    [Fact]
    public async Task keeps_rows_that_say_what_the_stream_says()
    {
        var id = await store.Record(_agency, ADocument.Submitted().Return("division-head").Submit().Decide("division-head"));
        await store.Record<IncomingDocument>(_agency, AnIncoming.Id, AnIncoming.Handled());
        await store.CatchUp();
        await using var session = store.Store.QuerySession(_agency);
        foreach (var stream in new[] { id, AnIncoming.Id })
        {
            var told = DecisionTrail.Of(await session.Events.FetchStreamAsync(stream));
            var rows = await session.Query<DecisionTrailEntry>().Where(e => e.SubjectId == stream).OrderBy(e => e.SortOrder).ToListAsync();
            store.Store.Options.Serializer().ToJson(rows).ShouldBe(store.Store.Options.Serializer().ToJson(told));
        }
    }

    private async Task<IReadOnlyList<DecisionTrailEntry>> Trail(ADocument document)
    {
        var id = await store.Record(_agency, document);
        await using var session = store.Store.QuerySession(_agency);
        return DecisionTrail.Of(await session.Events.FetchStreamAsync(id));
    }
}
