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

        viewed.ViewedBy.Keys.ShouldBe([Person("colleague")]);
        Facts(ViewCirculation.Decide(viewed, new(Who("colleague"), Morning))).ShouldBeEmpty();
    }

    [Fact]
    public void somebody_to_whom_it_was_not_circulated_leaves_no_mark() =>
        Facts(ViewCirculation.Decide(Started("colleague"), new(Who("drafter"), Morning))).ShouldBeEmpty();

    [Fact]
    public void a_viewer_who_heads_a_department_may_instruct() => MayInstruct(Viewed(Started("division-head"), "division-head"), "division-head").ShouldBeNull();

    [Fact]
    public void a_viewer_who_acts_for_a_head_may_instruct()
    {
        var away = Without("division-head", "team-leader");
        MayInstruct(Viewed(Started("team-leader"), "team-leader"), "team-leader", away).ShouldBeNull();
    }

    [Fact]
    public void refuses_an_instruction_of_somebody_who_heads_nothing() =>
        MayInstruct(Viewed(Started("colleague"), "colleague"), "colleague").ShouldBeOfType<OnlyHeadsInstruct>();

    [Fact]
    public void refuses_an_instruction_before_the_viewing() => MayInstruct(Started("division-head"), "division-head").ShouldBeOfType<NotViewedYet>();

    [Fact]
    public void refuses_an_instruction_of_somebody_to_whom_it_was_not_circulated() =>
        MayInstruct(Started("colleague"), "division-head").ShouldBeOfType<CirculationForbidden>();

    [Fact]
    public void those_who_are_to_do_what_was_instructed_know_the_circulation()
    {
        CirculationPermissions.Knows(Started("division-head"), Who("budget-officer"), isInstructed: true).ShouldBeTrue();
        CirculationPermissions.Knows(Started("division-head"), Who("budget-officer"), isInstructed: false).ShouldBeFalse();
    }

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

    private static Refusal? MayInstruct(Circulation circulation, string by, Organization? organization = null)
    {
        var day = OfficeDay.Of(Morning);
        var ministry = organization ?? Ministry;
        return CirculationPermissions.MayInstruct(circulation, ministry.ActorOn(Person(by), day)!, ministry, day);
    }

    private static IReadOnlyList<object> Facts(Decision decision) => decision.ShouldBeOfType<Decision.Accepted>().Events;

    private static void Refuses<TRefusal>(Decision decision)
        where TRefusal : Refusal => decision.ShouldBeOfType<Decision.Refused>().Reason.ShouldBeOfType<TRefusal>();
}
