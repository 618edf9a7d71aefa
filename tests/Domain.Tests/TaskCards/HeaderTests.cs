using OnNara.Domain.Organizations;
using OnNara.Domain.TaskCards;
using OnNara.Domain.Tests.Documents;
using static OnNara.Domain.Tests.Documents.AnOffice;
using static OnNara.Domain.Tests.TaskCards.ATaskCard;

namespace OnNara.Domain.Tests.TaskCards;

/// <summary>Whose the task is, who works on it, and what its sections say.</summary>
public sealed class HeaderTests
{
    private static readonly Dictionary<string, string> Agencies = new() { ["M"] = "Ministry", ["N"] = "Ministry of N" };

    [Fact]
    public void says_otherwise_what_the_task_is()
    {
        var card = Opened();
        Revise(card, "Leave and holidays").State.Title.ShouldBe("Leave and holidays");

        card.Refuses("task.same-as-before", c => Revise(c, "Leave and holidays"));
        card.Refuses("task.text-not-acceptable", c => Revise(c, ""));
        card.Refuses("task.text-not-acceptable", c => Revise(c, new string('x', 201)));
        card.Refuses("task.forbidden", c => Revise(c, "Another", by: "colleague"));
    }

    [Fact]
    public void a_superior_gives_the_task_to_somebody_of_its_department()
    {
        var card = Opened();
        card.Refuses("task.forbidden", c => Give(c, "colleague", by: "drafter"));
        card.Refuses("task.person-unknown", c => Give(c, "nobody"));
        card.Refuses("task.owner-outside-department", c => Give(c, "budget-officer"));
        card.Refuses("task.owns-it-already", c => Give(c, "drafter"));

        Give(card, "colleague").State.Owner.ShouldBe(Official("colleague"));
        card.Fact<TaskOwnerChanged>().From.ShouldBe(Official("drafter"));
    }

    [Fact]
    public void who_evaluates_the_cycle_does_not_come_to_own_the_task()
    {
        var card = InCycle();
        card.Given(new EvaluatorNamed(Official("division-head"), card.Now, "2026", Official("colleague")));

        card.Refuses("task.evaluator-becomes-owner", c => Give(c, "colleague"));
    }

    [Fact]
    public void somebody_joins_and_is_released_again()
    {
        var card = Join(Opened(), "budget-officer", "Counts the money");
        card.State.Participants.ShouldHaveSingleItem().Person.ShouldBe(Official("budget-officer"));
        card.AbilitiesOf("budget-officer").ShouldContain(TaskCardAction.WriteSection);
        card.Refuses("task.takes-part-already", c => Join(c, "budget-officer", "Counts the money"));
        card.Refuses("task.takes-part-already", c => Join(c, "drafter", "Owns it"));
        card.Refuses("task.person-unknown", c => Join(c, "nobody", "Nothing"));
        card.Refuses("task.forbidden", c => Join(c, "colleague", "Helps", by: "colleague"));

        Join(card, "budget-officer", "Counts twice").State.Participants.ShouldHaveSingleItem().Part.ShouldBe("Counts twice");

        Release(card, "budget-officer").State.Participants.ShouldBeEmpty();
        card.Refuses("task.takes-no-part", c => Release(c, "budget-officer"));
    }

    [Fact]
    public void no_more_people_than_anybody_can_oversee_take_part()
    {
        var card = Opened();
        var many = Enumerable.Range(0, 200).Select(i => (object)new ParticipantJoined(
            Official("drafter"), card.Now, Official("colleague") with { PersonId = NameBasedId.Of(i.ToString(System.Globalization.CultureInfo.InvariantCulture)) }, "Helps"));
        card.Given([.. many]);

        card.Refuses("task.too-many-take-part", c => Join(c, "colleague", "Helps"));
    }

    [Fact]
    public void departments_and_agencies_work_on_it_too_and_one_leads()
    {
        var card = Join(Opened(), new(DepartmentCode: "M-12"), leads: false);
        Join(card, new(AgencyCode: "N"), leads: true).State.Collaborators.Select(c => c.Name).ShouldBe(["Budget Division", "Ministry of N"]);

        card.AbilitiesOf("budget-officer").ShouldContain(TaskCardAction.Read);
        card.Refuses("task.two-lead", c => Join(c, new(DepartmentCode: "M-2"), leads: true));
        card.Refuses("task.takes-part-already", c => Join(c, new(AgencyCode: "N"), leads: false));
        card.Refuses("task.collaborator-not-named", c => Join(c, new(), leads: false));
        card.Refuses("task.collaborator-not-named", c => Join(c, new("N", "M-2"), leads: false));
        card.Refuses("task.collaborator-unknown", c => Join(c, new(AgencyCode: "M"), leads: false));
        card.Refuses("task.collaborator-unknown", c => Join(c, new(AgencyCode: "Z"), leads: false));
        card.Refuses("task.collaborator-unknown", c => Join(c, new(DepartmentCode: "M-11"), leads: false));
        card.Refuses("task.collaborator-unknown", c => Join(c, new(DepartmentCode: "M-99"), leads: false));

        card.Do("drafter", s => ReleaseCollaborator.Decide(card.State, new(s, new(AgencyCode: "N"), "It is done"))).State.Collaborators.Count.ShouldBe(1);
        card.Refuses("task.takes-no-part", c => c.Do("drafter", s => ReleaseCollaborator.Decide(c.State, new(s, new(AgencyCode: "N"), "It is done"))));
    }

