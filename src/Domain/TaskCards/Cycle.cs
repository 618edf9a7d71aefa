using System.Text.Json.Serialization;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.TaskCards;

/// <summary>How well a cycle went, as the offices say it.</summary>
public enum Grade
{
    Excellent,
    Good,
    Adequate,
    Inadequate,
}

/// <summary>What shows that a statement is true, by reference.</summary>
public enum EvidenceKind
{
    Document,
    MemoReport,
    Instruction,
    Meeting,
}

/// <param name="ContentVersion">Which version of a document's content; none for the others, whose content is never changed.</param>
/// <param name="Title">As it read then.</param>
public sealed record Evidence(EvidenceKind Kind, Guid Id, int? ContentVersion, string Title);

/// <summary>How far a milestone is.</summary>
/// <param name="Percent">What was last reported, 0 to 100.</param>
/// <param name="ReachedAt">When it was reached; none so far.</param>
public sealed record MilestoneProgress(string MilestoneCode, int Percent, string Report, Official By, DateTimeOffset At, DateTimeOffset? ReachedAt);

/// <summary>A milestone for which somebody else answers than the plan says.</summary>
public sealed record MilestoneHandover(string MilestoneCode, Official From, Official To, DateTimeOffset At)
{
    internal Plan On(Plan plan) => plan with
    {
        Milestones =
        [
            .. plan.Milestones.Select(m => m.Code == MilestoneCode && m.Responsible.PersonId == From.PersonId ? m with { Responsible = To } : m),
        ],
    };
}

/// <summary>The value of an indicator as it was last reported.</summary>
public sealed record Actual(string IndicatorCode, decimal Value, string? Note, IReadOnlyList<Evidence> Evidence, Official By, DateTimeOffset At);

/// <summary>An indicator when the owner evaluated the cycle.</summary>
/// <param name="Value">None where there was nothing to compute it from, or nobody reported it.</param>
/// <param name="AttainmentPercent">How much of the way to the target was made; none without a value.</param>
/// <param name="IsComputed">Whether it followed from events instead of a report.</param>
/// <param name="Basis">The documents or milestones that it was computed from.</param>
public sealed record IndicatorResult(
    string IndicatorCode, decimal? Value, decimal? AttainmentPercent, bool IsComputed, IReadOnlyList<string> Basis, IReadOnlyList<Evidence> Evidence);

/// <summary>A grade with its words.</summary>
public sealed record Assessment(Official By, DateTimeOffset At, Grade Grade, string? Text);

/// <summary>What the owner holds against the evaluation, and what was said to it.</summary>
public sealed record Objection(Official By, DateTimeOffset At, string Reason)
{
    public ObjectionReply? Reply { get; init; }
}

public sealed record ObjectionReply(Official By, DateTimeOffset At, bool IsUpheld, string Answer);

/// <summary>
/// One turn of the loop: planned, carried out, evaluated, and learned from. Earlier progress reports and values are in the stream,
/// and the trail shows them.
/// </summary>
/// <param name="Name">Names it within the card; a year as a rule.</param>
/// <param name="From">Its days, both inclusive.</param>
/// <param name="Carried">The improvement points of earlier cycles that its plan has to answer.</param>
public sealed record Cycle(string Name, DateOnly From, DateOnly To, IReadOnlyList<Guid> Carried, DateTimeOffset OpenedAt)
{
    /// <summary>The plan as it is being written; none where nothing has been written since the last submission.</summary>
    public Plan? Draft { get; init; }

    public PlanInFlight? InFlight { get; init; }

    /// <summary>The plan that came back last; none once it was sent again.</summary>
    public PlanReturn? CameBack { get; init; }

    /// <summary>The decided versions, the oldest first.</summary>
    public IReadOnlyList<ApprovedPlan> Versions { get; init; } = [];

    public IReadOnlyList<MilestoneProgress> Progress { get; init; } = [];

    public IReadOnlyList<Actual> Actuals { get; init; } = [];

    public Official? Evaluator { get; init; }

    public Assessment? SelfEvaluation { get; init; }

    public IReadOnlyList<IndicatorResult> Results { get; init; } = [];

    public Assessment? Evaluation { get; init; }

    public Objection? Objection { get; init; }

