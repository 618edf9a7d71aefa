using OnNara.Domain;
using OnNara.Domain.Organizations;

namespace OnNara.Projections.TaskCards;

/// <summary>What somebody did on a task card, in words of the office.</summary>
public enum TaskAct
{
    Opened,
    HeaderRevised,
    OwnerChanged,
    ParticipantJoined,
    ParticipantReleased,
    CollaboratorJoined,
    CollaboratorReleased,
    SectionWritten,
    Closed,
    CycleOpened,
    PlanDrafted,
    PlanSubmitted,
    PlanCameBack,
    PlanApproved,
    ProgressReported,
    MilestoneReached,
    MilestoneHandedOver,
    IncomingTakenUp,
    ActualReported,
    EvaluatorNamed,
    SelfEvaluated,
    Evaluated,
    ObjectionRaised,
    ObjectionAnswered,
    ResultFinalized,
    PointRaised,
    PointAccepted,
    PointDeclined,
    PointClosed,
    PointHandedOver,
    CycleClosed,
}

/// <summary>One fact of a task card as people read it: who did what, when, and on what. A row each, under the fact's own id.</summary>
/// <param name="Id">The id of the fact in the log.</param>
/// <param name="Version">Its place in the card's stream.</param>
/// <param name="By">The person with post and department as they were.</param>
/// <param name="Cycle">The cycle that it was about; none where it was about the card as a whole.</param>
/// <param name="About">The code of the milestone or indicator, the section, the point, the document: what exactly it was about.</param>
/// <param name="Percent">How much of the milestone is done, as reported.</param>
/// <param name="Detail">What was said: a report, a reason, a grade, a name.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="RecordedAt">When the system came to know.</param>
public sealed record TaskActivity(
    Guid Id,
    Guid TaskCardId,
    long Version,
    TaskAct Act,
    Official By,
    string? Cycle,
    string? About,
    int? Percent,
    string? Detail,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt)
{
    /// <summary>How the act is called where it happened; none for what happened here.</summary>
    public ToldAct? Told { get; init; }

    public Guid PersonId => By.PersonId;

    /// <summary>Reported work that no milestone foresaw.</summary>
    public bool IsUnplanned => Act == TaskAct.ProgressReported && About is null;

    public string SortOrder => $"{Projections.SortOrder.Earliest(OccurredAt)}{TaskCardId:N}{Version:D9}";
}
