using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using OnNara.Domain.Circulations;
using OnNara.Domain.Incoming;
using OnNara.Domain.MemoReports;
using OnNara.Projections.Circulations;
using OnNara.Projections.MemoReports;

namespace OnNara.Projections.Incoming;

/// <summary>Builds the write model of an incoming document from its stream.</summary>
public sealed partial class IncomingAggregate : SingleStreamProjection<IncomingDocument, Guid>
{
    public override IncomingDocument? Evolve(IncomingDocument? snapshot, Guid id, IEvent e) => IncomingDocument.Evolve(snapshot, e.Data);
}

/// <summary>Builds the write model of a circulation from its stream.</summary>
public sealed partial class CirculationAggregate : SingleStreamProjection<Circulation, Guid>
{
    public override Circulation? Evolve(Circulation? snapshot, Guid id, IEvent e) => Circulation.Evolve(snapshot, e.Data);
}

/// <summary>Builds the write model of a memo report from its stream.</summary>
public sealed partial class MemoReportAggregate : SingleStreamProjection<MemoReport, Guid>
{
    public override MemoReport? Evolve(MemoReport? snapshot, Guid id, IEvent e) => MemoReport.Evolve(snapshot, e.Data);
}

/// <summary>The write models and the rows that belong to what comes in, is circulated or reported.</summary>
public static class IncomingReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new IncomingAggregate(), ProjectionLifecycle.Live);
        options.Projections.Add(new CirculationAggregate(), ProjectionLifecycle.Live);
        options.Projections.Add(new MemoReportAggregate(), ProjectionLifecycle.Live);

        options.Schema.For<CirculatedItem>().Index(x => new { x.ReaderId, x.SortOrder }).Index(x => new { x.SubjectId, x.ReaderId }).Index(x => x.CirculationId);
        options.Schema.For<MemoReportItem>().Index(x => new { x.PersonId, x.SortOrder }).Index(x => x.TaskCardId!);
    }
}
