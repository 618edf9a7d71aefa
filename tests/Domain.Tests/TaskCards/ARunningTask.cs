using OnNara.Domain.Documents;
using OnNara.Domain.Incoming;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.TaskCards;

/// <summary>
/// The task card of <c>drafter</c> in the Personnel Division, whose plan of 2026 is decided, told as what people did with it. Milestones:
/// survey (<c>drafter</c>, due 2026-03-31), after it draft (<c>colleague</c>, due 2026-06-30). Indicators: satisfied (reported, 70 → 80),
/// on-time (computed from milestones), rounds (computed from documents). Superior: <c>division-head</c> and those above.
/// </summary>
internal sealed class ARunningTask
{
    public static readonly DateOnly End = new(2026, 12, 31);
    private static readonly Indicator Satisfied = new("satisfied", "Satisfied applicants", "%", IndicatorDirection.Increase, 70, 80, IndicatorSource.Reported);

    private Organization _organization = Ministry;

    private ARunningTask(TaskCard state) => State = state;

    public TaskCard State { get; private set; }

    public List<object> Facts { get; } = [];

    public DateTimeOffset Now { get; private set; } = Morning;

    public Cycle Cycle => State.Current!;

    public static Plan ThePlan { get; } = new(
        ["Applicants know in three days"],
        "Too slow so far.",
        [
            Satisfied,
            new("on-time", "Milestones on time", "%", IndicatorDirection.Increase, null, 90, IndicatorSource.MilestonesOnTime),
            new("rounds", "Rounds per document", "rounds", IndicatorDirection.Decrease, 3, 1, IndicatorSource.RoundsPerDocument),
        ],
        [
            new("survey", "Survey", new(2026, 3, 1), new(2026, 3, 31), Official("drafter"), []),
            new("draft", "Draft", new(2026, 4, 1), new(2026, 6, 30), Official("colleague"), ["survey"]),
        ],
        null);

    public static ARunningTask Running(Plan? plan = null)
    {
        var owner = Official("drafter");
        var document = NameBasedId.Of("plan");
        return Given(
            new TaskCardOpened(
                NameBasedId.Of("card"), "M", owner, Morning, new(TaskKind.UnitTask, "U-1", "Leave", "U-1"), "Leave", "Leave is granted fairly.", owner),
            new CycleOpened(owner, Morning, "2026", new(2026, 1, 1), End, []),
            new PlanDrafted(owner, Morning, "2026", plan ?? ThePlan),
            new PlanSubmitted(owner, Morning, "2026", 1, plan ?? ThePlan, document, null),
            new PlanApproved(Official("division-head"), Morning, "2026", 1, document, new RegisterNumber("M-11", "Personnel Division", 2026, 1)));
    }

    public static ARunningTask Given(params object[] facts)
    {
        var task = new ARunningTask(facts.Aggregate((TaskCard?)null, TaskCard.Evolve)!);
        task.Facts.AddRange(facts);
        return task;
    }

    public static ARunningTask SelfEvaluated() =>
        Running().NameEvaluator("budget-head").Actual("satisfied", 78).EvaluateSelf(Grade.Good);

    public static ARunningTask Evaluated(params NewPoint[] points) => SelfEvaluated().Evaluate("budget-head", Grade.Adequate, points);

    public static ARunningTask Final(params NewPoint[] points) => Evaluated(points).FinalizeResult("division-head");

    public static NewPoint Point(string name, string owner = "drafter", DateOnly? due = null) =>
        new(NameBasedId.Of("point", name), name, $"{name} has to be better.", Person(owner), Ministry.OfficialOn(Person(owner), OfficeDay.Of(Morning)), due ?? End);

    public static PresentedEvidence Shown(string name, bool evaluatorMayRead = true)
    {
        var id = NameBasedId.Of("evidence", name);
        return new(EvidenceKind.Document, id, new(EvidenceKind.Document, id, 1, name), evaluatorMayRead);
    }

    public ARunningTask While(Organization organization)
    {
        _organization = organization;
        return this;
    }

    public ARunningTask On(DateOnly day)
    {
        Now = OfficeDay.StartOf(day).AddHours(9);
        return this;
    }

    public ARunningTask And(params object[] facts)
    {
        Facts.AddRange(facts);
        State = facts.Aggregate((TaskCard?)State, TaskCard.Evolve)!;
        return this;
    }

