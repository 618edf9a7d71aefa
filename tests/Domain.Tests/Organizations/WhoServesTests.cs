using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Organizations.Ministry;

namespace OnNara.Domain.Tests.Organizations;

public sealed class WhoServesTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public void who_headed_a_department_on_a_day_has_an_answer_also_after_later_changes()
    {
        var state = WithPeople()
            .Has(new MovePerson(Person("인사과장"), "부이사관", "국장", "PLAN", May, Clerk, Now))
            .HasPerson("새과장", "과장", "HR", May)
            .Has(new LeaveAgency(Person("새과장"), May.AddMonths(2), Clerk, Now)).State;

        state.HeadOf("HR", Opening)!.Name.ShouldBe("인사과장");
        state.HeadOf("HR", May.AddDays(-1))!.Name.ShouldBe("인사과장");
        state.HeadOf("HR", May)!.Name.ShouldBe("새과장");
        state.HeadOf("HR", May.AddMonths(2)).ShouldBeNull();
        state.HeadOf("HR", Opening.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void of_two_holders_of_the_head_post_the_one_appointed_last_heads_the_department()
    {
        var state = WithPeople().Has(new MovePerson(Person("인사과장"), "부이사관", "국장", "PLAN", May, Clerk, Now)).State;

        state.HeadOf("PLAN", May)!.Name.ShouldBe("인사과장");
        state.HoldersOf("국장", "PLAN", May).Select(o => o.Name).ShouldBe(["국장", "인사과장"]);
    }

    [Fact]
    public void another_head_post_names_another_head_from_its_day_on()
    {
        var state = WithPeople().Has(new NameHeadPost("HR-1", "주무관", May, Clerk, Now)).State;

        state.HeadOf("HR-1", May.AddDays(-1))!.Name.ShouldBe("팀장");
        state.HeadOf("HR-1", May)!.Name.ShouldBe("주무관");
    }

    [Fact]
    public void the_head_of_the_root_department_heads_the_agency() =>
        WithPeople().State.AgencyHeadOn(May)!.Name.ShouldBe("장관");

    [Fact]
    public void a_concurrent_appointment_counts_beside_the_primary_one_that_names_the_person()
    {
        var state = WithPeople().Has(new AppointPerson(Person("인사과장"), "서기관", "팀장", "HR-1", false, May, Clerk, Now)).State;

        state.HeadOf("HR-1", May)!.Name.ShouldBe("인사과장");
        state.OfficialOn(Person("인사과장"), May)!.Post.ShouldBe("과장");
        state.AppointmentsOn(Person("인사과장"), May).Select(a => a.Post).ShouldBe(["과장", "팀장"]);
    }

    [Fact]
    public void a_concurrent_appointment_ends_by_itself()
    {
        var ministry = WithPeople()
            .Has(new AppointPerson(Person("인사과장"), "서기관", "팀장", "HR-1", false, May, Clerk, Now))
            .Has(new EndConcurrentAppointment(Person("인사과장"), "팀장", "HR-1", May.AddMonths(1), Clerk, Now));

        ministry.State.AppointmentsOn(Person("인사과장"), May.AddMonths(1)).Single().Post.ShouldBe("과장");
        ministry.Refuses<NoConcurrentAppointment>(
            new EndConcurrentAppointment(Person("인사과장"), "과장", "HR", May, Clerk, Now), "organization.no-concurrent-appointment");
    }

    [Fact]
    public void refuses_a_second_primary_appointment() =>
        WithPeople().Refuses<PrimaryAppointmentHeld>(
            new AppointPerson(Person("주무관"), "행정주사", "팀장", "FIN", true, May, Clerk, Now), "organization.primary-appointment-held");

    [Fact]
    public void refuses_to_give_the_same_post_twice() =>
        WithPeople().Refuses<AppointmentAlreadyHeld>(
            new AppointPerson(Person("주무관"), "행정주사", "주무관", "HR-1", false, May, Clerk, Now), "organization.appointment-already-held");

    [Fact]
    public void refuses_to_appoint_a_stranger() =>
        WithPeople().Refuses<UnknownPerson>(
            new AppointPerson(Person("아무개"), "행정주사", "주무관", "FIN", true, May, Clerk, Now), "organization.unknown-person");

    [Fact]
    public void refuses_to_move_somebody_who_holds_no_primary_appointment() =>
        WithPeople().Has(new JoinPerson(Person("신규"), "신규", May, Clerk, Now)).Refuses<NoPrimaryAppointment>(
            new MovePerson(Person("신규"), "행정서기", "주무관", "FIN", May, Clerk, Now), "organization.no-primary-appointment");

    [Fact]
    public void refuses_a_move_before_a_later_one() =>
        WithPeople().Has(new MovePerson(Person("주무관"), "행정주사", "주무관", "FIN", May, Clerk, Now)).Refuses<LaterAppointmentHeld>(
            new MovePerson(Person("주무관"), "행정주사", "주무관", "HR", May.AddDays(-1), Clerk, Now), "organization.later-appointment-held");

    [Fact]
    public void whoever_left_holds_nothing_any_more_and_may_join_again()
    {
        var ministry = WithPeople()
            .Has(new AssignOffice(Person("주무관"), Office.DispatchClerk, Opening, Clerk, Now))
            .Has(new LeaveAgency(Person("주무관"), May, Clerk, Now));

        ministry.State.ActorOn(Person("주무관"), May.AddDays(-1))!.Holds(Office.DispatchClerk).ShouldBeTrue();
        ministry.State.ActorOn(Person("주무관"), May).ShouldBeNull();
        ministry.HasPerson("주무관", "주무관", "FIN", May.AddYears(1)).State.ActorOn(Person("주무관"), May.AddYears(1))!
            .Holds(Office.DispatchClerk).ShouldBeFalse();
    }

    [Fact]
    public void refuses_to_join_twice() =>
        WithPeople().Refuses<PersonAlreadyJoined>(
            new JoinPerson(Person("주무관"), "주무관", May, Clerk, Now), "organization.person-already-joined");

    [Fact]
    public void an_office_is_held_on_its_days_only()
    {
        var ministry = WithPeople()
            .Has(new AssignOffice(Person("주무관"), Office.RecordsOfficer, May, Clerk, Now))
            .Has(new RelieveOffice(Person("주무관"), Office.RecordsOfficer, May.AddMonths(1), Clerk, Now));

        ministry.State.OfficesOn(Person("주무관"), May.AddDays(-1)).ShouldBeEmpty();
        ministry.State.HoldersOf(Office.RecordsOfficer, May).Single().Name.ShouldBe("주무관");
        ministry.State.OfficesOn(Person("주무관"), May.AddMonths(1)).ShouldBeEmpty();
        ministry.Refuses<OfficeNotHeld>(
            new RelieveOffice(Person("주무관"), Office.RecordsOfficer, May.AddMonths(2), Clerk, Now), "organization.office-not-held");
    }

    [Fact]
    public void refuses_to_take_the_last_organization_administrator_away()
    {
        var ministry = WithPeople().Has(new AssignOffice(Person("주무관"), Office.OrganizationAdministrator, Opening, Clerk, Now));

        ministry.Refuses<LastOrganizationAdministrator>(
            new RelieveOffice(Person("주무관"), Office.OrganizationAdministrator, May, Clerk, Now), "organization.last-organization-administrator");
        ministry.Refuses<LastOrganizationAdministrator>(
            new LeaveAgency(Person("주무관"), May, Clerk, Now), "organization.last-organization-administrator");
    }

    [Fact]
    public void refuses_names_that_cannot_be_kept()
    {
        WithPeople().Refuses<TextNotAcceptable>(new JoinPerson(Person("x"), "김\0", May, Clerk, Now), "organization.text-not-acceptable");
        WithPeople().Refuses<TextNotAcceptable>(new JoinPerson(Person("x"), "김\ud800", May, Clerk, Now), "organization.text-not-acceptable");
        WithPeople().Refuses<TextNotAcceptable>(new JoinPerson(Person("x"), "  ", May, Clerk, Now), "organization.text-not-acceptable");
        WithPeople().Refuses<TextNotAcceptable>(new JoinPerson(Person("x"), new string('가', 101), May, Clerk, Now), "organization.text-not-acceptable");
    }

    [Fact]
    public void a_suspended_agency_takes_no_part_in_the_exchange_until_it_is_resumed()
    {
        var ministry = WithPeople().Has(new SuspendAgency("전산실 화재", May, Clerk, Now));
        ministry.Refuses<AgencyAlreadySuspended>(new SuspendAgency("또", May.AddDays(1), Clerk, Now), "organization.agency-already-suspended");
        ministry.Has(new ResumeAgency(May.AddDays(10), Clerk, Now));

        ministry.State.IsExchanging(May.AddDays(-1)).ShouldBeTrue();
        ministry.State.IsExchanging(May).ShouldBeFalse();
        ministry.State.IsExchanging(May.AddDays(10)).ShouldBeTrue();
        ministry.Refuses<AgencyNotSuspended>(new ResumeAgency(May.AddDays(11), Clerk, Now), "organization.agency-not-suspended");
    }

    [Fact]
    public void an_agency_is_opened_once_and_never_under_the_reserved_code()
    {
        new OpenAgency("1741000", "행정안전부", "행안부", false, Opening, Clerk, Now).Decide(WithPeople().State)
            .ShouldBeOfType<Decision.Refused>().Reason.Code.ShouldBe("organization.agency-code-taken");
        new OpenAgency(OrganizationId.Installation, "이름", "이름", false, Opening, Clerk, Now).Decide(null)
            .ShouldBeOfType<Decision.Refused>().Reason.Code.ShouldBe("organization.agency-code-taken");
    }

    [Fact]
    public void every_command_about_somebody_or_something_unknown_is_refused_and_never_fails()
    {
        var nobody = Person("아무개");
        OrganizationCommand[] commands =
        [
            new MovePerson(nobody, "행정주사", "주무관", "FIN", May, Clerk, Now),
            new EndConcurrentAppointment(nobody, "주무관", "FIN", May, Clerk, Now),
            new LeaveAgency(nobody, May, Clerk, Now),
            new AssignOffice(nobody, Office.Auditor, May, Clerk, Now),
            new RelieveOffice(nobody, Office.Auditor, May, Clerk, Now),
            new RegisterAbsence(nobody, nobody, May, May, "연가", Person("주무관"), Clerk, Now),
            new RegisterAbsence(nobody, Person("주무관"), May, DateOnly.MaxValue, "휴직", nobody, Clerk, Now),
            new CancelAbsence(nobody, May, Clerk, Now),
            new RetireDelegationRule(nobody, May, Clerk, Now),
            new RenameDepartment("NONE", "이름", May, Clerk, Now),
            new MoveDepartment("NONE", "HR", May, Clerk, Now),
            new MoveDepartment("HR", "NONE", May, Clerk, Now),
            new NameHeadPost("NONE", "과장", May, Clerk, Now),
            new CloseDepartment("NONE", false, May, Clerk, Now),
        ];

        foreach (var command in commands) command.Decide(WithPeople().State).ShouldBeOfType<Decision.Refused>(command.ToString());
    }
}
