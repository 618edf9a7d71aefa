using System.Globalization;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Marten.Schema;
using OnNara.Domain.DailyWork;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.DailyWork;

/// <summary>A piece of somebody's daily work.</summary>
/// <param name="Person">Whose it is, as when it was planned.</param>
public sealed record DailyWorkRow(Guid Id, Official Person, DailyWorkItem Work)
{
    public Guid PersonId => Person.PersonId;

    public string DepartmentCode => Person.DepartmentCode;

    public Guid? TaskCardId => Work.TaskCardId;

    public DateOnly Day => Work.Day;

    public DailyWorkStatus Status => Work.Status;

    /// <summary>By day and person, each in a place of its own: where a page of the list begins and ends.</summary>
    public string SortOrder => $"{Work.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{PersonId:N}-{Id:N}";
}

/// <summary>Writes a row for each piece of work; an id is chosen by its person, so only together with the person does it name one.</summary>
public sealed class DailyWorkRows() : ManyRowsReading<DailyWorkRow>(DailyWorkFacts.All)
{
    protected override bool Begins(IEvent fact) => fact.Data is WorkPlanned;

    protected override Guid IdOf(DailyWorkRow row) => row.Id;

    protected override IEnumerable<Guid> IdsOf(IEvent fact) => (fact.Data switch
    {
        WorkPlanned e => e.Items.Select(i => i.ItemId),
        WorkFinished e => [e.ItemId],
        WorkPostponed e => [e.ItemId],
        WorkDropped e => [e.ItemId],
        _ => [],
    }).Select(item => IdOf(fact.StreamId, item));

    protected override DailyWorkRow? Evolve(DailyWorkRow? row, Guid id, IEvent fact) => (row, fact.Data) switch
    {
        (null, WorkPlanned e) => new(id, e.By, DailyWorkItems.Planned(e.Items.First(i => IdOf(fact.StreamId, i.ItemId) == id), e)),
        ({ } known, WorkFinished e) => known with { Work = DailyWorkItems.Finished(known.Work, e) },
        ({ } known, WorkPostponed e) => known with { Work = DailyWorkItems.Postponed(known.Work, e) },
        ({ } known, WorkDropped e) => known with { Work = DailyWorkItems.Dropped(known.Work, e) },
        _ => row,
    };

    private static Guid IdOf(Guid stream, Guid itemId) => Domain.NameBasedId.Of("daily-work-item", stream.ToString("N"), itemId.ToString("N"));
}

/// <summary>Builds the write model of a person's month from its stream.</summary>
public sealed partial class WorkMonthAggregate : SingleStreamProjection<WorkMonth, Guid>
{
    public override WorkMonth? Evolve(WorkMonth? snapshot, Guid id, IEvent e) => WorkMonth.Evolve(snapshot, e.Data);
}

/// <summary>The write model and the rows of daily work.</summary>
public static class DailyWorkReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new WorkMonthAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<DailyWorkRow>()
            .Duplicate(x => x.PersonId)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.TaskCardId!)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.PersonId, x.SortOrder }, i => i.TenancyScope = Marten.Schema.Indexing.Unique.TenancyScope.PerTenant)
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = Marten.Schema.Indexing.Unique.TenancyScope.PerTenant);
    }
}
