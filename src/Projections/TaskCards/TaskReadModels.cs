using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Marten.Schema.Indexing.Unique;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.TaskCards;

/// <summary>The write model of task cards and the rows that people read of them.</summary>
public static class TaskReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Policies.ForAllDocuments(Cover);
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
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<TaskActivity>()
            .Duplicate(x => x.TaskCardId)
            .Duplicate(x => x.Act)
            .Duplicate(x => x.PersonId)
            .Duplicate(x => x.OccurredAt)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.TaskCardId, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.PersonId, x.OccurredAt }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Projections.Add(
            new Readings(new TaskActivityReading()), ProjectionLifecycle.Async, TaskActivityReading.Name, rebuild => rebuild.DeleteViewTypeOnTeardown<TaskActivity>());
    }

    // A figure over an agency reads a dozen columns of ten thousands of rows, and none of what else is in them: from the index alone it is
    // read in a fraction of the pages. Measured with 18,000 milestones and 132,000 activities: 3,000 and 14,700 pages of the tables against
    // 350 and 1,500 of the indexes. The agency comes first, which an index by members cannot say.
    private static void Cover(DocumentMapping table)
    {
        if (table.DocumentType == typeof(TaskCardRow))
            table.AddIndex("tenant_id", "department_code").IncludeColumns = ["id", "kind", "task_code", "cycle", "opened_on", "closed_on"];
        else if (table.DocumentType == typeof(MilestoneRow))
            table.AddIndex("tenant_id", "department_code").IncludeColumns =
                ["task_card_id", "cycle", "code", "responsible_id", "first_day", "due_on", "after", "percent", "reported_on", "reached_on", "ended_on"];
        else if (table.DocumentType == typeof(TaskActivity))
            table.AddIndex("tenant_id", "occurred_at").IncludeColumns = ["task_card_id", "person_id", "act"];
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
