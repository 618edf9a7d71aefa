using OnNara.Domain;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;

namespace OnNara.Projections.TaskCards;

/// <summary>How far a cycle's plan is.</summary>
public enum PlanStatus
{
    /// <summary>Nothing has been written.</summary>
    None,

    /// <summary>Being written, or written anew after it came back.</summary>
    Draft,
    InFlight,

    /// <summary>A version holds, whether or not a change of it is on its way.</summary>
    Approved,
}

/// <summary>A cycle of a card: its plan in numbers, and how it was evaluated.</summary>
/// <param name="PlanVersion">The version that holds; none before the first one was decided.</param>
/// <param name="IsChanging">Whether a change of the plan that holds is being written or on its way.</param>
/// <param name="Indicators">How many the plan that holds has, or the one that is being written where none holds; milestones likewise.</param>
/// <param name="FirstDay">The first day of its first milestone.</param>
/// <param name="LastDay">The day on which its last milestone is due.</param>
/// <param name="Grade">The evaluator's, as it stands after an objection.</param>
/// <param name="IsUpheld">Whether the objection was found right; none without an answer.</param>
/// <param name="AttainmentMean">Over the indicators that have a value, as the self-evaluation put it down.</param>
public sealed record CycleRow(
    string Id,
    Guid TaskCardId,
    string Cycle,
    string DepartmentCode,
    DateOnly From,
    DateOnly To,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    PlanStatus Plan,
    int? PlanVersion,
    bool IsChanging,
    int Indicators,
    int Milestones,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    Official? Evaluator,
    Grade? SelfGrade,
    DateTimeOffset? SelfEvaluatedAt,
    Grade? Grade,
    DateTimeOffset? EvaluatedAt,
    DateTimeOffset? ObjectedAt,
    bool? IsUpheld,
    Grade? FinalGrade,
    DateTimeOffset? FinalizedAt,
    decimal? AttainmentMean)
{
    /// <summary>Its last day, by which it belongs to a period.</summary>
    public DateOnly EndsOn => To;

    public DateOnly OpenedOn => OfficeDay.Of(OpenedAt);

    public DateOnly? ClosedOn => ClosedAt is { } at ? OfficeDay.Of(at) : null;

    public string SortOrder => $"{Cycle}/{TaskCardId:N}";

    internal static string IdOf(Guid taskCardId, string cycle) => $"{taskCardId:N}/{cycle}";

    internal static IEnumerable<CycleRow> Of(TaskCard? card) => (card?.Cycles ?? []).Select(cycle => Of(card!, cycle));

    private static CycleRow Of(TaskCard card, Cycle cycle)
    {
        var plan = cycle.Plan ?? cycle.InFlight?.Plan ?? cycle.Draft;
        var attained = cycle.Results.Select(r => r.AttainmentPercent).OfType<decimal>().ToList();
        return new(
            IdOf(card.Id, cycle.Name), card.Id, cycle.Name, card.Owner.DepartmentCode, cycle.From, cycle.To, cycle.OpenedAt.ToUniversalTime(),
            (cycle.ClosedAt ?? card.ClosedAt)?.ToUniversalTime(), StatusOf(cycle), cycle.Versions.Count == 0 ? null : cycle.Versions[^1].PlanVersion,
            cycle.Versions.Count > 0 && (cycle.InFlight is not null || cycle.Draft is not null), plan?.Indicators.Count ?? 0, plan?.Milestones.Count ?? 0,
            plan?.Milestones.Select(m => (DateOnly?)m.From).Min(), plan?.Milestones.Select(m => (DateOnly?)m.DueOn).Max(), cycle.Evaluator,
            cycle.SelfEvaluation?.Grade, cycle.SelfEvaluation?.At.ToUniversalTime(), cycle.Evaluation?.Grade, cycle.Evaluation?.At.ToUniversalTime(),
            cycle.Objection?.At.ToUniversalTime(),
            cycle.Objection?.Reply?.IsUpheld, cycle.Final?.Grade, cycle.Final?.At.ToUniversalTime(), attained.Count == 0 ? null : Math.Round(attained.Average(), 2));
    }

    private static PlanStatus StatusOf(Cycle cycle) => cycle switch
    {
        { Versions.Count: > 0 } => PlanStatus.Approved,
        { InFlight: { } } => PlanStatus.InFlight,
        { Draft: { } } => PlanStatus.Draft,
        _ => PlanStatus.None,
    };
}
