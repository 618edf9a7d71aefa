using JasperFx.Events.Projections;
using OnNara.Domain.Organizations;
using OnNara.Projections.Calendars;
using OnNara.Projections.Circulations;
using OnNara.Projections.DailyWork;
using OnNara.Projections.Documents;
using OnNara.Projections.Functions;
using OnNara.Projections.Handovers;
using OnNara.Projections.Incoming;
using OnNara.Projections.Instructions;
using OnNara.Projections.ManagedTasks;
using OnNara.Projections.Mandates;
using OnNara.Projections.Meetings;
using OnNara.Projections.MemoReports;
using OnNara.Projections.Organizations;
using OnNara.Projections.ReadingWatch;
using OnNara.Projections.Registers;
using OnNara.Projections.Search;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Trails;
using OnNara.Projections.Work;

namespace OnNara.Projections;

/// <summary>Readings that write into the same tables, so that they are brought up to date, thrown away and built anew together.</summary>
/// <param name="Name">The name under which the store keeps how far they have come.</param>
/// <param name="Rows">The rows that are theirs alone.</param>
public sealed record ReadingGroup(string Name, ProjectionLifecycle Lifecycle, IReadOnlyList<Type> Rows, IReadOnlyList<IReading> Readings)
{
    public IReadOnlySet<Type> Facts { get; } = Readings.SelectMany(r => r.Facts).ToHashSet();

    /// <summary>Whether whole streams may be told one after the other, in any order of the streams.</summary>
    public bool IsStreamwise => Readings.All(r => r is StreamwiseReading);
}

/// <summary>All that read models are built by.</summary>
public static class ReadingGroups
{
    /// <summary>What the next actor must see is written with the fact itself; the rest follows it and says how old it is.</summary>
    public static readonly IReadOnlyList<ReadingGroup> All =
    [
        new("Agencies", ProjectionLifecycle.Inline, [typeof(AgencyEntry)], [new AgencyDirectory()]),
        new("Functions", ProjectionLifecycle.Inline, [typeof(FunctionEntry), typeof(UnitTaskSpan)], [new FunctionReading()]),
        new(
            "Desk", ProjectionLifecycle.Inline,
            [
                typeof(DocumentSummary), typeof(IncomingSummary), typeof(InstructionSummary), typeof(HandoverRow), typeof(MeetingSummary), typeof(MemoReportItem),
                typeof(ReadingFlagRow), typeof(WorkItem), typeof(RegisterLine), typeof(ManagedTaskRow), typeof(TaskCardRow), typeof(CycleRow), typeof(MilestoneRow),
                typeof(EarlierProgress), typeof(IndicatorRow), typeof(PointRow),
            ],
            [
                new DocumentReading(), new IncomingReading(), new TaskCardReading(), new ManagedTaskReading(), new InstructionReading(), new HandoverReading(),
                new MeetingReading(), new MemoReportReading(), new ReadingFlagReading(),
            ]),
        new("Circulations", ProjectionLifecycle.Inline, [typeof(CirculatedItem)], [new CirculatedItems()]),
        new("DailyWork", ProjectionLifecycle.Inline, [typeof(DailyWorkRow)], [new DailyWorkRows()]),
        new("CalendarFeeds", ProjectionLifecycle.Inline, [typeof(CalendarFeed)], [new CalendarFeeds()]),
        new("Mandates", ProjectionLifecycle.Inline, [typeof(MandateRow)], [new MandateReading()]),
        new(SearchReading.Name, ProjectionLifecycle.Async, [typeof(SearchEntry)], [new SearchReading()]),
        new(TrailReading.Name, ProjectionLifecycle.Async, [typeof(TrailThread), typeof(DecisionTrailEntry)], [new TrailReading()]),
        new(TurnReading.Name, ProjectionLifecycle.Async, [typeof(TurnThread), typeof(PathTurn)], [new TurnReading()]),
        new(TaskActivityReading.Name, ProjectionLifecycle.Async, [typeof(TaskActivity), typeof(DailyActivities), typeof(ActivityPlace)], [new TaskActivityReading()]),
    ];
}
