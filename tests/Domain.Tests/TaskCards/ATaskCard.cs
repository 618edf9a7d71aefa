using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.TaskCards;

/// <summary>
/// A task card of the personnel division, told as what people did with it; its owner is the drafter. Each act asks the Domain and
/// demands that it says yes; the same acts can be asked to be refused. The document of a plan goes along as the API lets it.
/// </summary>
internal sealed class ATaskCard
{
    private int _documents;

    private ATaskCard(TaskCard state) => State = state;

    public TaskCard State { get; private set; }

    /// <summary>The document of the plan that was submitted last.</summary>
    public Document? Document { get; private set; }

    /// <summary>Everything that happened to the card so far, in order.</summary>
    public List<object> Facts { get; } = [];

    public Organization Organization { get; private set; } = Ministry;

    public DateTimeOffset Now { get; private set; } = Morning;

    public Cycle Cycle => State.Cycles[^1];

    public static ATaskCard Opened(string by = "drafter", string? owner = null)
    {
        var id = TaskCard.IdOf("M", TaskKind.UnitTask, "U-1");
        var actor = Ministry.ActorOn(Person(by), OfficeDay.Of(Morning))!;
        var facts = Accepted(OpenTaskCard.Decide(new(
            id, actor, Morning, new(TaskKind.UnitTask, "U-1", "Leave", "U-1"), "M-11", "Leave of the ministry", "Keep the leave accounts.",
            Person(owner ?? by), Ministry)));
        var card = new ATaskCard(facts.Aggregate((TaskCard?)null, TaskCard.Evolve)!);
        card.Facts.AddRange(facts);
        return card;
    }

    /// <summary>With cycle 2026 open, the calendar year.</summary>
    public static ATaskCard InCycle() => Opened().OpenCycle("2026", new(2026, 1, 1), new(2026, 12, 31));

    public static ATaskCard Planned(PlanProposal? plan = null) => InCycle().Draft(plan ?? APlan()).Submit();

    public static ATaskCard Running(PlanProposal? plan = null) => Planned(plan).Decide();

    /// <summary>Two indicators, of which one is computed, and three milestones in a row.</summary>
    public static PlanProposal APlan() => new(
        ["Nobody loses a day of leave"],
        "Last year forty days were lost.",
        [
            new("I-1", "Days lost", "days", IndicatorDirection.Decrease, 40, 0, IndicatorSource.Reported, "Leave accounts"),
            new("I-2", "Milestones on time", "%", IndicatorDirection.Increase, null, 90, IndicatorSource.MilestonesOnTime),
        ],
        [
            AMilestone("M-1", new(2026, 3, 1), new(2026, 4, 30)),
            AMilestone("M-2", new(2026, 5, 1), new(2026, 8, 31), "M-1"),
            AMilestone("M-3", new(2026, 9, 1), new(2026, 12, 31), "M-2"),
        ],
        new("B-100", "Welfare", 12_000_000));

    public static ProposedMilestone AMilestone(string code, DateOnly from, DateOnly dueOn, params string[] after) =>
        new(code, $"Stage {code}", from, dueOn, Person("colleague"), after);

    public ATaskCard While(Organization organization)
    {
        Organization = organization;
        return this;
    }

    /// <summary>Something that a colleague's act records, as if it had been done.</summary>
    public ATaskCard Given(params object[] facts)
    {
        Facts.AddRange(facts);
        State = facts.Aggregate((TaskCard?)State, TaskCard.Evolve)!;
        return this;
    }

    public ATaskCard OpenCycle(string name, DateOnly from, DateOnly to, string by = "drafter") =>
        Do(by, s => OnNara.Domain.TaskCards.OpenCycle.Decide(State, new(s, name, from, to)));

    public ATaskCard Draft(PlanProposal plan, string by = "drafter") => Do(by, s => DraftPlan.Decide(State, new(s, plan, Organization)));

