using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>A milestone as its writer names it: the person by id, who becomes an official when the plan is recorded.</summary>
/// <param name="ResponsibleId">Who reports on it.</param>
/// <param name="After">Codes of those that have to be reached before.</param>
public sealed record ProposedMilestone(string Code, string Title, DateOnly From, DateOnly DueOn, Guid ResponsibleId, IReadOnlyList<string>? After = null);

/// <summary>A plan as its owner writes it, each time as a whole; parts may be missing until it is submitted.</summary>
public sealed record PlanProposal(
    IReadOnlyList<string>? Objectives = null,
    string? Background = null,
    IReadOnlyList<Indicator>? Indicators = null,
    IReadOnlyList<ProposedMilestone>? Milestones = null,
    BudgetReference? Budget = null)
{
    /// <summary>The plan with its people as they are on the day, or the rule that says no.</summary>
    internal (Plan? Plan, Refusal? Refusal) On(DateOnly day, Organization organization)
    {
        if (PlanLimits.RefusalOf(this) is { } refusal)
        {
            return (null, refusal);
        }

        List<Milestone> milestones = [];
        foreach (var proposed in Milestones ?? [])
        {
            if (organization.OfficialOn(proposed.ResponsibleId, day) is not { } responsible)
            {
                return (null, new TaskPersonUnknown(proposed.ResponsibleId));
            }

            milestones.Add(new(proposed.Code, proposed.Title, proposed.From, proposed.DueOn, responsible, proposed.After ?? []));
        }

        return (new(Objectives ?? [], Background ?? "", Indicators ?? [], milestones, Budget), null);
    }
}

/// <summary>How much a plan may hold: it has to be read by those who decide it. A JSON array can hold null whatever the type says.</summary>
internal static class PlanLimits
{
    public const int Objectives = 20;
    public const int Indicators = 50;
    public const int Milestones = 200;
    public const int Predecessors = 10;

    private const int ObjectiveLength = 1_000;
    private const int BackgroundLength = 10_000;
    private const int NameLength = 200;
    private const int UnitLength = 30;
    private const int CodeLength = 40;

    // Beyond it no budget lies, and every amount below it can be written out in words.
    private const decimal LargestAmount = 10_000_000_000_000_000m;

    public static Refusal? RefusalOf(PlanProposal plan) =>
        Objective(plan.Objectives ?? [])
        ?? (string.IsNullOrEmpty(plan.Background) ? null : Text("background", plan.Background, BackgroundLength))
        ?? Of(plan.Indicators ?? [])
        ?? Of(plan.Milestones ?? [])
        ?? (plan.Budget is { } budget ? Of(budget) : null);

    private static Refusal? Objective(IReadOnlyList<string> objectives) =>
        Count("objectives", objectives, Objectives) ?? First(objectives, text => Text("objectives", text, ObjectiveLength));

    private static Refusal? Of(IReadOnlyList<Indicator> indicators) =>
        Count("indicators", indicators, Indicators)
        ?? First(indicators, i => i is null
            ? new PlanPartEmpty("indicators")
            : Refusal.FirstOf(
                Code("indicators.code", i.Code),
                Text("indicators.name", i.Name, NameLength),
                TooLarge(i) ? new ValueOutOfRange(ReportActual.Limit) : null,
                string.IsNullOrWhiteSpace(i.Unit) ? new TargetWithoutUnit(i.Code) : Text("indicators.unit", i.Unit, UnitLength),
                i.SourceNote is null ? null : Text("indicators.sourceNote", i.SourceNote, NameLength)));

    private static Refusal? Of(IReadOnlyList<ProposedMilestone> milestones) =>
        Count("milestones", milestones, Milestones)
        ?? First(milestones, m => m is null
            ? new PlanPartEmpty("milestones")
            : Refusal.FirstOf(
                Code("milestones.code", m.Code),
                Text("milestones.title", m.Title, NameLength),
                Count("milestones.after", m.After ?? [], Predecessors),
                (m.After ?? []).Contains(null!) ? new PlanPartEmpty("milestones.after") : null));

    // What was reached is reckoned against these numbers, and has to stay a number itself.
    private static bool TooLarge(Indicator indicator) =>
        Math.Abs(indicator.Target) > ReportActual.Limit || Math.Abs(indicator.Baseline ?? 0) > ReportActual.Limit;

    private static Refusal? Of(BudgetReference budget) => Refusal.FirstOf(
        Code("budget.code", budget.Code),
        Text("budget.name", budget.Name, NameLength),
        budget.Amount is { } won && (won < 0 || won > LargestAmount || won != decimal.Truncate(won)) ? new BudgetAmountWrong(won) : null);

    private static PlanTooLarge? Count<T>(string field, IReadOnlyList<T> items, int limit) => items.Count > limit ? new(field, limit) : null;

    private static Refusal? First<T>(IReadOnlyList<T> items, Func<T, Refusal?> check) => items.Select(check).FirstOrDefault(r => r is not null);

    private static TaskTextNotAcceptable? Text(string field, string? text, int limit) =>
        Wording.FaultOf(text, limit) is { } fault ? new(field, fault) : null;

    private static TaskTextNotAcceptable? Code(string field, string? code) =>
        Wording.FaultOfCode(code, CodeLength) is { } fault ? new(field, fault) : null;
}
