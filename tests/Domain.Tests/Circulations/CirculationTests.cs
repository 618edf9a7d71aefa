using OnNara.Domain.Circulations;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Circulations;

public sealed class CirculationTests
{
    private static readonly CirculatedSubject Subject = new(CirculatedKind.Document, NameBasedId.Of("document", "1"), "Leave plan");

    [Fact]
    public void names_its_readers_as_they_are_on_the_day() =>
        Started("colleague", "division-head").Readers.Select(r => r.DepartmentName).ShouldBe(["Personnel Division", "Personnel Division"]);

    [Fact]
    public void a_viewing_is_recorded_once()
    {
        var viewed = Viewed(Started("colleague"), "colleague");

        viewed.ViewedBy.ShouldBe([Person("colleague")]);
        Facts(ViewCirculation.Decide(viewed, new(Who("colleague"), Morning))).ShouldBeEmpty();
    }

    [Fact]
    public void somebody_to_whom_it_was_not_circulated_leaves_no_mark() =>
        Facts(ViewCirculation.Decide(Started("colleague"), new(Who("drafter"), Morning))).ShouldBeEmpty();

    [Fact]
    public void a_viewer_who_heads_a_department_attaches_an_instruction()
    {
        var instructed = Viewed(Started("division-head"), "division-head");
        var fact = Facts(AttachInstruction.Decide(instructed, Instruction("division-head"))).ShouldHaveSingleItem().ShouldBeOfType<InstructionAttached>();

        fact.Handlers.ShouldHaveSingleItem().Name.ShouldBe("drafter");
        Circulation.Evolve(instructed, fact)!.Instructions.ShouldHaveSingleItem();
    }

    [Fact]
    public void refuses_an_instruction_of_somebody_who_heads_nothing() =>
        Refuses<OnlyHeadsInstruct>(AttachInstruction.Decide(Viewed(Started("colleague"), "colleague"), Instruction("colleague")));

    [Fact]
    public void refuses_an_instruction_before_the_viewing() =>
        Refuses<NotViewedYet>(AttachInstruction.Decide(Started("division-head"), Instruction("division-head")));

    [Fact]
    public void refuses_an_instruction_of_somebody_to_whom_it_was_not_circulated() =>
        Refuses<CirculationForbidden>(AttachInstruction.Decide(Started("colleague"), Instruction("division-head")));

    [Fact]
    public void refuses_an_instruction_that_was_due_yesterday() =>
        Refuses<InstructionDuePast>(AttachInstruction.Decide(
            Viewed(Started("division-head"), "division-head"), Instruction("division-head") with { DueOn = OfficeDay.Of(Morning).AddDays(-1) }));

    [Fact]
    public void refuses_an_instruction_for_nobody() =>
        Refuses<HandlersMissing>(AttachInstruction.Decide(
            Viewed(Started("division-head"), "division-head"), Instruction("division-head") with { HandlerIds = [] }));

    [Fact]
    public void refuses_no_readers() => Refuses<NoReaders>(Start());

    [Fact]
    public void refuses_a_reader_named_twice() => Refuses<ReaderTwice>(Start("colleague", "colleague"));

    [Fact]
    public void refuses_a_reader_whom_nobody_knows() => Refuses<ReaderUnknown>(Start("colleague", "stranger"));

    private static Actor Who(string name) => Ministry.ActorOn(Person(name), OfficeDay.Of(Morning))!;

    private static Decision Start(params string[] readers) =>
        StartCirculation.Decide(new(NameBasedId.Of("circulation"), Subject, Who("drafter"), Morning, [.. readers.Select(Person)], "for your information", Ministry));

    private static Circulation Started(params string[] readers) => Circulation.Evolve(null, Facts(Start(readers)).Single())!;

    private static Circulation Viewed(Circulation circulation, string reader) =>
        Circulation.Evolve(circulation, Facts(ViewCirculation.Decide(circulation, new(Who(reader), Morning))).Single())!;

    private static AttachInstruction Instruction(string by) =>
        new(NameBasedId.Of("instruction"), Who(by), Morning, "answer by Friday", [Person("drafter")], OfficeDay.Of(Morning).AddDays(3), Ministry);

    private static IReadOnlyList<object> Facts(Decision decision) => decision.ShouldBeOfType<Decision.Accepted>().Events;

    private static void Refuses<TRefusal>(Decision decision)
        where TRefusal : Refusal => decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<TRefusal>();
}