    public ARunningTask Report(string by, string? milestone, int? percent, string report = "as planned", params PresentedEvidence[] evidence) =>
        Do(by, s => ReportProgress.Decide(State, new(s, milestone, percent, report, evidence)));

    public ARunningTask TakeUp(string by, Guid id, IncomingDocument? incoming) => Do(by, s => TakeUpIncoming.Decide(State, new(s, id, incoming)));

    public ARunningTask Actual(string indicator, decimal value, string by = "drafter", params PresentedEvidence[] evidence) =>
        Do(by, s => ReportActual.Decide(State, new(s, indicator, value, null, evidence)));

    public ARunningTask NameEvaluator(string evaluator, string by = "division-head", params PresentedEvidence[] attached) =>
        Do(by, s => OnNara.Domain.TaskCards.NameEvaluator.Decide(State, new(s, Person(evaluator), _organization.OfficialOn(Person(evaluator), s.Day), attached)));

    public ARunningTask EvaluateSelf(Grade grade, string by = "drafter", params FiledDocument[] filed) =>
        Do(by, s => OnNara.Domain.TaskCards.EvaluateSelf.Decide(State, new(s, grade, "Mostly reached.", filed)));

    public ARunningTask Evaluate(string by, Grade grade, params NewPoint[] points) =>
        Do(by, s => OnNara.Domain.TaskCards.Evaluate.Decide(State, new(s, grade, "Reached in part.", points)));

    public ARunningTask Object(string by = "drafter") => Do(by, s => RaiseObjection.Decide(State, new(s, "The survey was late for reasons of others.")));

    public ARunningTask AnswerObjection(bool isUpheld, Grade? grade, string by = "budget-head") =>
        Do(by, s => OnNara.Domain.TaskCards.AnswerObjection.Decide(State, new(s, isUpheld, grade, "Considered again.")));

    public ARunningTask FinalizeResult(string by) => Do(by, s => OnNara.Domain.TaskCards.FinalizeResult.Decide(State, new(s, null)));

    public ARunningTask Raise(string by, NewPoint point) => Do(by, s => RaisePoint.Decide(State, new(s, point)));

    public ARunningTask Accept(string by, NewPoint point, DateOnly? due = null) =>
        Do(by, s => AcceptPoint.Decide(State, new(s, point.PointId, "Ask twice a year.", due ?? End)));

    public ARunningTask Decline(string by, NewPoint point, string reason = "The law does not allow it.") =>
        Do(by, s => DeclinePoint.Decide(State, new(s, point.PointId, reason)));

    public ARunningTask Close(string by, NewPoint point) => Do(by, s => ClosePoint.Decide(State, new(s, point.PointId, "Asked twice.")));

    public ARunningTask CloseCycle(string by = "drafter") => Do(by, s => OnNara.Domain.TaskCards.CloseCycle.Decide(State, new(s)));

    /// <summary>Asks for an act and demands that it is refused with this code; nothing may have changed.</summary>
    public Refusal Refuses(string code, Func<ARunningTask, ARunningTask> act)
    {
        var before = State;
        var reason = Should.Throw<RefusedAct>(() => act(this)).Reason;
        reason.Code.ShouldBe(code);
        State.ShouldBe(before);
        return reason;
    }

    public IReadOnlyList<TaskCardAction> AbilitiesOf(string name) => TaskCardPermissions.Abilities(State, StandingOf(name));

    public T Fact<T>() => Facts.OfType<T>().Last();

    private TaskCardStanding StandingOf(string name) => TaskCardStanding.Of(
        State, _organization.ActorOn(Person(name), OfficeDay.Of(Now)) ?? throw new ArgumentException(name), Now, _organization);

    private ARunningTask Do(string by, Func<TaskCardStanding, Decision> act)
    {
        Now = Now.AddMinutes(10);
        return act(StandingOf(by)) switch
        {
            Decision.Accepted accepted => And([.. accepted.Events]),
            Decision.Refused refused => throw new RefusedAct(refused.Reason),
            _ => throw new InvalidOperationException(),
        };
    }

    private sealed class RefusedAct(Refusal reason) : Exception(reason.Code)
    {
        public Refusal Reason => reason;
    }
}
