using System.Globalization;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using Marten.Events.Projections;
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
public sealed partial class DailyWorkRows : MultiStreamProjection<DailyWorkRow, Guid>
{
    public DailyWorkRows()
    {
        foreach (var fact in DailyWorkFacts.All)
            IncludeType(fact.Type);
        Identities<IEvent<WorkPlanned>>(e => [.. e.Data.Items.Select(i => IdOf(e.StreamId, i.ItemId))]);
        Identity<IEvent<WorkFinished>>(e => IdOf(e.StreamId, e.Data.ItemId));
        Identity<IEvent<WorkPostponed>>(e => IdOf(e.StreamId, e.Data.ItemId));
        Identity<IEvent<WorkDropped>>(e => IdOf(e.StreamId, e.Data.ItemId));
    }

    public override DailyWorkRow? Evolve(DailyWorkRow? snapshot, Guid id, IEvent e) => (snapshot, e.Data) switch
    {
        (null, WorkPlanned fact) => new(id, fact.By, DailyWorkItems.Planned(fact.Items.First(i => IdOf(e.StreamId, i.ItemId) == id), fact)),
        ({ } row, WorkFinished fact) => row with { Work = DailyWorkItems.Finished(row.Work, fact) },
        ({ } row, WorkPostponed fact) => row with { Work = DailyWorkItems.Postponed(row.Work, fact) },
        ({ } row, WorkDropped fact) => row with { Work = DailyWorkItems.Dropped(row.Work, fact) },
        _ => snapshot,
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
        options.Projections.Add(new DailyWorkRows(), ProjectionLifecycle.Inline);
    }
}
