using Marten;
using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Shared;
using OnNara.Domain.Instructions;
using OnNara.Projections;
using OnNara.Projections.Instructions;
using OnNara.Projections.TaskCards;
using Wolverine.Http;

namespace OnNara.Api.Dashboards;

public static class ReadImplementationEndpoint
{
    /// <summary>How the work goes: progress against the schedule, what is late or at risk, who has and did how much, cards, documents, incoming documents and instructions.</summary>
    /// <param name="department">Whose tasks, with the departments below; all that I see where it is left out.</param>
    /// <param name="cycle">Only what belongs to the cycle of that name; where cycle and period are left out, milestones are those that could still be reached on the day.</param>
    /// <param name="from">First day of the period: milestones due, cards opened and closed, activities, and documents and incoming documents due in it. The first of the year where it is left out.</param>
    /// <param name="to">Last day of that period; the day where it is left out.</param>
    /// <param name="asOf">How it stood at the end of this day; today where it is left out.</param>
    [WolverineGet("/api/implementation")]
    [ProducesResponseType<ImplementationView>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string? department, string? cycle, DateOnly? from, DateOnly? to, DateOnly? asOf, CurrentOfficial official, IQuerySession session, CancellationToken cancellation)
    {
        var asking = TaskAsking.Of(official, department, null, cycle, from, to, asOf);
        var worked = asking.WithPeriod(from, to);
        var decided = worked.Cycle is null ? worked : (worked with { Cycle = null }).WithPeriod(from, to);
        var reach = Reach.Of(official.Actor, official.Organization, official.Day);
        var milestones = await new MilestoneBoard(session, asking.Question(official)).Count(cancellation);
        var cards = await new CardBoard(session, worked.Question(official)).Count(cancellation);
        var documents = await new DocumentDeadlines(session, decided.Question(official), reach).Count(cancellation);
        var incoming = await new IncomingDeadlines(session, decided.Question(official), reach).Count(cancellation);
        var freshness = await Freshness.Of(session, TaskActivityReading.Name, cancellation);
        var board = new ActivityBoard(session, worked.Question(official));
        var activities = await board.Count(cancellation);
        return Results.Ok(new ImplementationView(
            asking.AsOf, worked.From, worked.To, cycle, department, MilestoneBoard.RiskDays,
            MilestoneFigures.Of(asking, milestones),
            CardFigures.Of(worked, cards.FirstOrDefault(c => c.DepartmentCode is null) ?? new(null, 0, 0, 0)),
            DocumentFigures.Of(decided, documents),
            IncomingFigures.Of(decided, incoming),
            await InstructionFigures.Of(asking, new(session, official.Actor, official.Organization, official.Day), cancellation),
            ActivityFigures.Of(worked, activities),
            [.. Workloads.OfDepartments(asking, worked, milestones, cards, activities)],
            await Workloads.OfPeople(asking, worked, milestones, activities, board, official, cancellation), freshness.AsOf, freshness.BehindBySeconds));
    }
}

/// <summary>How the work goes.</summary>
/// <param name="From">The period of cards, activities and documents; left out where a cycle alone was asked for.</param>
/// <param name="RiskDays">A milestone that is due within so many days and not as far as its days say is at risk; so is one that comes after a late one.</param>
/// <param name="People">The busiest, up to 50.</param>
/// <param name="ActivitiesAsOf">Every activity that was recorded before is counted.</param>
public sealed record ImplementationView(
    DateOnly AsOf,
    DateOnly? From,
    DateOnly? To,
    string? Cycle,
    string? Department,
    int RiskDays,
    MilestoneFigures Milestones,
    CardFigures Cards,
    DocumentFigures Documents,
    IncomingFigures Incoming,
    InstructionFigures Instructions,
    ActivityFigures Activities,
    IReadOnlyList<DepartmentWorkload> Departments,
    IReadOnlyList<PersonWorkload> People,
    DateTimeOffset ActivitiesAsOf,
    double BehindBySeconds);

