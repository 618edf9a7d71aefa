using OnNara.Domain.Meetings;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Instructions;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Meetings;

/// <summary>A meeting of the small ministry, told by commands.</summary>
internal sealed class AMeeting
{
    private AMeeting(params object[] facts) => Facts = [.. facts];

    public List<object> Facts { get; }

    public Meeting State => Facts.Aggregate((Meeting?)null, Meeting.Evolve)!;

    public DateTimeOffset Now { get; private set; } = Morning;

    public static CallMeeting Command(string by = "division-head", string? host = null) => new(
        NameBasedId.Of("meeting"), AnInstruction.Actor(by), Morning, "Leave plans", Person(host ?? by), new(Morning.AddHours(5), Morning.AddHours(6)), "Room 1",
        [Person("division-head"), Person("drafter"), Person("budget-officer")], [Person("colleague")], ["Spring", "Summer"], null, Ministry);

    /// <summary>The division head sits down with the drafter and the budget officer, and the colleague listens.</summary>
    public static AMeeting Called(string by = "division-head", string? host = null) => new([.. AnInstruction.Accepted(CallMeeting.Decide(Command(by, host)))]);

    public static AMeeting Recorded() => Called().Later().Record();

    public static MinutesDraft Draft(params MeetingDecision[] decisions) => new(
        [Person("division-head"), Person("budget-officer")], [], [new(1, "all agree"), new(2, "put off")],
        decisions.Length == 0 ? [new(1, "Write the spring plan", 1, new(2, 0, 0)), new(2, "Meet again", null, null)] : decisions);

    public MeetingStanding As(string name, Organization? organization = null) =>
        MeetingStanding.Of(State, AnInstruction.Actor(name, organization), Now, organization ?? Ministry);

    public AMeeting Later()
    {
        Now = Morning.AddHours(7);
        return this;
    }

    public AMeeting Reschedule(string by = "division-head") => Add(RescheduleMeeting.Decide(
        State, new(As(by), new(Morning.AddHours(6), Morning.AddHours(7)), "Room 2", "the room is taken")));

    public AMeeting Cancel(string by = "division-head") => Add(CancelMeeting.Decide(State, new(As(by), "nothing to decide")));

    public AMeeting Record(string by = "division-head") => Add(RecordMinutes.Decide(State, new(As(by), Draft())));

    public AMeeting Correct(string by = "division-head", params MeetingDecision[] decisions) =>
        Add(CorrectMinutes.Decide(State, new(As(by), Draft(decisions), "somebody was left out")));

    public AMeeting Instruct(string by = "division-head", int decision = 1) =>
        Add(InstructMeetingDecision.Decide(State, new(As(by), decision, NameBasedId.Of("instruction", $"{decision}"))));

    private AMeeting Add(Decision decision)
    {
        Facts.AddRange(AnInstruction.Accepted(decision));
        return this;
    }
}
