using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Organizations.Ministry;

namespace OnNara.Domain.Tests.Organizations;

public sealed class AbsenceTests
{
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private static readonly DateOnly Friday = new(2026, 5, 8);
    private static readonly Guid Leave = NameBasedId.Of("leave");

    [Fact]
    public void the_acting_person_acts_on_the_days_of_the_order_and_no_other()
    {
        var state = WithPeople().Has(Away("인사과장", "팀장")).State;

        state.AbsenceOf(Person("인사과장"), Monday)!.Reason.ShouldBe("연가");
        state.AbsenceOf(Person("인사과장"), Friday.AddDays(1)).ShouldBeNull();
        state.ActorOn(Person("팀장"), Friday)!.AppointmentFor(Person("인사과장"))
            .ShouldBe(new ActingAppointment(Leave, state.OfficialOn(Person("인사과장"), Friday)!, Monday, Friday));
        state.ActorOn(Person("팀장"), Monday.AddDays(-1))!.ActsFor.ShouldBeEmpty();
        state.ActorOn(Person("팀장"), Friday.AddDays(1))!.ActsFor.ShouldBeEmpty();
    }

    [Fact]
    public void whoever_is_back_early_is_not_absent_any_more_and_the_days_before_stay_as_they_were()
    {
        var state = WithPeople().Has(Away("인사과장", "팀장")).Has(new CancelAbsence(Leave, Monday.AddDays(2), Clerk, Now)).State;

        state.ActorOn(Person("팀장"), Monday.AddDays(1))!.ActsFor.ShouldNotBeEmpty();
        state.ActorOn(Person("팀장"), Monday.AddDays(2))!.ActsFor.ShouldBeEmpty();
        state.AbsenceOf(Person("인사과장"), Monday.AddDays(2)).ShouldBeNull();
    }

    [Fact]
    public void an_absence_may_leave_nobody_to_act() =>
        WithPeople().Has(Away("인사과장", null)).State.AbsenceOf(Person("인사과장"), Monday)!.ActingPersonId.ShouldBeNull();

    [Fact]
    public void an_absence_may_have_no_end_in_sight() =>
        WithPeople().Has(Away("인사과장", "팀장") with { To = DateOnly.MaxValue }).State.AbsenceOf(Person("인사과장"), DateOnly.MaxValue).ShouldNotBeNull();

    [Fact]
    public void refuses_two_absences_on_the_same_day() =>
        WithPeople().Has(Away("인사과장", "팀장")).Refuses<AbsencesOverlap>(
            Away("인사과장", null) with { AbsenceId = NameBasedId.Of("second") }, "organization.absences-overlap");

    [Fact]
    public void refuses_somebody_who_acts_for_themselves() =>
        WithPeople().Refuses<ActsForOneself>(Away("인사과장", "인사과장"), "organization.acts-for-oneself");

    [Fact]
    public void refuses_an_acting_person_who_is_away_too() =>
        WithPeople().Has(Away("팀장", null)).Refuses<ActingPersonAway>(
            Away("인사과장", "팀장") with { AbsenceId = NameBasedId.Of("second") }, "organization.acting-person-away");

    [Fact]
    public void refuses_an_acting_person_who_leaves_meanwhile() =>
        WithPeople().Has(new LeaveAgency(Person("팀장"), Friday, Clerk, Now)).Refuses<ActingPersonAway>(
            Away("인사과장", "팀장"), "organization.acting-person-away");

    [Fact]
    public void refuses_the_absence_of_somebody_who_acts_for_another() =>
        WithPeople().Has(Away("인사과장", "팀장")).Refuses<PersonActsMeanwhile>(
            Away("팀장", null) with { AbsenceId = NameBasedId.Of("second") }, "organization.person-acts-meanwhile");

    [Fact]
    public void refuses_an_absence_that_ends_before_it_begins() =>
        WithPeople().Refuses<DaysOutOfOrder>(Away("인사과장", null) with { To = Monday.AddDays(-1) }, "organization.days-out-of-order");

    [Fact]
    public void refuses_to_cancel_what_is_over() =>
        WithPeople().Has(Away("인사과장", null)).Refuses<AbsenceOver>(
            new CancelAbsence(Leave, Friday.AddDays(1), Clerk, Now), "organization.absence-over");

    private static RegisterAbsence Away(string person, string? acting) =>
        new(Leave, Person(person), Monday, Friday, "연가", acting is null ? null : Person(acting), Clerk, Now);
}
