using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Instructions;

/// <summary>An instruction of the small ministry, told by commands.</summary>
internal sealed class AnInstruction
{
    public static readonly DateOnly Today = OfficeDay.Of(Morning);

    private Organization _organization = Ministry;

    private AnInstruction(params object[] facts) => Facts = [.. facts];

    public List<object> Facts { get; }

    public Instruction State => Facts.Aggregate((Instruction?)null, Instruction.Evolve)!;

    public DateTimeOffset Now { get; private set; } = Morning;

    public static GiveInstruction Command(string by, params string[] handlers) => new(
        NameBasedId.Of("instruction"), Actor(by), Morning, "Answer the petition", [.. handlers.Select(Person)], Today.AddDays(3), null, InstructionSource.None, null,
        BoundPeople.None, Ministry);

    /// <summary>The division head tells the drafter what to do, unless somebody else is named.</summary>
    public static AnInstruction Given(string by = "division-head", params string[] handlers) =>
        new([.. Accepted(GiveInstruction.Decide(Command(by, handlers.Length == 0 ? ["drafter"] : handlers)))]);

    public static Actor Actor(string name, Organization? organization = null) => (organization ?? Ministry).ActorOn(Person(name), Today)!;

    public static IReadOnlyList<object> Accepted(Decision decision) =>
        decision is Decision.Refused refused ? throw new InvalidOperationException(refused.Reason.ToString()) : ((Decision.Accepted)decision).Events;

    public AnInstruction While(Organization organization)
    {
        _organization = organization;
        return this;
    }

    public InstructionStanding As(string name) => InstructionStanding.Of(State, Actor(name, _organization), Now, _organization);

    public AnInstruction Accept(string by = "drafter") => Record(AcceptInstruction.Decide(State, new(As(by))));

    public AnInstruction AnswerBack(string by = "drafter") => Record(AnswerBackInstruction.Decide(State, new(As(by), "the figures are not there yet")));

    public AnInstruction Restate(string by, params string[] handlers) => Record(RestateInstruction.Decide(State, new(
        As(by), "Answer what can be answered", Today.AddDays(5), [.. handlers.Select(Person)], "that is enough for now", _organization)));

    public AnInstruction Report(string by = "drafter") => Record(ReportInstruction.Decide(State, new(As(by), "answered by letter", [])));

    public AnInstruction Close(string by = "division-head") => Record(CloseInstruction.Decide(State, new(As(by), null)));

    public AnInstruction Reopen(string by = "division-head") => Record(ReopenInstruction.Decide(State, new(As(by), "one question is open", Today.AddDays(7))));

    public AnInstruction Withdraw(string by = "division-head") => Record(WithdrawInstruction.Decide(State, new(As(by), "the petition was withdrawn")));

    public AnInstruction HandOver(string from, string to) => Record(HandOverInstruction.Decide(State, new(
        Official(to), Now, Official(from), Official(to), NameBasedId.Of("handover"))));

    private AnInstruction Record(Decision decision)
    {
        Facts.AddRange(Accepted(decision));
        Now = Now.AddHours(1);
        return this;
    }
}
