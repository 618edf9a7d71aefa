using Marten;
using OnNara.Domain.Documents;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Trails;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Trails;

public sealed class PathTurnsTests(ReadStore store)
{
    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task tells_whose_turn_it_was_and_who_had_it_before()
    {
        var turns = await Turns(ADocument.Submitted(Reviews("colleague", 1), Decides("division-head", 2)).Approve("colleague").Decide("division-head"));
        turns.Select(t => (t.Act, t.Assignee.Name, t.HandedBy.Name, t.Outcome)).ShouldBe(
        [
            (StepAct.Review, "colleague", "drafter", TurnOutcome.Approved), (StepAct.Decision, "division-head", "colleague", TurnOutcome.Decided),
        ]);
        turns.Select(t => (t.ClosedAt!.Value - t.Since).TotalSeconds).ShouldBe([600, 600]);
        (turns[1].IsDelegated, turns[1].IsProxy).ShouldBe((true, false));
    }

    [Fact]
    public async Task begins_anew_in_each_round()
    {
        var turns = await Turns(ADocument.Submitted().Return("division-head").Submit().Decide("division-head"));
        turns.Select(t => (t.Round, t.Outcome)).ShouldBe([(1, TurnOutcome.Returned), (2, TurnOutcome.Decided)]);
    }

    [Fact]
    public async Task ends_what_waits_when_the_document_comes_back()
    {
        PlannedStep[] path = [Consults("budget-head", 1), Consults("budget-officer", 1), Decides("division-head", 2)];
        (await Turns(ADocument.Submitted(path).Consult("budget-head"))).Select(t => t.Outcome).ShouldBe([TurnOutcome.Consulted, null], ignoreOrder: true);
        (await Turns(ADocument.Submitted(path).Recall())).Select(t => t.Outcome).ShouldBe([TurnOutcome.Recalled, TurnOutcome.Recalled]);
    }

    [Fact]
    public async Task counts_for_the_giver_and_the_successor_of_a_handover_what_each_had()
    {
        var turns = await Turns(ADocument.Submitted().HandOver("division-head", "team-leader", step: 1));
        turns.Select(t => (t.Assignee.Name, t.HandedBy.Name, t.Outcome)).ShouldBe(
            [("division-head", "drafter", TurnOutcome.HandedOver), ("team-leader", "division-head", null)]);
        turns[1].Since.ShouldBe(turns[0].ClosedAt!.Value);
    }

    [Fact]
    public async Task marks_what_was_signed_for_somebody_absent()
    {
        var away = Without("division-head", "team-leader");
        var turn = (await Turns(ADocument.Submitted().While(away).Decide("team-leader"))).ShouldHaveSingleItem();
        (turn.IsProxy, turn.Assignee.Name, turn.ClosedBy!.Name).ShouldBe((true, "division-head", "team-leader"));
    }

    [Fact]
    public async Task keeps_rows_that_say_what_the_stream_says()
    {
        var id = await store.Record(
            _agency, ADocument.Submitted(Reviews("colleague", 1), Decides("division-head", 2)).Approve("colleague").Return("division-head").Submit());
        await store.CatchUp();
        await using var session = store.Store.QuerySession(_agency);
        var told = PathTurns.Of(await session.Events.FetchStreamAsync(id));
        var rows = await session.Query<PathTurn>().Where(t => t.DocumentId == id).OrderBy(t => t.SortOrder).ToListAsync();
        store.Store.Options.Serializer().ToJson(rows).ShouldBe(store.Store.Options.Serializer().ToJson(told));
    }

    private async Task<IReadOnlyList<PathTurn>> Turns(ADocument document)
    {
        var id = await store.Record(_agency, document);
        await using var session = store.Store.QuerySession(_agency);
        return PathTurns.Of(await session.Events.FetchStreamAsync(id));
    }
}
