using OnNara.Domain;
using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;
using OnNara.Domain.Tests.Instructions;
using OnNara.Projections.Instructions;
using OnNara.Projections.Work;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Projections.Tests.Instructions;

public sealed class InstructionListTests(ReadStore store)
{
    private static readonly string[] Everybody =
        ["minister", "bureau-head", "division-head", "team-leader", "drafter", "colleague", "budget-head", "budget-officer", "clerk", "auditor"];

    private readonly string _agency = ReadStore.NewAgency();

    [Fact]
    public async Task lists_to_everybody_exactly_what_the_rules_let_this_person_read()
    {
        AnInstruction[] instructions =
        [
            AnInstruction.Given(),
            AnInstruction.Given("bureau-head", "budget-officer"),
            AnInstruction.Given("minister", "division-head", "budget-head").Accept("budget-head"),
            AnInstruction.Given().AnswerBack().Restate("division-head", "colleague"),
            AnInstruction.Given().Accept().HandOver("drafter", "team-leader"),
            AnInstruction.Given().Withdraw(),
        ];
        var recorded = new List<(Guid Id, Instruction State)>();
        foreach (var instruction in instructions)
            recorded.Add((await Record(instruction), instruction.State));

        foreach (var organization in new[] { Ministry, Without("division-head", "budget-officer"), Without("drafter", "clerk") })
        {
            foreach (var name in Everybody)
            {
                var actor = AnInstruction.Actor(name, organization);
                var readable = recorded
                    .Where(i => InstructionPermissions.Check(i.State, InstructionStanding.Of(i.State, actor, Morning, organization), InstructionAction.Read) is null)
                    .Select(i => i.Id);
                (await Read(name, new(), organization: organization)).Select(i => i.Id).ShouldBe(readable, ignoreOrder: true, name);
            }
        }
    }

    [Fact]
    public async Task finds_what_was_given_what_was_received_and_what_is_overdue()
    {
        var mine = await Record(AnInstruction.Given());
        var reported = await Record(AnInstruction.Given().Accept().Report());
        await Record(AnInstruction.Given("bureau-head", "budget-officer"));

        (await Read("division-head", new(Given: true))).Count.ShouldBe(2);
        (await Read("drafter", new(Received: true))).Count.ShouldBe(2);
        (await Read("drafter", new(Given: true))).ShouldBeEmpty();
        (await Read("minister", new(DepartmentCode: "M-12"))).ShouldHaveSingleItem().Instruction.GivenBy.Name.ShouldBe("bureau-head");
        (await Read("minister", new(DepartmentCode: "M-1"))).Count.ShouldBe(3);
        (await Read("drafter", new(Status: InstructionStatus.Reported))).ShouldHaveSingleItem().Id.ShouldBe(reported);
        (await Read("drafter", new(Overdue: true))).ShouldBeEmpty();
        (await Read("drafter", new(Overdue: true), AnInstruction.Today.AddDays(4))).ShouldHaveSingleItem().Id.ShouldBe(mine);
    }

    [Fact]
    public async Task finds_what_is_filed_on_a_card_and_what_came_of_a_document()
    {
        var (card, document) = (Guid.NewGuid(), Guid.NewGuid());
        var id = Guid.NewGuid();
        var given = (InstructionGiven)AnInstruction.Given().Facts[0];
        await store.Record<Instruction>(
            _agency, id, given with { InstructionId = id, TaskCardId = card, Source = new(InstructionSourceKind.Document, document, "Leave plan") });
        await Record(AnInstruction.Given());

        (await Read("drafter", new(TaskCardId: card))).ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Read("drafter", new(SourceId: document))).ShouldHaveSingleItem().Id.ShouldBe(id);
        await using var session = store.Store.QuerySession(_agency);
        (await InstructionList.IsInstructedOn(session, document, Person("drafter"), default)).ShouldBeTrue();
        (await InstructionList.IsInstructedOn(session, document, Person("division-head"), default)).ShouldBeFalse();
    }

    [Fact]
    public async Task asks_each_handler_first_to_accept_and_then_to_report_and_then_the_giver_to_close()
    {
        var instruction = AnInstruction.Given("division-head", "drafter", "colleague").Accept("drafter");
        var id = await Record(instruction);
        (await Waiting("drafter")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.ReportInstruction);
        var open = (await Waiting("colleague")).ShouldHaveSingleItem();
        (open.Kind, open.Title, open.DueAt).ShouldBe((WorkKind.AcceptInstruction, "Answer the petition", OfficeDay.StartOf(AnInstruction.Today.AddDays(4))));
        (await Waiting("division-head")).ShouldBeEmpty();

        await Append(id, AnInstruction.Accepted(ReportInstruction.Decide(instruction.State, new(instruction.As("drafter"), "answered", []))));
        (await Waiting("drafter")).ShouldBeEmpty();
        (await Waiting("colleague")).ShouldBeEmpty();
        var close = (await Waiting("division-head")).ShouldHaveSingleItem();
        (close.Kind, close.Note, close.AskedBy!.Name).ShouldBe((WorkKind.CloseInstruction, "answered", "drafter"));
    }

    [Fact]
    public async Task asks_the_giver_to_answer_what_was_answered_back()
    {
        await Record(AnInstruction.Given().AnswerBack());
        (await Waiting("division-head")).ShouldHaveSingleItem().Kind.ShouldBe(WorkKind.AnswerInstruction);
        (await Waiting("drafter")).ShouldBeEmpty();
    }

    [Fact]
    public async Task has_nothing_left_when_it_is_closed_or_withdrawn()
    {
        await Record(AnInstruction.Given().Accept().Report().Close());
        await Record(AnInstruction.Given().Withdraw());
        (await Waiting("division-head")).ShouldBeEmpty();
        (await Waiting("drafter")).ShouldBeEmpty();
    }

    private async Task<Guid> Record(AnInstruction instruction)
    {
        var id = Guid.CreateVersion7();
        await store.Record(_agency, instruction, id);
        return id;
    }

    private async Task Append(Guid id, IReadOnlyList<object> facts)
    {
        await using var session = store.Store.LightweightSession(_agency);
        session.Events.Append(id, [.. facts]);
        await session.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<InstructionSummary>> Read(string name, InstructionFilter filter, DateOnly? day = null, Organization? organization = null)
    {
        await using var session = store.Store.QuerySession(_agency);
        var known = organization ?? Ministry;
        return (await new InstructionList(session, AnInstruction.Actor(name, known), known, day ?? AnInstruction.Today).Read(filter, new(null, 200), default)).Items;
    }

    private async Task<IReadOnlyList<WorkItem>> Waiting(string name)
    {
        await using var session = store.Store.QuerySession(_agency);
        return (await new MyWork(session, AnInstruction.Actor(name), AnInstruction.Today).Items(WorkSection.Waiting, new(null, 200), default)).Items;
    }
}
