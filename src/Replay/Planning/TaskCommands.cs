namespace OnNara.Replay.Planning;

/// <summary>Sets up the managed task that the case is.</summary>
public sealed record PlannedTask(int Subject, CastMember By, DateTimeOffset At, string Code, string Name, string Goal, string UnitTask)
    : PlannedCommand(CommandKind.SetUpTask, Subject, By, At);

/// <summary>Opens the task's card; whoever opens it owns the task.</summary>
/// <param name="Code">Of the managed task.</param>
public sealed record PlannedCard(int Subject, CastMember By, DateTimeOffset At, string Code, string Title, string Content)
    : PlannedCommand(CommandKind.OpenCard, Subject, By, At);

public sealed record PlannedParticipant(int Subject, CastMember By, DateTimeOffset At, CastMember Participant, string Part)
    : PlannedCommand(CommandKind.Join, Subject, By, At);

/// <param name="From">Its days, both inclusive.</param>
public sealed record PlannedCycle(int Subject, CastMember By, DateTimeOffset At, string Name, DateOnly From, DateOnly To)
    : PlannedCommand(CommandKind.OpenCycle, Subject, By, At);

public sealed record PlannedPlan(int Subject, CastMember By, DateTimeOffset At, string Objective, string Background, IReadOnlyList<PlannedMilestone> Milestones)
    : PlannedCommand(CommandKind.DraftPlan, Subject, By, At);

/// <param name="Code">The activity, with a number where the case planned it before.</param>
/// <param name="From">Its days, both inclusive.</param>
public sealed record PlannedMilestone(string Code, string Title, DateOnly From, DateOnly DueOn, CastMember Responsible);

/// <summary>Sends the plan of the card to the one who decides it.</summary>
/// <param name="Document">The number of the document by which it is decided.</param>
public sealed record PlannedPlanSubmission(int Subject, int Document, CastMember By, DateTimeOffset At, string Matter, CastMember Decider)
    : PlannedCommand(CommandKind.SubmitPlan, Subject, By, At);

/// <summary>Something was done.</summary>
/// <param name="Milestone">The code of the milestone that it ends; none for work that no plan foresaw.</param>
public sealed record PlannedReport(int Subject, CastMember By, DateTimeOffset At, string? Milestone, string Words)
    : PlannedCommand(CommandKind.Report, Subject, By, At);
