using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Marten;
using OnNara.Domain.Meetings;
using OnNara.Projections.Work;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.Meetings;

/// <summary>Builds what people see of meetings at once: the row of each, and what it asks of whom.</summary>
public sealed class MeetingReading() : StreamReading<MeetingSummary>(MeetingFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is MeetingCalled;

    protected override Guid IdOf(MeetingSummary state) => state.Id;

    protected override MeetingSummary? Evolve(MeetingSummary? state, IEvent fact) => MeetingSummary.Evolve(state, fact.Data);

    protected override void Write(IRows rows, MeetingSummary? before, MeetingSummary after, IReadOnlyList<IEvent> facts) =>
        WorkRows.Replace(rows, MeetingWork.Of(before), MeetingWork.Of(after));
}

/// <summary>Builds the write model of a meeting from its stream.</summary>
public sealed partial class MeetingAggregate : SingleStreamProjection<Meeting, Guid>
{
    public override Meeting? Evolve(Meeting? snapshot, Guid id, IEvent e) => Meeting.Evolve(snapshot, e.Data);
}

/// <summary>The write model and the rows of meetings.</summary>
public static class MeetingReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new MeetingAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<MeetingSummary>()
            .Duplicate(x => x.Keys, "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(x => x.SortOrder)
            .Duplicate(x => x.TaskCardId!);
    }
}