    public Assessment? Final { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who answers for which milestone instead of whom the plan names, in the order in which it was handed over.</summary>
    public IReadOnlyList<MilestoneHandover> HandedOver { get; init; } = [];

    /// <summary>The plan that holds now, with those who answer for its milestones today; none before the first one was decided.</summary>
    [JsonIgnore]
    public Plan? Plan => Versions.Count == 0 ? null : HandedOver.Aggregate(Versions[^1].Plan, (plan, handed) => handed.On(plan));

    /// <summary>A version of the plan, approved or on its way; none where there is no such version.</summary>
    public Plan? PlanOf(int planVersion) =>
        Versions.FirstOrDefault(v => v.PlanVersion == planVersion)?.Plan ?? (InFlight?.PlanVersion == planVersion ? InFlight.Plan : null);

    public MilestoneProgress? ProgressOf(string milestoneCode) => Progress.FirstOrDefault(p => p.MilestoneCode == milestoneCode);

    internal static Cycle? Evolve(Cycle? state, object fact) => (state, fact) switch
    {
        (null, CycleOpened e) => new(e.Cycle, e.From, e.To, e.Carried, e.At),
        ({ } s, PlanDrafted e) => s with { Draft = e.Plan },
        ({ } s, PlanSubmitted e) => s with
        {
            Draft = null,
            CameBack = null,
            InFlight = new(e.PlanVersion, e.DocumentId, e.Plan, e.By, e.At, e.ChangeReason),
        },
        ({ InFlight: { } sent } s, PlanCameBack e) => s with
        {
            Draft = s.Draft ?? sent.Plan,
            InFlight = null,
            CameBack = new(e.PlanVersion, e.DocumentId, e.By, e.At, e.Reason),
        },
        ({ InFlight: { } sent } s, PlanApproved e) => s with
        {
            InFlight = null,
            Versions = [.. s.Versions, new(e.PlanVersion, e.DocumentId, e.Number.ToString(), sent.Plan, sent.By, e.By, e.At, sent.ChangeReason)],

            // A plan that was written later names whom it means; one that was on its way meanwhile still names the predecessor.
            HandedOver = [.. s.HandedOver.Where(handed => handed.At > sent.At)],
        },
        ({ } s, MilestoneHandedOver e) => s with { HandedOver = [.. s.HandedOver, new(e.MilestoneCode, e.From, e.To, e.At)] },
        ({ } s, ProgressReported { MilestoneCode: { } code, Percent: { } percent } e) => s.With(new MilestoneProgress(code, percent, e.Report, e.By, e.At, null)),
        ({ } s, MilestoneReached e) => s with
        {
            Progress = [.. s.Progress.Select(p => p.MilestoneCode == e.MilestoneCode ? p with { Percent = 100, ReachedAt = e.At } : p)],
        },
        ({ } s, ActualReported e) => s with
        {
            Actuals = [.. s.Actuals.Where(a => a.IndicatorCode != e.IndicatorCode), new(e.IndicatorCode, e.Value, e.Note, e.Evidence, e.By, e.At)],
        },
        ({ } s, EvaluatorNamed e) => s with { Evaluator = e.Evaluator },
        ({ } s, SelfEvaluationGiven e) => s with { SelfEvaluation = new(e.By, e.At, e.Grade, e.Assessment), Results = e.Results },
        ({ } s, EvaluationGiven e) => s with { Evaluation = new(e.By, e.At, e.Grade, e.Assessment) },
        ({ } s, ObjectionRaised e) => s with { Objection = new(e.By, e.At, e.Reason) },
        ({ Objection: { } objection, Evaluation: { } evaluation } s, ObjectionAnswered e) => s with
        {
            Objection = objection with { Reply = new(e.By, e.At, e.IsUpheld, e.Answer) },
            Evaluation = evaluation with { Grade = e.Grade },
        },
        ({ } s, ResultFinalized e) => s with { Final = new(e.By, e.At, e.Grade, e.Remark) },
        ({ } s, CycleClosed e) => s with { ClosedAt = e.At },
        _ => state,
    };

    private Cycle With(MilestoneProgress progress) => this with
    {
        Progress = [.. Progress.Where(p => p.MilestoneCode != progress.MilestoneCode), progress],
    };
}
