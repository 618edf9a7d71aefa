using JasperFx.Events.Projections;
using Marten;
using Marten.Schema.Indexing.Unique;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.TaskCards;

/// <summary>The write model of task cards and the rows that people read of them.</summary>
public static class TaskReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Projections.Add(new TaskCardAggregate(), ProjectionLifecycle.Live);
        options.Schema.For<TaskCardRow>()
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.OwnerId)
            .Duplicate(x => x.Stage)
            .Duplicate(x => x.Recency)
            .Duplicate(x => x.Kind)
            .Duplicate(x => x.TaskCode)
            .Duplicate(x => x.Cycle!)
            .Duplicate(x => x.OpenedOn)
            .Duplicate(x => x.ClosedOn!)
            .Duplicate(x => x.People, "text[]", configure: index => index.Method = IndexMethod.gin)
            .Index(x => new { x.DepartmentCode, x.Recency }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.OwnerId, x.Recency }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.Kind, x.TaskCode }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<CycleRow>()
            .Duplicate(x => x.TaskCardId)
            .Duplicate(x => x.Cycle)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.ClosedOn!)
            .Duplicate(x => x.OpenedOn)
            .Duplicate(x => x.EndsOn)
            .Duplicate(x => x.Plan)
            .Duplicate(x => x.SelfGrade!)
            .Duplicate(x => x.Grade!)
            .Duplicate(x => x.FinalGrade!)
            .Duplicate(x => x.AttainmentMean!)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.TaskCardId, x.Cycle }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<MilestoneRow>()
            .Duplicate(x => x.TaskCardId)
            .Duplicate(x => x.Cycle)
            .Duplicate(x => x.Code)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.ResponsibleId)
            .Duplicate(x => x.FirstDay)
            .Duplicate(x => x.DueOn)
            .Duplicate(x => x.After)
            .Duplicate(x => x.Percent)
            .Duplicate(x => x.ReportedOn!)
            .Duplicate(x => x.ReachedOn!)
            .Duplicate(x => x.EndedOn!)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.TaskCardId, x.Cycle }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.DepartmentCode, x.DueOn }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.ResponsibleId, x.DueOn }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<IndicatorRow>()
            .Duplicate(x => x.TaskCardId)
            .Duplicate(x => x.Cycle)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.Value!)
            .Duplicate(x => x.AttainmentPercent!)
            .Duplicate(x => x.IsPinned)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.TaskCardId, x.Cycle }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<PointRow>()
            .Duplicate(x => x.TaskCardId)
            .Duplicate(x => x.Cycle)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.Theme)
            .Duplicate(x => x.OwnerId)
            .Duplicate(x => x.IsDeclined)
            .Duplicate(x => x.RaisedOn)
            .Duplicate(x => x.DueOn)
            .Duplicate(x => x.AnsweredOn!)
            .Duplicate(x => x.ClosedOn!)
            .Duplicate(x => x.SortOrder)
            .Index(x => x.TaskCardId, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<TaskActivity>()
            .Duplicate(x => x.TaskCardId)
            .Duplicate(x => x.Act)
            .Duplicate(x => x.PersonId)
            .Duplicate(x => x.OccurredAt)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.TaskCardId, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.PersonId, x.OccurredAt }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => x.SortOrder, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Projections.Add(
            new Readings(new TaskActivityReading()), ProjectionLifecycle.Async, TaskActivityReading.Name, rebuild => rebuild.DeleteViewTypeOnTeardown<TaskActivity>());
    }

    /// <summary>What is thrown away before the inline rows are built anew.</summary>
    public static void TearDown(AsyncOptions rebuild)
    {
        rebuild.DeleteViewTypeOnTeardown<TaskCardRow>();
        rebuild.DeleteViewTypeOnTeardown<CycleRow>();
        rebuild.DeleteViewTypeOnTeardown<MilestoneRow>();
        rebuild.DeleteViewTypeOnTeardown<IndicatorRow>();
        rebuild.DeleteViewTypeOnTeardown<PointRow>();
    }
}
