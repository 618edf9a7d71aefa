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
        options.Policies.ForAllDocuments(Narrow);
        options.RegisterDocumentTypes([typeof(EarlierProgress), typeof(TaskActivity), typeof(DailyActivities), typeof(ActivityPlace)]);
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
    }

    // A figure over an agency reads a dozen columns of ten thousands of rows, and none of what else is in them: from the index alone it is
    // read in a fraction of the pages. Measured with 18,000 milestones: 3,000 pages of the table against 350 of the index. The agency
    // comes first, which an index by members cannot say.
    private static void Cover(DocumentMapping table)
    {
        if (table.DocumentType == typeof(TaskCardRow))
            table.AddIndex("tenant_id", "department_code").IncludeColumns = ["id", "kind", "task_code", "cycle", "opened_on", "closed_on"];
        else if (table.DocumentType == typeof(MilestoneRow))
            table.AddIndex("tenant_id", "department_code").IncludeColumns =
                ["task_card_id", "cycle", "code", "responsible_id", "first_day", "due_on", "after", "percent", "reported_on", "reached_on", "ended_on"];
    }

    // These grow with every act and are read in few ways. The store gives each column of its own an index too, which would be written with
    // every act and never read; so the columns are named here, without one.
    private static void Narrow(DocumentMapping table)
    {
        if (table.DocumentType == typeof(EarlierProgress))
        {
            Columns(
                nameof(EarlierProgress.TaskCardId), nameof(EarlierProgress.Cycle), nameof(EarlierProgress.Code), nameof(EarlierProgress.From), nameof(EarlierProgress.Until),
                nameof(EarlierProgress.Percent));
            table.AddIndex("tenant_id", "until").IncludeColumns = ["from", "task_card_id", "cycle", "code", "percent"];
        }
        else if (table.DocumentType == typeof(DailyActivities))
        {
            Columns(
                nameof(DailyActivities.DepartmentCode), nameof(DailyActivities.Day), nameof(DailyActivities.Act), nameof(DailyActivities.PersonId), nameof(DailyActivities.Cycle),
                nameof(DailyActivities.IsUnplanned), nameof(DailyActivities.Count));
            table.AddIndex("tenant_id", "day").IncludeColumns = ["department_code", "act", "person_id", "cycle", "is_unplanned", "count"];
        }
        else if (table.DocumentType == typeof(TaskActivity))
        {
            Columns(nameof(TaskActivity.TaskCardId), nameof(TaskActivity.Act), nameof(TaskActivity.PersonId), nameof(TaskActivity.IsUnplanned), nameof(TaskActivity.SortOrder));
            table.AddIndex("tenant_id", "sort_order");
            table.AddIndex("tenant_id", "act", "sort_order");
            table.AddIndex("tenant_id", "person_id", "sort_order");
            table.AddIndex("tenant_id", "task_card_id", "sort_order");
            table.AddIndex("tenant_id", "is_unplanned", "sort_order").Predicate = "is_unplanned";
        }

        void Columns(params string[] members)
        {
            foreach (var member in members)
                table.DuplicateField(member);
        }
    }
}
