using OnNara.Domain.Documents;
using OnNara.Domain.Handovers;
using OnNara.Domain.Incoming;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Handovers;

/// <summary>A handover in the small ministry, told by commands over the things that the giver holds.</summary>
internal sealed class AHandover
{
    public static readonly Guid Id = NameBasedId.Of("handover");
    private readonly Dictionary<Guid, object> _things;
    private readonly string _giver;
    private Organization _organization;

    private AHandover(string giver, Organization organization, IEnumerable<object> things) =>
        (_giver, _organization, _things) = (giver, organization, things.ToDictionary(IdOf));

    public List<object> Facts { get; } = [];

    public Handover State => Facts.Aggregate((Handover?)null, Handover.Evolve)!;

    public DateTimeOffset Now { get; private set; } = Morning;

    /// <summary>What somebody holds of these things, in the ministry or in another one.</summary>
    public static AHandover Of(string giver, params object[] things) => new(giver, Ministry, things);

    public AHandover While(Organization organization)
    {
        _organization = organization;
        return this;
    }

    public IReadOnlyList<Holding> Held => [.. _things.Values.SelectMany(t => HoldingsOf(t, Person(_giver)))];

    public Document Document => _things.Values.OfType<Document>().Single();

    public TaskCard Card => _things.Values.OfType<TaskCard>().Single();

    public Decision Preparing(
        string to, string? by = null, bool toActing = false, Handover? continues = null, IReadOnlyList<HandoverItemReference>? items = null, string manual = "Ask the division head first.") =>
        PrepareHandover.Decide(new(
            Id, Actor(by ?? _giver), Now, _organization, Person(_giver), Person(to), toActing, continues, Held, items, manual, "moves to another post"));

    public AHandover Prepare(string to, string? by = null, bool toActing = false, Handover? continues = null, IReadOnlyList<HandoverItemReference>? items = null) =>
        Record(Preparing(to, by, toActing, continues, items));

    public AHandover Revise(string by, IReadOnlyList<HandoverItemReference>? items = null) =>
        Record(ReviseHandover.Decide(State, new(As(by), _organization, Held, items, "The manual, better", "moves to another post")));

    public AHandover Confirm(string by, HandoverSide side) => Record(Confirming(by, side));

    /// <summary>Confirms; where that is the second yes, what moves is appended to the things as the product does.</summary>
    public Decision Confirming(string by, HandoverSide side)
    {
        if (ConfirmHandover.Check(State, As(by), side) is { } refusal) return refusal;
        if (!State.CompletesWith(side)) return ConfirmHandover.Decide(State, new(As(by), side, null));
        var (settlement, unsettled) = Settlement.Of(State, As(by), _organization, Held);
        if (unsettled is not null) return unsettled;
        foreach (var moved in settlement!.Moved)
            Change(moved.Item.Id, moved.Facts);
        return ConfirmHandover.Decide(State, new(As(by), side, settlement));
    }

    public AHandover ConfirmBoth(string giver, string receiver) => Confirm(giver, HandoverSide.Giver).Confirm(receiver, HandoverSide.Receiver);

    public AHandover Refuse(string by) => Record(RefuseHandover.Decide(State, new(As(by), "too much for one")));

    public AHandover Withdraw(string by) => Record(WithdrawHandover.Decide(State, new(As(by), "stays after all")));

    /// <summary>Something happens to one of the things meanwhile.</summary>
    public AHandover Change(Guid id, IReadOnlyList<object> facts)
    {
        _things[id] = facts.Aggregate(_things[id], Evolve);
        return this;
    }

    public AHandover Gets(object thing)
    {
        _things[IdOf(thing)] = thing;
        return this;
    }

    public HandoverStanding As(string name) => HandoverStanding.Of(State, Actor(name), Now, _organization);

    public void Refuses(string code, Func<AHandover, Decision> act) =>
        act(this).ShouldBeOfType<Decision.Refused>().Reason.Code.ShouldBe(code);

    private Actor Actor(string name) => _organization.ActorOn(Person(name), OfficeDay.Of(Now)) ?? throw new ArgumentException(name);

    private AHandover Record(Decision decision)
    {
        Facts.AddRange(decision is Decision.Accepted accepted ? accepted.Events : throw new InvalidOperationException(((Decision.Refused)decision).Reason.ToString()));
        Now = Now.AddHours(1);
        return this;
    }

    private static IReadOnlyList<Holding> HoldingsOf(object thing, Guid person) => thing switch
    {
        Document document => DocumentHoldings.Of(document, person),
        TaskCard card => TaskCardHoldings.Of(card, person),
        IncomingDocument incoming => IncomingHoldings.Of(incoming, person),
        Instruction instruction => InstructionHoldings.Of(instruction, person),
        _ => throw new ArgumentException(thing.ToString()),
    };

    private static object Evolve(object thing, object fact) => thing switch
    {
        Document document => Document.Evolve(document, fact)!,
        TaskCard card => TaskCard.Evolve(card, fact)!,
        IncomingDocument incoming => IncomingDocument.Evolve(incoming, fact)!,
        Instruction instruction => Instruction.Evolve(instruction, fact)!,
        _ => throw new ArgumentException(thing.ToString()),
    };

    private static Guid IdOf(object thing) => thing switch
    {
        Document document => document.Id,
        TaskCard card => card.Id,
        IncomingDocument incoming => incoming.Id,
        Instruction instruction => instruction.Id,
        _ => throw new ArgumentException(thing.ToString()),
    };
}

/// <summary>A task card of the drafter, with a plan on its way to being carried out.</summary>
internal static class ATask
{
    public static readonly Guid Id = NameBasedId.Of("task");
    public static readonly Guid PointId = NameBasedId.Of("point");

    public static Plan APlan(string responsible = "drafter") => new(
        ["fewer complaints"], "many complain", [],
        [
            new("A", "Ask around", new(2026, 3, 1), new(2026, 3, 31), Official(responsible), []),
            new("B", "Write it down", new(2026, 4, 1), new(2026, 4, 30), Official("colleague"), ["A"]),
        ],
        null);

    public static IReadOnlyList<object> Facts(string owner = "drafter") =>
    [
        new TaskCardOpened(Id, "M", Official(owner), Morning, new(TaskKind.UnitTask, "U-1", "Leave", "U-1"), "Leave", "keep the leave in order", Official(owner)),
        new CycleOpened(Official(owner), Morning, "2026", new(2026, 1, 1), new(2026, 12, 31), []),
        new PlanSubmitted(Official(owner), Morning, "2026", 1, APlan(), NameBasedId.Of("plan"), null),
        new PlanApproved(Official("division-head"), Morning.AddMinutes(1), "2026", 1, NameBasedId.Of("plan"), new("M-11", "Personnel Division", 2026, 1)),
        new ImprovementPointRaised(Official("division-head"), Morning.AddMinutes(2), "2026", PointId, "forms", "The form is too long.", Official("drafter"), new(2026, 6, 1)),
    ];

    public static TaskCard Card(string owner = "drafter", params object[] more) => Facts(owner).Concat(more).Aggregate((TaskCard?)null, TaskCard.Evolve)!;
}
