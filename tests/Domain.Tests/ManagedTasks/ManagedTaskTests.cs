using OnNara.Domain.Functions;
using OnNara.Domain.ManagedTasks;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.ManagedTasks;

/// <summary>What an agency sets itself, and who may change it.</summary>
public sealed class ManagedTaskTests
{
    [Theory]
    [InlineData("division-head", null)]
    [InlineData("bureau-head", null)]
    [InlineData("minister", null)]
    [InlineData("drafter", "managed-task.forbidden")]
    [InlineData("budget-head", "managed-task.forbidden")]
    public void the_head_of_its_department_or_one_above_establishes_it(string who, string? code) => Code(Establish(by: who)).ShouldBe(code);

    [Fact]
    public void names_unit_tasks_that_are_in_force()
    {
        Code(Establish(uses: [])).ShouldBe("managed-task.unit-tasks-missing");
        Code(Establish(uses: ["U-1", "U-1"])).ShouldBe("managed-task.unit-tasks-missing");
        Code(Establish(uses: [.. Enumerable.Range(0, 101).Select(i => $"U-{i}")])).ShouldBe("managed-task.unit-tasks-missing");
        Code(Establish(uses: ["U-9"])).ShouldBe("managed-task.unit-task-unknown");
        Code(Establish(uses: ["U-0"])).ShouldBe("managed-task.unit-task-unknown");
        Code(Establish(uses: [null!])).ShouldBe("managed-task.unit-task-unknown");
    }

    [Fact]
    public void a_code_is_given_once_and_its_department_is_there()
    {
        Code(EstablishManagedTask.Decide(Task(), Command(uses: "U-1"))).ShouldBe("managed-task.code-taken");
        Code(EstablishManagedTask.Decide(null, Command(uses: "U-1") with { DepartmentCode = "M-99" })).ShouldBe("managed-task.department-unknown");
        Code(EstablishManagedTask.Decide(null, Command(uses: "U-1") with { Code = "not a code" })).ShouldBe("managed-task.text-not-acceptable");
        Code(EstablishManagedTask.Decide(null, Command(uses: "U-1") with { Goal = " " })).ShouldBe("managed-task.text-not-acceptable");
        Code(EstablishManagedTask.Decide(null, Command(uses: "U-1") with { Name = new string('x', 201) })).ShouldBe("managed-task.text-not-acceptable");
    }

    [Fact]
    public void says_something_else_than_before_when_it_is_changed()
    {
        var task = Task();
        Code(RenameManagedTask.Decide(task, new(Change(), task.Name, task.Goal))).ShouldBe("managed-task.same-as-before");
        Code(ChangeManagedTaskUnitTasks.Decide(task, new(Change(), task.UnitTaskCodes))).ShouldBe("managed-task.same-as-before");
        Code(MoveManagedTask.Decide(task, new(Change(), task.DepartmentCode))).ShouldBe("managed-task.same-as-before");

        After(task, RenameManagedTask.Decide(task, new(Change(), "Rest", task.Goal))).Name.ShouldBe("Rest");
        After(task, MoveManagedTask.Decide(task, new(Change(), "M-12"))).DepartmentCode.ShouldBe("M-12");
        Code(MoveManagedTask.Decide(task, new(Change(), "M-99"))).ShouldBe("managed-task.department-unknown");
        Code(MoveManagedTask.Decide(task, new(Change("budget-head"), "M-12"))).ShouldBe("managed-task.forbidden");
    }

    [Fact]
    public void what_was_retired_changes_no_more()
    {
        var task = After(Task(), RetireManagedTask.Decide(Task(), new(Change(), "Reached")));

        task.RetireReason.ShouldBe("Reached");
        Code(RenameManagedTask.Decide(task, new(Change(), "Rest", "Rest"))).ShouldBe("managed-task.retired");
        Code(RetireManagedTask.Decide(task, new(Change(), "Again"))).ShouldBe("managed-task.retired");
    }

    private static EstablishManagedTask Command(string by = "division-head", params string[] uses) =>
        new(Change(by), "G-1", "Rested people", "Nobody loses a day of leave", "M-11", uses, new(2026, 3, 2));

    private static Decision Establish(string by = "division-head", string[]? uses = null) => EstablishManagedTask.Decide(null, Command(by, uses ?? ["U-1"]));

    private static ManagedTask Task() => After(null, Establish());

    private static ManagedTask After(ManagedTask? task, Decision decision) =>
        ((Decision.Accepted)decision).Events.Aggregate(task, ManagedTask.Evolve)!;

    private static ManagedTaskChange Change(string by = "division-head") => new(
        Ministry.ActorOn(Person(by), OfficeDay.Of(Morning))!, Morning, Ministry,
        new[] { "U-0", "U-1" }.ToDictionary(code => code, code => UnitTask(code)!));

    private static string? Code(Decision decision) => (decision as Decision.Refused)?.Reason.Code;
}
