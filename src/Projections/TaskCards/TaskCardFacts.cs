using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>The stored names of what happens to task cards.</summary>
public static class TaskCardFacts
{
    public static readonly IReadOnlyList<StoredEvent> All =
    [
        new(typeof(TaskCardOpened), "task_card_opened"),
        new(typeof(TaskCardHeaderRevised), "task_card_header_revised"),
        new(typeof(TaskOwnerChanged), "task_owner_changed"),
        new(typeof(ParticipantJoined), "participant_joined"),
        new(typeof(ParticipantReleased), "participant_released"),
        new(typeof(CollaboratorJoined), "collaborator_joined"),
        new(typeof(CollaboratorReleased), "collaborator_released"),
        new(typeof(TaskCardSectionWritten), "task_card_section_written"),
        new(typeof(TaskCardClosed), "task_card_closed"),
        new(typeof(CycleOpened), "cycle_opened"),
        new(typeof(PlanDrafted), "plan_drafted"),
        new(typeof(PlanSubmitted), "plan_submitted"),
        new(typeof(PlanCameBack), "plan_came_back"),
        new(typeof(PlanApproved), "plan_approved"),
        new(typeof(ProgressReported), "progress_reported"),
        new(typeof(MilestoneReached), "milestone_reached"),
        new(typeof(MilestoneHandedOver), "milestone_handed_over"),
        new(typeof(IncomingTakenUp), "incoming_taken_up"),
        new(typeof(ActualReported), "actual_reported"),
        new(typeof(EvaluatorNamed), "evaluator_named"),
        new(typeof(SelfEvaluationGiven), "self_evaluation_given"),
        new(typeof(EvaluationGiven), "evaluation_given"),
        new(typeof(ObjectionRaised), "objection_raised"),
        new(typeof(ObjectionAnswered), "objection_answered"),
        new(typeof(ResultFinalized), "result_finalized"),
        new(typeof(ImprovementPointRaised), "improvement_point_raised"),
        new(typeof(ImprovementPointAccepted), "improvement_point_accepted"),
        new(typeof(ImprovementPointDeclined), "improvement_point_declined"),
        new(typeof(ImprovementPointClosed), "improvement_point_closed"),
        new(typeof(ImprovementPointHandedOver), "improvement_point_handed_over"),
        new(typeof(CycleClosed), "cycle_closed"),
    ];
}