    /// <summary>Submits the plan and its document, on a path that the division head decides unless told otherwise.</summary>
    public ATaskCard Submit(string by = "drafter", string? reason = null, params PlannedStep[] path)
    {
        var before = State;
        var id = before.Current?.CameBack is { } back && Document?.Status is DocumentStatus.Draft or DocumentStatus.Returned
            ? before.Current!.CameBack!.DocumentId
            : NameBasedId.Of("plan document", (++_documents).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Now = Now.AddMinutes(10);
        var submitted = Accepted(SubmitPlan.Decide(State, new(StandingOf(by), id, reason, Organization)));
        var paper = PlanPaper.Of(before, (PlanSubmitted)submitted[0]);
        var draft = ADraft(path) with { Title = paper.Title, Body = paper.Body, TaskCardId = State.Id };
        var agencies = new HashSet<string>();
        var filing = new Filing(before, StandingOf(by).Roles);
        List<object> facts = id == Document?.Id
            ? [.. Accepted(ReviseDocument.Decide(Document, new(StandingOf(Document, by), draft, agencies, UnitTask("U-1")!.On(StandingOf(by).Day), paper.Reference) { Filing = filing }))]
            : [.. Accepted(DraftDocument.Decide(new(id, "M", Official(by), Now, draft, null, null, null, agencies, UnitTask("U-1")!.On(StandingOf(by).Day), paper.Reference) { Filing = filing }, null))];
        var document = facts.Aggregate(id == Document?.Id ? Document : null, Domain.Documents.Document.Evolve)!;
        facts.AddRange(Accepted(SubmitDocument.Decide(document, new(StandingOf(document, by), Organization, UnitTask("U-1"), paper.Reference) { Filing = filing })));
        Document = facts.Aggregate(id == Document?.Id ? Document : null, Domain.Documents.Document.Evolve)!;
        return Given([.. submitted]);
    }

    public ATaskCard Decide(string by = "division-head") => OnDocument(by, (d, s) => DecideDocument.Decide(d, new(s, null)));

    public ATaskCard Return(string by = "division-head", string reason = "too little") => OnDocument(by, (d, s) => ReturnDocument.Decide(d, new(s, reason)));

    public ATaskCard Recall(string by = "drafter") => OnDocument(by, (d, s) => RecallDocument.Decide(d, new(s, "a figure is missing")));

    public ATaskCard Withdraw(string by = "drafter") => OnDocument(by, (d, s) => WithdrawDocument.Decide(d, new(s, "another paper")));

    /// <summary>Asks for an act on the plan's document, and lets the card follow it.</summary>
    public ATaskCard OnDocument(string by, Func<Document, Standing, Decision> act)
    {
        Now = Now.AddMinutes(10);
        var facts = Accepted(act(Document!, StandingOf(Document!, by))).ToList();
        var after = facts.Aggregate(Document, Domain.Documents.Document.Evolve)!;
        if (RegisterDocument.IsDue(after, facts))
        {
            var registered = Accepted(RegisterDocument.Decide(after, new(Official(by), Now, 1, RetentionPeriod.FiveYears)));
            facts.AddRange(registered);
            after = registered.Aggregate((Document?)after, Domain.Documents.Document.Evolve)!;
        }

        Given([.. Accepted(FollowPlanDocument.Decide(State, new(after, facts)))]);
        Document = after;
        return this;
    }

    /// <summary>Asks the Domain for any act on the card.</summary>
    public ATaskCard Do(string by, Func<TaskCardStanding, Decision> act)
    {
        Now = Now.AddMinutes(10);
        return Given([.. Accepted(act(StandingOf(by)))]);
    }

    /// <summary>Asks for an act and demands that it is refused with this code; nothing may have changed.</summary>
    public void Refuses(string code, Func<ATaskCard, ATaskCard> act)
    {
        var before = State;
        Should.Throw<RefusedAct>(() => act(this)).Reason.Code.ShouldBe(code);
        State.ShouldBe(before);
    }

    public TaskCardStanding StandingOf(string who) =>
        TaskCardStanding.Of(State, Organization.ActorOn(Person(who), OfficeDay.Of(Now)) ?? throw new ArgumentException(who), Now, Organization);

    public IReadOnlyList<TaskCardAction> AbilitiesOf(string who) => TaskCardPermissions.Abilities(State, StandingOf(who));

    public T Fact<T>() => Facts.OfType<T>().Last();

    private Standing StandingOf(Document document, string who) => AnOffice.Standing(document, who, Now, Organization);

    private static IReadOnlyList<object> Accepted(Decision decision) => decision switch
    {
        Decision.Accepted accepted => accepted.Events,
        Decision.Refused refused => throw new RefusedAct(refused.Reason),
        _ => throw new InvalidOperationException(),
    };

    private sealed class RefusedAct(Refusal reason) : Exception(reason.Code)
    {
        public Refusal Reason => reason;
    }
}