/// <summary>Milestones against their days.</summary>
/// <param name="Unreached">Their cycle or card ended without them.</param>
/// <param name="ExpectedPercent">How far they would be in the mean if the work went evenly over their days.</param>
/// <param name="ReportedPercent">How far they were in the mean as last reported.</param>
public sealed record MilestoneFigures(
    Figure Total,
    Figure ReachedOnTime,
    Figure ReachedLate,
    Figure Unreached,
    Figure Late,
    Figure AtRisk,
    Figure NotBegun,
    Figure OnSchedule,
    MeanFigure ExpectedPercent,
    MeanFigure ReportedPercent)
{
    internal static MilestoneFigures Of(TaskAsking asking, IReadOnlyList<MilestoneCount> counts)
    {
        var total = counts.Sum(c => c.Count);
        return new(
            asking.Figure(total, "milestones"), Of(MilestoneState.ReachedOnTime), Of(MilestoneState.ReachedLate), Of(MilestoneState.Unreached), Of(MilestoneState.Late),
            Of(MilestoneState.AtRisk), Of(MilestoneState.NotBegun), Of(MilestoneState.OnSchedule), Mean(c => c.Expected), Mean(c => c.Percent));

        Figure Of(MilestoneState state) => asking.Figure(counts.Where(c => c.State == state).Sum(c => c.Count), "milestones", ("state", state));

        MeanFigure Mean(Func<MilestoneCount, decimal> of) =>
            asking.Figure(new Mean(total == 0 ? null : Math.Round(counts.Sum(of) / total, 1), total), "milestones");
    }
}

/// <summary>Cards open on the day, and those opened and closed in the period.</summary>
public sealed record CardFigures(Figure Open, Figure Opened, Figure Closed)
{
    internal static CardFigures Of(TaskAsking asking, CardCounts counts) => new(
        asking.Figure(counts.Open, "task-cards", ("life", CardLife.Open)), asking.Figure(counts.Opened, "task-cards", ("life", CardLife.Opened)),
        asking.Figure(counts.Closed, "task-cards", ("life", CardLife.Closed)));
}

/// <summary>Documents that were needed by a moment in the period.</summary>
public sealed record DocumentFigures(Figure DecidedInTime, Figure DecidedLate, Figure OpenLate, Figure Open)
{
    internal static DocumentFigures Of(TaskAsking asking, IReadOnlyDictionary<DeadlineState, long> counts)
    {
        return new(Of(DeadlineState.DecidedInTime), Of(DeadlineState.DecidedLate), Of(DeadlineState.OpenLate), Of(DeadlineState.Open));

        Figure Of(DeadlineState state) => asking.Figure(counts[state], "document-deadlines", ("state", state));
    }
}

/// <summary>Incoming documents that were to be handled by a moment in the period, by the department that leads.</summary>
public sealed record IncomingFigures(Figure HandledInTime, Figure HandledLate, Figure OpenLate, Figure Open)
{
    internal static IncomingFigures Of(TaskAsking asking, IReadOnlyDictionary<IncomingDeadlineState, long> counts)
    {
        return new(Of(IncomingDeadlineState.HandledInTime), Of(IncomingDeadlineState.HandledLate), Of(IncomingDeadlineState.OpenLate), Of(IncomingDeadlineState.Open));

        Figure Of(IncomingDeadlineState state) => asking.Figure(counts[state], "incoming-deadlines", ("state", state));
    }
}

/// <summary>Instructions that people of these departments are to carry out, as far as I may know of them, as they stand today.</summary>
public sealed record InstructionFigures(Figure Given, Figure Accepted, Figure AnsweredBack, Figure Reported, Figure Overdue)
{
    internal static async Task<InstructionFigures> Of(TaskAsking asking, InstructionList list, CancellationToken cancellation)
    {
        return new(
            await Count(InstructionStatus.Given), await Count(InstructionStatus.Accepted), await Count(InstructionStatus.AnsweredBack), await Count(InstructionStatus.Reported),
            await Count(null));

        async Task<Figure> Count(InstructionStatus? status)
        {
            var count = await list.Count(new(Status: status, Overdue: status is null, DepartmentCode: asking.Department), cancellation);
            var address = status is { } stands ? $"/api/instructions?status={stands}" : "/api/instructions?overdue=true";
            return new(count, asking.Department is { } department ? $"{address}&department={Uri.EscapeDataString(department)}" : address);
        }
    }
}

/// <summary>What was done on cards in the period.</summary>
public sealed record ActivityFigures(Figure Total, IReadOnlyList<ActFigure> ByAct)
{
    internal static ActivityFigures Of(TaskAsking asking, IReadOnlyList<ActivityCount> counts) => new(
        asking.Figure(counts.Sum(c => c.Count), "task-activities"),
        [.. counts.GroupBy(c => c.Act).OrderBy(act => act.Key).Select(act => new ActFigure(act.Key, asking.Figure(act.Sum(c => c.Count), "task-activities", ("act", act.Key))))]);
}

public sealed record ActFigure(TaskAct Act, Figure Activities);
