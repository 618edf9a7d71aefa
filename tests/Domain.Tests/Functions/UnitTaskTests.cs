using OnNara.Domain.Functions;
using static OnNara.Domain.Tests.Functions.Tree;
using static OnNara.Domain.Tests.Organizations.Ministry;

namespace OnNara.Domain.Tests.Functions;

public sealed class UnitTaskTests
{
    [Fact]
    public void a_unit_task_belongs_to_one_department_at_a_time()
    {
        var task = WithTask().Has(new MoveUnitTask("T-1", "FIN", May, Clerk, Now)).Task("T-1");

        task.On(May.AddDays(-1))!.DepartmentCode.ShouldBe("HR");
        task.On(May)!.DepartmentCode.ShouldBe("FIN");
    }

    [Fact]
    public void what_documents_get_from_it_changes_from_a_day_on_and_not_before()
    {
        var task = WithTask()
            .Has(new ChangeUnitTaskDefaults("T-1", new(RetentionPeriod.Permanent, DisclosureClass.Closed, [6, 5, 6]), "감사 지적", May, Clerk, Now)).Task("T-1");

        task.On(May.AddDays(-1))!.Retention.ShouldBe(RetentionPeriod.FiveYears);
        task.On(May)!.Retention.ShouldBe(RetentionPeriod.Permanent);
        task.On(May)!.Clauses.ShouldBe([5, 6]);
    }

    [Fact]
    public void a_retired_unit_task_is_refused_with_what_is_used_in_its_place_and_still_tells_what_it_was()
    {
        var tree = WithTask().Has(new EstablishUnitTask(Task("T-2", "인사"), Begin, Clerk, Now)).Has(new RetireUnitTask("T-1", "통합", ["T-2"], May, Clerk, Now));

        tree.Refuses(new MoveUnitTask("T-1", "FIN", May, Clerk, Now)).ShouldBeOfType<UnitTaskIsRetired>().Successors.ShouldBe(["T-2"]);
        tree.Refuses(new RetireUnitTask("T-1", "또", [], May.AddDays(-1), Clerk, Now)).Code.ShouldBe("unit-task.retired");
        tree.Task("T-1").On(May).ShouldBeNull();
        tree.Task("T-1").On(May.AddDays(-1)).ShouldNotBeNull();
        tree.Task("T-1").LastOn(May.AddYears(3)).Retention.ShouldBe(RetentionPeriod.FiveYears);
    }

    [Fact]
    public void an_agency_may_classify_a_unit_task_later_and_only_under_a_small_function()
    {
        var tree = Grown().Has(new EstablishUnitTask(Task("T-1", "징계", smallFunction: null), Begin, Clerk, Now));
        tree.Refuses(new ReclassifyUnitTask("T-1", "A111", May, Clerk, Now)).Code.ShouldBe("function.wrong-level");
        tree.Refuses(new ReclassifyUnitTask("T-1", "NONE", May, Clerk, Now)).Code.ShouldBe("function.named-unknown");

        var task = tree.Has(new ReclassifyUnitTask("T-1", "A1111", May, Clerk, Now)).Task("T-1");
        task.On(May.AddDays(-1))!.SmallFunctionCode.ShouldBeNull();
        task.On(May)!.SmallFunctionCode.ShouldBe("A1111");
    }

