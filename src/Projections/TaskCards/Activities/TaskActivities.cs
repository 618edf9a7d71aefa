using JasperFx.Events;
using Marten;
using OnNara.Domain.TaskCards;
using OnNara.Projections.Trails;

namespace OnNara.Projections.TaskCards;

/// <summary>Tells the facts of task cards as activities. Each is told from itself alone, so that nothing has to be looked up on the way.</summary>
public static class TaskActivities
{
    public static TaskActivity? Of(IEvent fact)
    {
        if (fact.Data is not ITaskCardFact data || Tell(data) is not { } told)
            return null;
        return new(
            fact.Id, fact.StreamId, fact.Version, told.Act, data.By, told.Cycle, told.About, told.Percent, told.Detail, data.At.ToUniversalTime(),
            fact.Timestamp.ToUniversalTime()) { Told = ToldActs.Of(fact) };
    }

    private static Told? Tell(ITaskCardFact fact) => fact switch
    {
        TaskCardOpened e => new(TaskAct.Opened, null, e.Subject.Code, e.Title),
        TaskCardHeaderRevised e => new(TaskAct.HeaderRevised, Detail: e.Title),
        TaskOwnerChanged e => new(TaskAct.OwnerChanged, Detail: $"{e.From.Name} → {e.To.Name}: {e.Reason}"),
        ParticipantJoined e => new(TaskAct.ParticipantJoined, Detail: $"{e.Participant.Name}: {e.Part}"),
        ParticipantReleased e => new(TaskAct.ParticipantReleased, Detail: $"{e.Participant.Name}: {e.Reason}"),
        CollaboratorJoined e => new(TaskAct.CollaboratorJoined, Detail: $"{e.Collaborator.Name}: {e.Collaborator.Purpose}"),
        CollaboratorReleased e => new(TaskAct.CollaboratorReleased, Detail: $"{e.Collaborator.Name}: {e.Reason}"),
        TaskCardSectionWritten e => new(TaskAct.SectionWritten, null, e.Section.ToString()),
        TaskCardClosed e => new(TaskAct.Closed, Detail: e.Reason),
        CycleOpened e => new(TaskAct.CycleOpened, e.Cycle, Detail: $"{e.From:yyyy-MM-dd} – {e.To:yyyy-MM-dd}"),
        PlanDrafted e => new(TaskAct.PlanDrafted, e.Cycle),
        PlanSubmitted e => new(TaskAct.PlanSubmitted, e.Cycle, e.DocumentId.ToString(), e.ChangeReason),
        PlanCameBack e => new(TaskAct.PlanCameBack, e.Cycle, e.DocumentId.ToString(), e.Reason),
        PlanApproved e => new(TaskAct.PlanApproved, e.Cycle, e.DocumentId.ToString(), e.Number.ToString()),
        ProgressReported e => new(TaskAct.ProgressReported, e.Cycle, e.MilestoneCode, e.Report) { Percent = e.Percent },
        MilestoneReached e => new(TaskAct.MilestoneReached, e.Cycle, e.MilestoneCode) { Percent = 100 },
        MilestoneHandedOver e => new(TaskAct.MilestoneHandedOver, e.Cycle, e.MilestoneCode, $"{e.From.Name} → {e.To.Name}"),

        // Its title is not told: an incoming document has readers of its own.
        IncomingTakenUp e => new(TaskAct.IncomingTakenUp, null, e.IncomingId.ToString()),
        CycleClosed e => new(TaskAct.CycleClosed, e.Cycle),
        _ => TellEvaluation(fact),
    };

    private static Told? TellEvaluation(ITaskCardFact fact) => fact switch
    {
        ActualReported e => new(TaskAct.ActualReported, e.Cycle, e.IndicatorCode, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Value}")),
        EvaluatorNamed e => new(TaskAct.EvaluatorNamed, e.Cycle, Detail: e.Evaluator.Name),
        SelfEvaluationGiven e => new(TaskAct.SelfEvaluated, e.Cycle, Detail: e.Grade.ToString()),
        EvaluationGiven e => new(TaskAct.Evaluated, e.Cycle, Detail: e.Grade.ToString()),
        ObjectionRaised e => new(TaskAct.ObjectionRaised, e.Cycle, Detail: e.Reason),
        ObjectionAnswered e => new(TaskAct.ObjectionAnswered, e.Cycle, Detail: $"{e.Grade}: {e.Answer}"),
        ResultFinalized e => new(TaskAct.ResultFinalized, e.Cycle, Detail: e.Grade.ToString()),
        ImprovementPointRaised e => new(TaskAct.PointRaised, e.Cycle, e.PointId.ToString(), e.Theme),
        ImprovementPointAccepted e => new(TaskAct.PointAccepted, null, e.PointId.ToString(), e.Action),
        ImprovementPointDeclined e => new(TaskAct.PointDeclined, null, e.PointId.ToString(), e.Reason),
        ImprovementPointClosed e => new(TaskAct.PointClosed, null, e.PointId.ToString(), e.Result),
        ImprovementPointHandedOver e => new(TaskAct.PointHandedOver, null, e.PointId.ToString(), $"{e.From.Name} → {e.To.Name}"),
        _ => null,
    };

    private sealed record Told(TaskAct Act, string? Cycle = null, string? About = null, string? Detail = null)
    {
        public int? Percent { get; init; }
    }
}

/// <summary>Writes a row for each fact of a task card, and counts them; it follows the log and says how old it is.</summary>
public sealed class TaskActivityReading : IReading
{
    /// <summary>The name under which the store keeps how far it has come.</summary>
    public const string Name = "TaskActivity";

    public IReadOnlyCollection<Type> Facts { get; } = [.. TaskCardFacts.All.Select(f => f.Type)];

    public async Task Read(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var agency in events.Where(e => e.Data is ITaskCardFact).GroupBy(e => e.TenantId))
        {
            var rows = operations.TenantId == agency.Key ? operations : operations.ForTenant(agency.Key);
            var told = agency.Select(fact => (Fact: fact, Activity: TaskActivities.Of(fact)!)).Where(t => t.Activity is not null).ToList();
            rows.Insert(told.Select(t => t.Activity));
            await new ActivityCounting(rows).Count(told, cancellation);
        }
    }
}
