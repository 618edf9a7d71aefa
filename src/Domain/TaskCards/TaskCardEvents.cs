using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

// Every fact of a task card's stream. `By` is the person as then recorded, `At` the time at which it happened. What is filed on the
// card, documents, instructions, meetings, memo reports and daily work, names the card in its own stream and leaves no fact here.

/// <summary>What every fact of the card says: who, and when.</summary>
public interface ITaskCardFact
{
    Official By { get; }

    DateTimeOffset At { get; }
}

/// <param name="Content">What is to be done, in words.</param>
public sealed record TaskCardOpened(
    Guid TaskCardId, string AgencyCode, Official By, DateTimeOffset At, TaskSubject Subject, string Title, string Content, Official Owner) : ITaskCardFact;

public sealed record TaskCardHeaderRevised(Official By, DateTimeOffset At, string Title, string Content) : ITaskCardFact;

/// <param name="HandoverId">The handover by which the task changed hands; none where a superior gave it to somebody else.</param>
public sealed record TaskOwnerChanged(Official By, DateTimeOffset At, Official From, Official To, string Reason, Guid? HandoverId) : ITaskCardFact;

/// <param name="Part">What the person does for the task.</param>
public sealed record ParticipantJoined(Official By, DateTimeOffset At, Official Participant, string Part) : ITaskCardFact;

public sealed record ParticipantReleased(Official By, DateTimeOffset At, Official Participant, string Reason) : ITaskCardFact;

public sealed record CollaboratorJoined(Official By, DateTimeOffset At, Collaborator Collaborator) : ITaskCardFact;

public sealed record CollaboratorReleased(Official By, DateTimeOffset At, Collaborator Collaborator, string Reason) : ITaskCardFact;

public sealed record TaskCardSectionWritten(Official By, DateTimeOffset At, TaskCardSection Section, string Text) : ITaskCardFact;

public sealed record TaskCardClosed(Official By, DateTimeOffset At, string Reason) : ITaskCardFact;

/// <param name="Carried">The improvement points that were accepted before and are still open: the plan of this cycle shows them.</param>
public sealed record CycleOpened(Official By, DateTimeOffset At, string Cycle, DateOnly From, DateOnly To, IReadOnlyList<Guid> Carried) : ITaskCardFact;

/// <summary>The plan as its owner is writing it; each time as a whole.</summary>
public sealed record PlanDrafted(Official By, DateTimeOffset At, string Cycle, Plan Plan) : ITaskCardFact;

/// <param name="PlanVersion">Counts from 1 within the cycle; given only once, however often the plan comes back.</param>
/// <param name="DocumentId">The document whose reporting path decides the plan.</param>
/// <param name="ChangeReason">Why an approved plan is changed; the first version needs none.</param>
public sealed record PlanSubmitted(
    Official By, DateTimeOffset At, string Cycle, int PlanVersion, Plan Plan, Guid DocumentId, string? ChangeReason) : ITaskCardFact;

/// <summary>The document of the plan came back: returned, recalled or given up.</summary>
public sealed record PlanCameBack(Official By, DateTimeOffset At, string Cycle, int PlanVersion, Guid DocumentId, string? Reason) : ITaskCardFact;

/// <summary>The document of the plan was decided: what it says is now the plan.</summary>
public sealed record PlanApproved(Official By, DateTimeOffset At, string Cycle, int PlanVersion, Guid DocumentId, RegisterNumber Number) : ITaskCardFact;

/// <param name="MilestoneCode">The milestone that it is about; none for work that no plan foresaw.</param>
/// <param name="Percent">How much of the milestone is done, 0 to 100; none where no milestone is named.</param>
public sealed record ProgressReported(
    Official By, DateTimeOffset At, string Cycle, string? MilestoneCode, int? Percent, string Report, IReadOnlyList<Evidence> Evidence) : ITaskCardFact;

/// <summary>Somebody else answers for a milestone from now on; the plan stays as it was approved.</summary>
public sealed record MilestoneHandedOver(
    Official By, DateTimeOffset At, string Cycle, string MilestoneCode, Official From, Official To, Guid HandoverId) : ITaskCardFact;

public sealed record MilestoneReached(Official By, DateTimeOffset At, string Cycle, string MilestoneCode) : ITaskCardFact;

/// <summary>What came from outside becomes work of the task.</summary>
public sealed record IncomingTakenUp(Official By, DateTimeOffset At, Guid IncomingId, string Title) : ITaskCardFact;

public sealed record ActualReported(
    Official By, DateTimeOffset At, string Cycle, string IndicatorCode, decimal Value, string? Note, IReadOnlyList<Evidence> Evidence) : ITaskCardFact;

public sealed record EvaluatorNamed(Official By, DateTimeOffset At, string Cycle, Official Evaluator) : ITaskCardFact;

/// <param name="Results">Every indicator with its value at this moment: those that follow from events are computed, the others as reported.</param>
public sealed record SelfEvaluationGiven(
    Official By, DateTimeOffset At, string Cycle, Grade Grade, string Assessment, IReadOnlyList<IndicatorResult> Results) : ITaskCardFact;

public sealed record EvaluationGiven(Official By, DateTimeOffset At, string Cycle, Grade Grade, string Assessment) : ITaskCardFact;

public sealed record ObjectionRaised(Official By, DateTimeOffset At, string Cycle, string Reason) : ITaskCardFact;

/// <param name="Grade">The grade after the answer; the same as before where the objection is not upheld.</param>
public sealed record ObjectionAnswered(Official By, DateTimeOffset At, string Cycle, bool IsUpheld, Grade Grade, string Answer) : ITaskCardFact;

public sealed record ResultFinalized(Official By, DateTimeOffset At, string Cycle, Grade Grade, string? Remark) : ITaskCardFact;

/// <param name="Theme">A short heading of the agency's own, the same for points of one kind, so that what recurs is seen.</param>
public sealed record ImprovementPointRaised(
    Official By, DateTimeOffset At, string Cycle, Guid PointId, string Theme, string Text, Official Owner, DateOnly DueOn) : ITaskCardFact;

public sealed record ImprovementPointAccepted(Official By, DateTimeOffset At, Guid PointId, string Action, DateOnly DueOn) : ITaskCardFact;

public sealed record ImprovementPointDeclined(Official By, DateTimeOffset At, Guid PointId, string Reason) : ITaskCardFact;

/// <summary>What was accepted has been done.</summary>
public sealed record ImprovementPointClosed(Official By, DateTimeOffset At, Guid PointId, string Result) : ITaskCardFact;

public sealed record ImprovementPointHandedOver(Official By, DateTimeOffset At, Guid PointId, Official From, Official To, Guid HandoverId) : ITaskCardFact;

public sealed record CycleClosed(Official By, DateTimeOffset At, string Cycle) : ITaskCardFact;
