using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Marten.Schema.Indexing.Unique;
using OnNara.Domain.Documents;
using OnNara.Projections.Calendars;
using OnNara.Projections.DailyWork;
using OnNara.Projections.Documents;
using OnNara.Projections.Functions;
using OnNara.Projections.Handovers;
using OnNara.Projections.Incoming;
using OnNara.Projections.Instructions;
using OnNara.Projections.ManagedTasks;
using OnNara.Projections.Mandates;
using OnNara.Projections.Meetings;
using OnNara.Projections.Organizations;
using OnNara.Projections.ReadingWatch;
using OnNara.Projections.Registers;
using OnNara.Projections.Search;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Trails;
using OnNara.Projections.Work;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections;

/// <summary>Every read model and when it is brought up to date.</summary>
public static class ReadModels
{
    public static void Register(StoreOptions options)
    {
        options.Schema.For<DocumentSummary>()
            .Duplicate(x => x.DrafterId)
            .Duplicate(x => x.Recency)
            .Duplicate(x => x.TaskCardId!)
            .Index(x => x.BundleId!)
            .Index(x => x.Status, i => i.Predicate = $"(data ->> 'status') = '{nameof(DocumentStatus.InProgress)}'")
            .Index(x => new { x.TaskCardId, x.Recency }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Index(x => new { x.DrafterId, x.Recency }, i => i.TenancyScope = TenancyScope.PerTenant)

            // Few documents are needed by a moment; those that are, the figures of implementation ask for.
            .Index(x => x.DepartmentCode, i =>
            {
                i.Name = "documentsummary_with_due_moment";
                i.TenancyScope = TenancyScope.PerTenant;
                i.Predicate = "(data ->> 'dueAt') is not null";
            });

        // What a person keeps for the own next draft is no fact of the office: it is kept as it is, and no rebuild touches it.
        options.Schema.For<SavedPath>().Duplicate(x => x.PersonId);
        options.Schema.For<WorkItem>()
            .Duplicate(x => x.AddressedTo)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.AddressedTo, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);
        options.Schema.For<IncomingSummary>().Index(x => x.DataSubjectId!, i => i.Predicate = "(data ->> 'dataSubjectId') is not null");
        options.Schema.For<RegisterLine>()
            // A department's year is counted from the second index alone; what the first one holds is looked at line by line.
            .Duplicate(x => x.Kind, configure: index => index.Predicate = $"kind = '{RegisterLineKind.ReturnedOriginal}'")
            .Index(x => new { x.DepartmentCode, x.Year, x.Kind }, i => i.TenancyScope = TenancyScope.PerTenant)
            .Duplicate(x => x.SortOrder)
            .Duplicate(x => x.UnitTaskCode)
            .Duplicate(x => x.RegisteredOn)
            .UniqueIndex(UniqueIndexType.DuplicatedField, "register_number_once", TenancyScope.PerTenant, x => x.DepartmentCode, x => x.Year, x => x.Serial);

        // Every agency looks up its recipients here, so the entries belong to none of them.
        options.Schema.For<AgencyEntry>().SingleTenanted().Identity(x => x.Code);

        // The tree is the government's: every agency sees where its unit tasks stand beside those of others.
        options.Schema.For<FunctionEntry>().SingleTenanted()
            .Duplicate(x => x.Keys, "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(x => x.SortOrder);
        options.Schema.For<UnitTaskSpan>()
            .Duplicate(x => x.Code)
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.SmallFunctionCode!)
            .Duplicate(x => x.FirstDay)
            .Duplicate(x => x.Ends!)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);

        options.Schema.For<SearchEntry>()
            .Duplicate(x => x.Keys, "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(x => x.SortOrder);
        options.Schema.For<DecisionTrailEntry>()
            .Duplicate(x => x.Act)
            .Duplicate(x => x.Matter!)
            .Duplicate(x => x.DepartmentCode!)
            .Duplicate(x => x.PersonId!)
            .Duplicate(x => x.OccurredAt)
            .Duplicate(x => x.SortOrder);
        options.Schema.For<PathTurn>()
            .Duplicate(x => x.DepartmentCode)
            .Duplicate(x => x.Act)
            .Duplicate(x => x.Outcome!)
            .Duplicate(x => x.AssigneeId)
            .Duplicate(x => x.FromDepartment)
            .Duplicate(x => x.ToDepartment)
            .Duplicate(x => x.Since)
            .Duplicate(x => x.ClosedAt!)
            .Duplicate(x => x.SortOrder)
            .Index(x => new { x.DepartmentCode, x.SortOrder }, i => i.TenancyScope = TenancyScope.PerTenant);

        // The write model is built from its stream each time: its streams are short, and an act costs no row more.
        options.Projections.Add(new DocumentAggregate(), ProjectionLifecycle.Live);
        options.Projections.Add(new DocumentAtDeskAggregate(), ProjectionLifecycle.Live);
        options.Storage.ExtendedSchemaObjects.Add(RegisterCounter.Table(options.DatabaseSchemaName));

        foreach (var group in ReadingGroups.All)
            Readings.Add(options, group);

        IncomingReadModels.Register(options);
        TaskReadModels.Register(options);
        ManagedTaskReadModels.Register(options);
        InstructionReadModels.Register(options);
        HandoverReadModels.Register(options);
        MeetingReadModels.Register(options);
        DailyWorkReadModels.Register(options);
        CalendarReadModels.Register(options);
        MandateReadModels.Register(options);
        ReadingWatchModels.Register(options);
    }
}
