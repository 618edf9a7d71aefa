namespace OnNara.Domain.TaskCards;

public sealed record IndicatorUnknown(string IndicatorCode) : InvalidTaskRequest("indicator-unknown", $"The plan that holds now has no indicator {IndicatorCode}.");

public sealed record ActualIsComputed(string IndicatorCode, IndicatorSource Source) : Refusal(
    "task.actual-is-computed", $"Indicator {IndicatorCode} follows from what happened ({Source}); it is computed, not reported.");

public sealed record ValueOutOfRange(decimal Limit) : InvalidTaskRequest("value-out-of-range", $"A value lies between -{Limit:0} and {Limit:0}.");

public sealed record ActualMissing(IReadOnlyList<string> Codes) : Refusal(
    "task.actual-missing", $"Nobody has reported a value of {string.Join(", ", Codes)}; report it first, or have the plan changed.");

public sealed record PlanOnItsWay(int PlanVersion) : Refusal(
    "task.plan-on-its-way", $"Version {PlanVersion} of the plan waits for its decision; evaluate by the plan that holds afterwards.");

public sealed record EvaluatorOwnsTask() : Refusal("task.evaluator-owns-task", "Whoever owns the task does not evaluate it; name somebody else.");

public sealed record EvaluatorAnswersForMilestone(IReadOnlyList<string> Codes) : Refusal(
    "task.evaluator-answers-for-milestone", $"The person answers for {string.Join(", ", Codes)} and would evaluate that; name somebody else.");

public sealed record ObjectedAlready() : Refusal("task.objected-already", "An objection to this evaluation was raised and answered; the superior finalizes the result.");

public sealed record AnswerContradictsGrade(bool IsUpheld, Grade Grade) : InvalidTaskRequest(
    "answer-contradicts-grade",
    IsUpheld
        ? $"An objection that is upheld changes the grade {Grade}; name the new one."
        : $"An objection that is not upheld keeps the grade {Grade}; name it, or none.");

public sealed record OwnerFinalizes() : Refusal(
    "task.owner-finalizes", "The result of a task is finalized by a superior who does not own it.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}
