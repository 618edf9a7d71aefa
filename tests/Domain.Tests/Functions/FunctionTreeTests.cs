using OnNara.Domain.Functions;
using static OnNara.Domain.Tests.Functions.Tree;
using static OnNara.Domain.Tests.Organizations.Ministry;

namespace OnNara.Domain.Tests.Functions;

public sealed class FunctionTreeTests
{
    [Fact]
    public void every_level_stands_directly_under_the_one_before_it()
    {
        Grown().Refuses(Establish("B", FunctionLevel.LargeFunction, "A")).ShouldBeOfType<WrongFunctionLevel>().Code.ShouldBe("function.wrong-level");
        Grown().Refuses(Establish("B", FunctionLevel.PolicyArea, "A1")).Code.ShouldBe("function.wrong-level");
        Grown().Refuses(Establish("B", FunctionLevel.PolicyField, "A")).Code.ShouldBe("function.wrong-level");
        Grown().Refuses(Establish("B", FunctionLevel.SmallFunction, null)).Code.ShouldBe("function.wrong-level");
        Grown().Refuses(new MoveFunction("A1111", "A1", May, Clerk, Now)).Code.ShouldBe("function.wrong-level");
    }

    [Fact]
    public void a_unit_task_is_no_function_of_the_government() =>
        Grown().Refuses(Establish("T", FunctionLevel.UnitTask, "A1111")).Code.ShouldBe("function.wrong-level");

    [Fact]
    public void the_past_keeps_the_name_and_the_place_of_its_day()
    {
        var node = Grown().Has(new RenameFunction("A11", "새 이름", May, Clerk, Now)).Has(new MoveFunction("A11", "A2", May, Clerk, Now)).Function("A11");

        node.On(May.AddDays(-1)).ShouldBe(new Function("A11", FunctionLevel.LargeFunction, "A11 기능", "A1"));
        node.On(May).ShouldBe(new Function("A11", FunctionLevel.LargeFunction, "새 이름", "A2"));
        node.On(Begin.AddDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void a_code_is_never_given_twice()
    {
        var tree = Grown().Has(new RetireFunction("A1112", "폐지", [], 0, May, Clerk, Now));
        tree.Refuses(Establish("A1112", FunctionLevel.SmallFunction, "A111", May.AddYears(1))).Code.ShouldBe("function.code-taken");
    }

    [Fact]
    public void refuses_to_retire_what_others_still_stand_under() =>
        Grown().Refuses(new RetireFunction("A111", "폐지", [], 2, May, Clerk, Now)).ShouldBeOfType<FunctionHasChildrenOpen>().Code.ShouldBe("function.has-children-open");

    [Fact]
    public void a_retired_function_names_its_successors_and_takes_nothing_any_more()
    {
        var tree = Grown().Has(new RetireFunction("A1111", "통합", ["A1112"], 0, May, Clerk, Now));

        tree.Function("A1111").On(May).ShouldBeNull();
        tree.Refuses(new RenameFunction("A1111", "또", May, Clerk, Now)).ShouldBeOfType<FunctionIsRetired>().Successors.ShouldBe(["A1112"]);
        tree.Refuses(new EstablishUnitTask(Task("T", "업무"), Begin, Clerk, Now)).Code.ShouldBe("function.retired");
        tree.Refuses(new RetireFunction("A1111", "또", [], 0, May.AddDays(-9), Clerk, Now)).Code.ShouldBe("function.retired");
    }

    [Fact]
    public void a_successor_is_another_function_of_the_same_level()
    {
        foreach (var wrong in new[] { "A1111", "A111", "NONE", "" })
            Grown().Refuses(new RetireFunction("A1111", "통합", [wrong], 0, May, Clerk, Now)).Code.ShouldBe("function.successor-unknown");
    }

    [Fact]
    public void whatever_is_unknown_or_cannot_be_kept_is_refused_and_never_fails()
    {
        Grown().Refuses(new RenameFunction("NONE", "이름", May, Clerk, Now)).Code.ShouldBe("function.unknown");
        Grown().Refuses(new RenameFunction("A", "이름", Begin.AddDays(-1), Clerk, Now)).Code.ShouldBe("function.unknown");
        Grown().Refuses(new RetireFunction("NONE", "이유", [], 0, May, Clerk, Now)).Code.ShouldBe("function.unknown");
        Grown().Refuses(new MoveFunction("A11", "NONE", May, Clerk, Now)).Code.ShouldBe("function.named-unknown");
        Grown().Refuses(Establish("B", FunctionLevel.PolicyArea, "NONE")).Code.ShouldBe("function.named-unknown");
        Grown().Refuses(Establish("B1", FunctionLevel.PolicyArea, "A", Begin.AddDays(-1))).Code.ShouldBe("function.named-unknown");
        Grown().Refuses(Establish("/", FunctionLevel.PolicyField, null)).Code.ShouldBe("function.text-not-acceptable");
        Grown().Refuses(new RenameFunction("A", " ", May, Clerk, Now)).Code.ShouldBe("function.text-not-acceptable");
        Grown().Refuses(new RenameFunction("A", "A 기능", May, Clerk, Now)).Code.ShouldBe("function.has-that-name");
        Grown().Refuses(new MoveFunction("A11", "A1", May, Clerk, Now)).Code.ShouldBe("function.stands-there");
    }
}
