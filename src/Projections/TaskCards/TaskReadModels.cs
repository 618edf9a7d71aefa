using JasperFx.Events.Projections;
using Marten;
using Marten.Schema.Indexing.Unique;

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
            .Index(x => new { x.DepartmentCode, x.Recency }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.OwnerId, x.Recency }, i => i.TenancyScope = TenancyScope.PerTenant);
    }
}
