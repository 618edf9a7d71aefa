using CsCheck;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Organizations.Ministry;

namespace OnNara.Domain.Tests.Organizations;

public sealed class DepartmentTreeTests
{
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public void an_agency_has_exactly_one_root_department() =>
        WithPeople().Refuses<RootDepartmentExists>(Department("SECOND", null, "장관"), "organization.root-department-exists");

    [Fact]
    public void refuses_a_superior_department_that_does_not_exist_on_that_day() =>
        WithPeople().Has(Department("LATER", "MOIS", "과장", May))
            .Refuses<UnknownDepartment>(Department("EARLY", "LATER", "팀장", Opening), "organization.unknown-department");

    [Fact]
    public void refuses_a_code_that_was_given_before() =>
        WithPeople().Has(Department("TMP", "MOIS", "과장")).Has(new CloseDepartment("TMP", false, May, Clerk, Now))
            .Refuses<DepartmentCodeTaken>(Department("TMP", "MOIS", "과장", May), "organization.department-code-taken");

    [Fact]
    public void refuses_to_put_a_department_under_itself() =>
        WithPeople().Refuses<DepartmentCycle>(new MoveDepartment("HR", "HR", May, Clerk, Now), "organization.department-cycle");

    [Fact]
    public void refuses_to_put_a_department_under_its_own_subordinate() =>
        WithPeople().Refuses<DepartmentCycle>(new MoveDepartment("PLAN", "HR-1", May, Clerk, Now), "organization.department-cycle");

    [Fact]
    public void refuses_a_move_that_would_close_a_circle_on_a_later_day_only()
    {
        var ministry = WithPeople().Has(new MoveDepartment("HR", "FIN", May.AddMonths(1), Clerk, Now));
        var refused = new MoveDepartment("FIN", "HR", May, Clerk, Now).Decide(ministry.State).ShouldBeOfType<Decision.Refused>();
        refused.Reason.ShouldBeOfType<DepartmentCycle>().On.ShouldBe(May.AddMonths(1));
    }

    [Fact]
    public void refuses_to_move_or_close_the_root()
    {
        WithPeople().Refuses<RootDepartmentStays>(new MoveDepartment("MOIS", "PLAN", May, Clerk, Now), "organization.root-department-stays");
        WithPeople().Refuses<RootDepartmentStays>(new CloseDepartment("MOIS", false, May, Clerk, Now), "organization.root-department-stays");
    }

    [Fact]
    public void refuses_to_close_a_department_that_still_has_departments_people_or_unit_tasks()
    {
        WithPeople().Refuses<DepartmentNotEmpty>(new CloseDepartment("HR", false, May, Clerk, Now), "organization.department-not-empty");
        WithPeople().Refuses<DepartmentNotEmpty>(new CloseDepartment("FIN", false, May, Clerk, Now), "organization.department-not-empty");
        WithPeople().Has(Department("NEW", "MOIS", "과장"))
            .Refuses<DepartmentNotEmpty>(new CloseDepartment("NEW", true, May, Clerk, Now), "organization.department-not-empty");
    }

    [Fact]
    public void a_closed_department_takes_nobody_and_nothing_any_more()
    {
        var ministry = WithPeople().Has(Department("TMP", "MOIS", "과장")).Has(new CloseDepartment("TMP", false, May, Clerk, Now));
        ministry.Refuses<DepartmentCloses>(
            new AppointPerson(Person("주무관"), "행정주사", "과장", "TMP", false, Opening, Clerk, Now), "organization.department-closes");
        ministry.Refuses<SuperiorDepartmentClosing>(Department("SUB", "TMP", "팀장"), "organization.superior-department-closing");
    }

    [Fact]
    public void the_past_keeps_the_name_and_the_superior_of_its_day()
    {
        var state = WithPeople()
            .Has(new RenameDepartment("HR", "인재개발과", May, Clerk, Now))
            .Has(new MoveDepartment("HR", "MOIS", May, Clerk, Now)).State;

        state.DepartmentOn("HR", May.AddDays(-1)).ShouldBe(new Department("HR", "HR 부서", "PLAN", "과장"));
        state.DepartmentOn("HR", May).ShouldBe(new Department("HR", "인재개발과", "MOIS", "과장"));
        state.LineOfCommand("HR-1", May.AddDays(-1)).ShouldBe(["HR-1", "HR", "PLAN", "MOIS"]);
        state.LineOfCommand("HR-1", May).ShouldBe(["HR-1", "HR", "MOIS"]);
        state.OfficialOn(Person("인사과장"), May.AddDays(-1))!.DepartmentName.ShouldBe("HR 부서");
        state.OfficialOn(Person("인사과장"), May)!.DepartmentName.ShouldBe("인재개발과");
        state.IsInLineOfCommand("HR-1", "PLAN", May.AddDays(-1)).ShouldBeTrue();
        state.IsInLineOfCommand("HR-1", "PLAN", May).ShouldBeFalse();
        state.IsInLineOfCommand("HR-1", "HR-1", May).ShouldBeTrue();
    }

    [Fact]
    public void every_department_reaches_the_root_on_every_day_whatever_is_asked() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 400], Gen.Int[0, 2]).Array[0, 60].Sample(asked =>
        {
            var state = Opened().Has(Department("D0", null, "장관")).State;
            foreach (var (department, other, days, act) in asked)
            {
                var from = Opening.AddDays(days);
                OrganizationCommand command = act switch
                {
                    0 => Department($"D{department}", $"D{other}", "과장", from),
                    1 => new MoveDepartment($"D{department}", $"D{other}", from, Clerk, Now),
                    _ => new CloseDepartment($"D{department}", false, from, Clerk, Now),
                };
                if (command.Decide(state) is Decision.Accepted accepted)
                    state = accepted.Events.Aggregate(state, (s, fact) => Organization.Evolve(s, fact)!);
            }

            foreach (var day in asked.Select(a => Opening.AddDays(a.Item3)).Append(Opening.AddYears(3)))
            {
                foreach (var department in state.DepartmentsOn(day))
                    state.LineOfCommand(department.Code, day)[^1].ShouldBe("D0", $"{department.Code} on {day}");
            }
        });
}