    [Fact]
    public void writes_the_sections_that_the_agency_has()
    {
        var card = Write(Opened(), TaskCardSection.Customer, "Everybody of the ministry");
        card.State.Sections.ShouldHaveSingleItem().Text.ShouldBe("Everybody of the ministry");
        card.Refuses("task.same-as-before", c => Write(c, TaskCardSection.Customer, "Everybody of the ministry"));
        foreach (var other in (TaskCardSection[])[TaskCardSection.Header, TaskCardSection.Plan, TaskCardSection.Performance])
        {
            card.Refuses("task.section-not-written", c => Write(c, other, "Anything"));
        }

        card.While(WithSections(new(2026, 3, 1), TaskCardSections.Needed));
        card.Refuses("task.section-switched-off", c => Write(c, TaskCardSection.Customer, "Nobody"));
        card.While(WithSections(new(2026, 3, 3), TaskCardSections.Needed));
        Write(card, TaskCardSection.Customer, "Until tomorrow").State.Sections.ShouldHaveSingleItem().Text.ShouldBe("Until tomorrow");
    }

    [Fact]
    public void an_agency_leaves_out_what_it_does_not_need_and_nothing_else()
    {
        Choose(TaskCardSection.Header, TaskCardSection.Plan).ShouldBe("organization.task-card-section-needed");
        Choose([.. TaskCardSections.Needed, TaskCardSection.Plan]).ShouldBe("organization.task-card-section-twice");
        Choose([.. TaskCardSections.Needed]).ShouldBeNull();

        var day = new DateOnly(2026, 3, 1);
        Ministry.TaskCardSectionsOn(day).ShouldBe(TaskCardSections.All);
        WithSections(day, TaskCardSections.Needed).TaskCardSectionsOn(day.AddDays(-1)).ShouldBe(TaskCardSections.All);
        WithSections(day, TaskCardSections.Needed).TaskCardSectionsOn(day).ShouldBe(TaskCardSections.Needed);
    }

    [Fact]
    public void a_superior_closes_the_card_when_nothing_is_open()
    {
        var card = Planned();
        card.Refuses("task.plan-in-flight", c => Close(c));
        card.Return();
        card.Given(new ImprovementPointRaised(Official("division-head"), card.Now, "2026", NameBasedId.Of("p"), "speed", "Faster", Official("drafter"), new(2027, 1, 1)));
        card.Refuses("task.point-unanswered", c => Close(c));
        card.Given(new ImprovementPointDeclined(Official("drafter"), card.Now, NameBasedId.Of("p"), "No"));
        card.Refuses("task.forbidden", c => Close(c, by: "drafter"));

        Close(card).State.Stage.ShouldBe(TaskCardStage.Closed);
        card.Refuses("task.wrong-stage", c => Revise(c, "Another"));
    }

    private static ATaskCard Revise(ATaskCard card, string title, string by = "drafter") =>
        card.Do(by, s => ReviseHeader.Decide(card.State, new(s, title, "Keep the leave accounts.")));

    private static ATaskCard Give(ATaskCard card, string to, string by = "division-head") =>
        card.Do(by, s => ChangeOwner.Decide(card.State, new(s, Person(to), "Has more time", "M-11", Ministry)));

    private static ATaskCard Join(ATaskCard card, string who, string part, string by = "drafter") =>
        card.Do(by, s => JoinParticipant.Decide(card.State, new(s, Person(who), part, Ministry)));

    private static ATaskCard Release(ATaskCard card, string who) =>
        card.Do("drafter", s => ReleaseParticipant.Decide(card.State, new(s, Person(who), "It is done")));

    private static ATaskCard Join(ATaskCard card, CollaboratorReference who, bool leads) =>
        card.Do("drafter", s => JoinCollaborator.Decide(card.State, new(s, who, leads, "Checks the figures", null, Ministry, Agencies)));

    private static ATaskCard Write(ATaskCard card, TaskCardSection section, string text) =>
        card.Do("drafter", s => WriteSection.Decide(card.State, new(s, section, text, card.Organization)));

    private static ATaskCard Close(ATaskCard card, string by = "division-head") =>
        card.Do(by, s => CloseCard.Decide(card.State, new(s, "The task has ended")));

    private static Organization WithSections(DateOnly from, IReadOnlyList<TaskCardSection> sections) =>
        Organization.Evolve(Ministry, new TaskCardSectionsChosen(sections, from, Official("minister"), Morning))!;

    private static string? Choose(params TaskCardSection[] sections) =>
        (new ChooseTaskCardSections(sections, new(2026, 3, 1), Official("minister"), Morning).Decide(Ministry) as Decision.Refused)?.Reason.Code;
}
