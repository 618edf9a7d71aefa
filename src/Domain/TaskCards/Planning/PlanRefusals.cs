namespace OnNara.Domain.TaskCards;

public sealed record CycleDaysReversed() : InvalidTaskRequest("cycle-days-reversed", "A cycle ends on or after the day on which it begins.");

public sealed record CycleNameUsed(string Cycle) : Refusal("task.cycle-name-used", $"The card has had a cycle {Cycle}; give this one a name of its own.");

public sealed record CycleOverlaps(string Earlier, DateOnly EarlierTo) : Refusal(
    "task.cycle-overlaps", $"Cycle {Earlier} goes until {EarlierTo:yyyy-MM-dd}; the next one begins after that day.");

public sealed record PlanMissing() : Refusal("task.plan-missing", "Nothing has been written since the last plan was decided; write the plan first.");

public sealed record PlanInFlightAlready(int PlanVersion, Guid DocumentId) : Refusal(
    "task.plan-in-flight", $"Version {PlanVersion} of the plan is on its reporting path; wait for its decision, or recall it.");

public sealed record PlanUnchanged() : Refusal("task.plan-unchanged", "The plan says what the approved one says; there is nothing to decide.");

public sealed record PlanTooLate(TaskCardStage Stage) : Refusal(
    "task.plan-too-late", $"The plan can no longer be approved, for the task card is at the stage {Stage}; return the document.");

public sealed record PlanNotFound(int PlanVersion) : Refusal("task.plan-not-found", $"The cycle has no version {PlanVersion} of its plan.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record CycleNotFound(string? Cycle) : Refusal("task.cycle-not-found", $"The card has no cycle {Cycle}.")
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

public sealed record ChangeReasonMissing() : InvalidTaskRequest("change-reason-missing", "An approved plan is changed for a reason; say which.");

public sealed record ObjectivesMissing() : Refusal("task.objectives-missing", "Say what is to be reached: a plan has at least one objective.");

public sealed record PlanTooLarge(string Field, int Limit) : InvalidTaskRequest("plan-too-large", $"{Field} holds at most {Limit} entries.");

public sealed record PlanPartEmpty(string Field) : InvalidTaskRequest("plan-part-empty", $"{Field} holds an empty entry.");

public sealed record BudgetAmountWrong(decimal Amount) : InvalidTaskRequest("budget-amount-wrong", "A budget is an amount in whole won, from 0 to ten quadrillion.");

public sealed record IndicatorCodeTwice(string IndicatorCode) : InvalidTaskRequest("indicator-code-twice", $"Two indicators have the code {IndicatorCode}.");

public sealed record MilestoneCodeTwice(string MilestoneCode) : InvalidTaskRequest("milestone-code-twice", $"Two milestones have the code {MilestoneCode}.");

public sealed record TargetWithoutUnit(string IndicatorCode) : InvalidTaskRequest(
    "target-without-unit", $"Say in which unit the target of indicator {IndicatorCode} is.");

public sealed record TargetAgainstDirection(string IndicatorCode, IndicatorDirection Direction) : InvalidTaskRequest(
    "target-against-direction", $"Indicator {IndicatorCode} is to {(Direction == IndicatorDirection.Increase ? "rise" : "fall")}, and its target lies on the other side of its baseline.");

public sealed record UnitNotOfFigure(string IndicatorCode, IndicatorSource Source, IReadOnlyList<string> Units) : InvalidTaskRequest(
    "unit-not-of-figure", $"Indicator {IndicatorCode} is computed ({Source}), and the figure comes in {string.Join(" or ", Units)}; give it that unit.");

public sealed record MilestoneEndsBeforeItBegins(string MilestoneCode) : InvalidTaskRequest(
    "milestone-ends-before-it-begins", $"Milestone {MilestoneCode} is due before it begins.");

public sealed record MilestoneOutsideCycle(string MilestoneCode, DateOnly From, DateOnly To) : InvalidTaskRequest(
    "milestone-outside-cycle", $"Milestone {MilestoneCode} lies outside its cycle, {From:yyyy-MM-dd} to {To:yyyy-MM-dd}.");

public sealed record PredecessorUnknown(string MilestoneCode, string Predecessor) : InvalidTaskRequest(
    "predecessor-unknown", $"Milestone {MilestoneCode} follows {Predecessor}, which the plan does not have.");

public sealed record MilestonesInCircle(IReadOnlyList<string> MilestoneCodes) : InvalidTaskRequest(
    "milestones-in-circle", $"The milestones {string.Join(", ", MilestoneCodes)} wait for each other; none could ever begin.");

public sealed record MilestoneBeforeItsPredecessor(string MilestoneCode, string Predecessor) : InvalidTaskRequest(
    "milestone-before-its-predecessor", $"Milestone {MilestoneCode} begins before {Predecessor}, which it follows, is due.");

public sealed record ReachedMilestoneVanishes(string MilestoneCode) : Refusal(
    "task.reached-milestone-vanishes", $"Milestone {MilestoneCode} has been reached; the plan keeps it.");
