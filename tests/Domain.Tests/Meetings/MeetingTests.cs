using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    [Fact]
    public void names_host_attendees_observers_and_agenda_as_they_are_on_the_day()
    {
        var meeting = AMeeting.Called().State;

        meeting.Host.Name.ShouldBe("division-head");
        meeting.Attendees.Select(a => a.Name).ShouldBe(["division-head", "drafter", "budget-officer"]);
        meeting.Observers.Select(a => a.Name).ShouldBe(["colleague"]);
        meeting.Agenda.ShouldBe([new(1, "Spring"), new(2, "Summer")]);
    }

    [Fact]
    public void somebody_calls_it_for_the_head_whom_he_serves() => AMeeting.Called("drafter", host: "bureau-head").As("drafter").Roles.ShouldContain(MeetingRole.Organizer);

    [Theory]
    [InlineData("drafter", "budget-head")]
    [InlineData("bureau-head", "division-head")]
    public void refuses_a_call_for_a_host_whom_one_does_not_serve(string by, string host) =>
        Refuses<NotYoursToCallFor>(CallMeeting.Decide(AMeeting.Command(by, host)));

    [Fact]
    public void refuses_a_meeting_that_ends_before_it_begins() =>
        Refuses<MeetingTimeImpossible>(CallMeeting.Decide(AMeeting.Command() with { Time = new(Morning.AddHours(2), Morning.AddHours(1)) }));

    [Fact]
    public void refuses_a_meeting_a_hundred_years_away() =>
        Refuses<MeetingTimeImpossible>(CallMeeting.Decide(AMeeting.Command() with { Time = new(Morning.AddYears(100), Morning.AddYears(100).AddHours(1)) }));

    [Fact]
    public void refuses_a_meeting_of_nobody() => Refuses<MeetingPeopleMissing>(CallMeeting.Decide(AMeeting.Command() with { AttendeeIds = [] }));

    [Fact]
    public void refuses_a_meeting_about_nothing() => Refuses<AgendaMissing>(CallMeeting.Decide(AMeeting.Command() with { Agenda = [] }));

    [Fact]
    public void refuses_somebody_as_attendee_and_observer() =>
        Refuses<MeetingPersonTwice>(CallMeeting.Decide(AMeeting.Command() with { ObserverIds = [Person("drafter")] }));

    [Fact]
    public void refuses_an_attendee_whom_nobody_knows() =>
        Refuses<MeetingPersonUnknown>(CallMeeting.Decide(AMeeting.Command() with { AttendeeIds = [Guid.Empty] }));

    [Fact]
    public void may_be_moved_or_cancelled_until_there_are_minutes()
    {
        AMeeting.Called().Reschedule().State.Place.ShouldBe("Room 2");
        var recorded = AMeeting.Recorded();
        Refuses<MeetingInWrongState>(CancelMeeting.Decide(recorded.State, new(recorded.As("division-head"), "no")));
        Refuses<MeetingForbidden>(CancelMeeting.Decide(recorded.State, new(recorded.As("drafter"), "no")));
        var cancelled = AMeeting.Called().Cancel().Later();
        Refuses<MeetingInWrongState>(RecordMinutes.Decide(cancelled.State, new(cancelled.As("division-head"), AMeeting.Draft())));
    }

    [Fact]
    public void refuses_minutes_before_the_meeting_began()
    {
        var meeting = AMeeting.Called();
        Refuses<MeetingNotHeldYet>(RecordMinutes.Decide(meeting.State, new(meeting.As("division-head"), AMeeting.Draft())));
        MeetingPermissions.Abilities(meeting.State, meeting.As("division-head")).ShouldNotContain(MeetingAction.RecordMinutes);
    }

    [Fact]
    public void whoever_acts_for_the_absent_host_records_the_minutes() =>
        AMeeting.Called().Later().As("team-leader", Without("division-head", "team-leader")).Roles.ShouldContain(MeetingRole.Host);

    [Fact]
    public void refuses_more_votes_than_attendees_who_were_there()
    {
        RefusesMinutes<MoreVotesThanPresent>(AMeeting.Draft(new MeetingDecision(1, "Write it", 1, new(2, 1, 0)))).ShouldSatisfyAllConditions(
            r => r.Cast.ShouldBe(3), r => r.Present.ShouldBe(2));
        RefusesMinutes<MoreVotesThanPresent>(AMeeting.Draft(new MeetingDecision(1, "Write it", 1, new(int.MaxValue, int.MaxValue, 2))));
        RefusesMinutes<MinutesIncomplete>(AMeeting.Draft(new MeetingDecision(1, "Write it", 1, new(-1, 1, 0))));
    }

    [Fact]
    public void refuses_minutes_that_leave_out_an_item_of_the_agenda() => RefusesMinutes<MinutesIncomplete>(AMeeting.Draft() with { Gists = [new(1, "all agree")] });

    [Fact]
    public void refuses_minutes_of_items_that_were_not_on_the_agenda()
    {
        RefusesMinutes<MinutesIncomplete>(AMeeting.Draft() with { Gists = [new(1, "a"), new(2, "b"), new(3, "c")] });
        RefusesMinutes<MinutesIncomplete>(AMeeting.Draft(new MeetingDecision(1, "Write it", 7, null)));
    }

    [Fact]
    public void refuses_decisions_numbered_with_a_gap() => RefusesMinutes<MinutesIncomplete>(AMeeting.Draft(new MeetingDecision(2, "Write it", 1, null)));

    [Fact]
    public void refuses_minutes_with_somebody_who_was_not_invited() => RefusesMinutes<NotAmongTheInvited>(AMeeting.Draft() with { PresentIds = [Person("clerk")] });

    [Fact]
    public void refuses_minutes_of_an_empty_room() => RefusesMinutes<MinutesIncomplete>(AMeeting.Draft(new MeetingDecision(1, "Write it", 1, null)) with { PresentIds = [] });

    [Fact]
    public void a_correction_is_a_new_version_with_its_reason()
    {
        var meeting = AMeeting.Recorded().Correct("division-head", new MeetingDecision(1, "Write both plans", 1, null));
        meeting.State.MinutesVersion.ShouldBe(2);
        meeting.State.Minutes!.Decisions.ShouldHaveSingleItem().Text.ShouldBe("Write both plans");
        meeting.Facts.OfType<MinutesRecorded>().ShouldHaveSingleItem().Minutes.Decisions[0].Text.ShouldBe("Write the spring plan");
    }

    [Fact]
    public void a_decision_becomes_an_instruction_once()
    {
        var meeting = AMeeting.Recorded().Instruct();
        Refuses<DecisionInstructedAlready>(InstructMeetingDecision.Decide(meeting.State, new(meeting.As("division-head"), 1, NameBasedId.Of("another"))));
        Refuses<DecisionUnknown>(InstructMeetingDecision.Decide(meeting.State, new(meeting.As("division-head"), 9, NameBasedId.Of("another"))));
        meeting.Instruct(decision: 2);
        MeetingPermissions.Abilities(meeting.State, meeting.As("division-head")).ShouldNotContain(MeetingAction.InstructDecision);
    }

    [Fact]
    public void refuses_a_correction_that_changes_a_decision_of_which_an_instruction_was_given()
    {
        var meeting = AMeeting.Recorded().Instruct();
        Refuses<InstructedDecisionStays>(CorrectMinutes.Decide(
            meeting.State, new(meeting.As("division-head"), AMeeting.Draft(new MeetingDecision(1, "Write nothing", 1, null)), "no")));
        meeting.Correct("division-head", new MeetingDecision(1, "Write the spring plan", 1, null)).State.MinutesVersion.ShouldBe(2);
    }

    [Fact]
    public void the_host_may_instruct_whoever_sat_there_and_a_head_only_the_own_people()
    {
        var meeting = AMeeting.Recorded();
        InstructMeetingDecision.BoundBy(meeting.State, meeting.As("division-head")).Ids.ShouldBe([Person("division-head"), Person("budget-officer")]);
        InstructMeetingDecision.BoundBy(meeting.State, meeting.As("bureau-head")).ShouldBe(BoundPeople.None);
        meeting.As("bureau-head").Roles.ShouldBe([MeetingRole.Head]);
        Refuses<MeetingForbidden>(InstructMeetingDecision.Decide(meeting.State, new(meeting.As("drafter"), 1, NameBasedId.Of("another"))));
    }

    [Fact]
    public void to_a_stranger_there_is_no_such_meeting()
    {
        var meeting = AMeeting.Recorded();
        foreach (var stranger in new[] { "team-leader", "budget-head", "clerk" })
            Refuses<MeetingNotFound>(InstructMeetingDecision.Decide(meeting.State, new(meeting.As(stranger), 1, NameBasedId.Of("another"))));
    }

    private static TRefusal RefusesMinutes<TRefusal>(MinutesDraft minutes)
        where TRefusal : Refusal
    {
        var meeting = AMeeting.Called().Later();
        return Refuses<TRefusal>(RecordMinutes.Decide(meeting.State, new(meeting.As("division-head"), minutes)));
    }

    private static TRefusal Refuses<TRefusal>(Decision decision)
        where TRefusal : Refusal => decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<TRefusal>();
}
