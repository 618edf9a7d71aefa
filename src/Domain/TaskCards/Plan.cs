using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>Whether more is better, or less.</summary>
public enum IndicatorDirection
{
    Increase,
    Decrease,
}

/// <summary>Where an indicator's actual value comes from.</summary>
public enum IndicatorSource
{
    /// <summary>Somebody reports it, with evidence.</summary>
    Reported,

    /// <summary>Of the milestones that were reached, or whose day has passed, the share that was reached on or before its day, in percent.</summary>
    MilestonesOnTime,

    /// <summary>Share of the card's registered documents with a due moment that were decided by then, in percent.</summary>
    DocumentsOnTime,

    /// <summary>Submissions per registered document of the card.</summary>
    RoundsPerDocument,

    /// <summary>Days from the first submission to the decision, in the mean over the card's registered documents.</summary>
    DaysToDecide,

    /// <summary>Share of the card's registered documents that were returned at least once on their way, in percent.</summary>
    DocumentsReturned,
}

/// <summary>What success is measured by.</summary>
/// <param name="Code">Names it within the cycle.</param>
/// <param name="Unit">In which unit baseline, target and value are.</param>
/// <param name="Baseline">Where it stood before; none where nobody knows.</param>
/// <param name="SourceNote">Which statistic, survey or book a reported value comes from.</param>
public sealed record Indicator(
    string Code, string Name, string Unit, IndicatorDirection Direction, decimal? Baseline, decimal Target, IndicatorSource Source, string? SourceNote = null);

/// <summary>A piece of the work with its days, both inclusive.</summary>
/// <param name="Code">Names it within the cycle.</param>
/// <param name="Responsible">Who reports on it.</param>
/// <param name="After">Codes of those that have to be reached before.</param>
public sealed record Milestone(string Code, string Title, DateOnly From, DateOnly DueOn, Official Responsible, IReadOnlyList<string> After);

/// <param name="Code">The line of the budget system.</param>
/// <param name="Amount">In won; none where the line alone matters.</param>
public sealed record BudgetReference(string Code, string Name, decimal? Amount = null);

/// <summary>What is to be reached in a cycle, by what, by when and by whom.</summary>
public sealed record Plan(
    IReadOnlyList<string> Objectives, string Background, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Milestone> Milestones, BudgetReference? Budget);

/// <summary>What a plan's document is about.</summary>
public sealed record PlanReference(Guid TaskCardId, string Cycle, int PlanVersion);

/// <summary>A plan on its reporting path.</summary>
public sealed record PlanInFlight(int PlanVersion, Guid DocumentId, Plan Plan, Official By, DateTimeOffset At, string? ChangeReason);

/// <summary>A version of the plan that was decided.</summary>
public sealed record ApprovedPlan(
    int PlanVersion, Guid DocumentId, string Number, Plan Plan, Official SubmittedBy, Official ApprovedBy, DateTimeOffset ApprovedAt, string? ChangeReason);

/// <summary>A plan that came back, and why.</summary>
/// <param name="DocumentId">The document that waits to be sent again.</param>
public sealed record PlanReturn(int PlanVersion, Guid DocumentId, Official By, DateTimeOffset At, string? Reason);