    [Fact]
    public void a_division_ends_one_and_begins_several_that_say_what_they_continue()
    {
        var tree = WithTask().Has(new SplitUnitTask("T-1", [Task("T-11", "중징계"), Task("T-12", "경징계", "FIN", "A1112")], "업무 증가", May, Clerk, Now));

        tree.Task("T-1").On(May).ShouldBeNull();
        tree.Task("T-1").Successors.ShouldBe(["T-11", "T-12"]);
        tree.Task("T-11").Continues.ShouldBe(["T-1"]);
        tree.Task("T-12").On(May)!.SmallFunctionCode.ShouldBe("A1112");
        tree.Task("T-12").On(May.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void a_merger_ends_several_and_begins_one_that_says_what_it_continues()
    {
        var tree = WithTask().Has(new EstablishUnitTask(Task("T-2", "인사"), Begin, Clerk, Now)).Has(new MergeUnitTasks(["T-1", "T-2"], Task("T-3", "인사·징계"), "통합", May, Clerk, Now));

        tree.Task("T-1").Successors.ShouldBe(["T-3"]);
        tree.Task("T-2").On(May).ShouldBeNull();
        tree.Task("T-3").Continues.ShouldBe(["T-1", "T-2"]);
    }

    [Fact]
    public void a_division_or_a_merger_of_one_is_none()
    {
        WithTask().Refuses(new SplitUnitTask("T-1", [Task("T-11", "중징계")], "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.split-needs-several");
        WithTask().Refuses(new MergeUnitTasks(["T-1", "T-1"], Task("T-3", "이름"), "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.merge-needs-several");
        WithTask().Refuses(new SplitUnitTask("T-1", [Task("T-11", "가"), Task("T-11", "나")], "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.code-taken");
        WithTask().Refuses(new SplitUnitTask("T-1", [Task("T-11", "가"), Task("T-1", "나")], "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.code-taken");
        WithTask().Refuses(new MergeUnitTasks(["T-1", "NONE"], Task("T-3", "이름"), "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.unknown");
    }

    [Fact]
    public void refuses_clauses_that_do_not_fit_the_disclosure_class()
    {
        foreach (var (disclosure, clauses) in new[] { (DisclosureClass.Open, new[] { 5 }), (DisclosureClass.Closed, []), (DisclosureClass.PartlyOpen, [9]) })
        {
            var defaults = new UnitTaskDefaults(RetentionPeriod.Permanent, disclosure, clauses);
            Grown().Refuses(new EstablishUnitTask(Task("T-1", "징계") with { Defaults = defaults }, Begin, Clerk, Now)).Code.ShouldBe("unit-task.disclosure-clauses-wrong");
            WithTask().Refuses(new ChangeUnitTaskDefaults("T-1", defaults, "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.disclosure-clauses-wrong");
        }
    }

    [Fact]
    public void whatever_is_unknown_taken_or_cannot_be_kept_is_refused_and_never_fails()
    {
        UnitTaskCommand[] unknown =
        [
            new MoveUnitTask("NONE", "HR", May, Clerk, Now),
            new RenameUnitTask("NONE", "이름", May, Clerk, Now),
            new ReclassifyUnitTask("NONE", "A1111", May, Clerk, Now),
            new ChangeUnitTaskDefaults("NONE", FiveYearsOpen, "이유", May, Clerk, Now),
            new RetireUnitTask("NONE", "이유", [], May, Clerk, Now),
            new RenameUnitTask("T-1", "이름", Begin.AddDays(-1), Clerk, Now),
        ];
        foreach (var command in unknown) WithTask().Refuses(command).Code.ShouldBe("unit-task.unknown", command.ToString());

        WithTask().Refuses(new EstablishUnitTask(Task("T-1", "또"), May, Clerk, Now)).Code.ShouldBe("unit-task.code-taken");
        WithTask().Refuses(new EstablishUnitTask(Task("T-2", "또", "NONE"), May, Clerk, Now)).Code.ShouldBe("organization.unknown-department");
        WithTask().Refuses(new EstablishUnitTask(Task("T 2", "또"), May, Clerk, Now)).Code.ShouldBe("unit-task.text-not-acceptable");
        WithTask().Refuses(new MoveUnitTask("T-1", "NONE", May, Clerk, Now)).Code.ShouldBe("organization.unknown-department");
        WithTask().Refuses(new RetireUnitTask("T-1", "이유", ["T-1"], May, Clerk, Now)).Code.ShouldBe("unit-task.successor-unknown");
        WithTask().Refuses(new RetireUnitTask("T-1", "", [], May, Clerk, Now)).Code.ShouldBe("unit-task.text-not-acceptable");
        WithTask().Refuses(new RenameUnitTask("T-1", "징계", May, Clerk, Now)).Code.ShouldBe("unit-task.same-as-before");
        WithTask().Refuses(new MoveUnitTask("T-1", "HR", May, Clerk, Now)).Code.ShouldBe("unit-task.same-as-before");
        WithTask().Refuses(new ChangeUnitTaskDefaults("T-1", FiveYearsOpen, "이유", May, Clerk, Now)).Code.ShouldBe("unit-task.same-as-before");
    }
}
