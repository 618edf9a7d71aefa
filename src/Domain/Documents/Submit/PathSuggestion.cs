using OnNara.Domain.Organizations;

namespace OnNara.Domain.Documents;

/// <summary>Why the decision lies where it lies.</summary>
public enum DecisionGround
{
    /// <summary>A delegation rule gives it to the post.</summary>
    Delegated,

    /// <summary>No rule delegates the matter, so it stays with the head of the agency.</summary>
    NotDelegated,

    /// <summary>A rule delegates it to a post that no department of the line of command has, so it stays with the head of the agency.</summary>
    PostNotInLine,
}

/// <summary>Who stands on a path, and what is known of the day.</summary>
/// <param name="Absence">The order under which the person is away on the day; none who is there.</param>
/// <param name="StandIn">Who signs meanwhile; none where nobody does, or nobody has to.</param>
public sealed record PathPerson(Official Official, Absence? Absence, Official? StandIn)
{
    public static PathPerson Of(Official official, Organization organization, DateOnly day)
    {
        var absence = organization.AbsenceOf(official.PersonId, day);
        return new(official, absence, absence?.ActingPersonId is { } acting ? organization.OfficialOn(acting, day) : null);
    }
}

/// <param name="Stage">As a draft names it.</param>
public sealed record SuggestedStep(int Stage, StepAct Act, PathPerson Person)
{
    public PlannedStep Planned => new(Stage, Act, Person.Official.PersonId);
}

/// <summary>
/// The reporting path that the office's own order gives: the drafter's superiors in the line of command, one after the other, and the
/// post that decides. Submitted as it is, it is lawful on the day (Decree, arts. 9 and 10).
/// </summary>
/// <param name="Rule">The delegation rule that names the matter; none where there is none.</param>
/// <param name="Post">The deciding post.</param>
/// <param name="DepartmentCode">The department in which it is held.</param>
/// <param name="Decider">Who decides; none as long as the post is vacant.</param>
/// <param name="Steps">Empty as long as the deciding post is vacant, for no path would be lawful.</param>
public sealed record PathSuggestion(
    DecisionGround Ground, DelegationRule? Rule, string Post, string DepartmentCode, PathPerson? Decider, IReadOnlyList<SuggestedStep> Steps)
{
    public static PathSuggestion For(Official drafter, string matter, Organization organization, DateOnly day)
    {
        var lawful = organization.DeciderFor(matter, drafter.DepartmentCode, day);
        var rule = lawful.Rule ?? organization.DelegationRulesOn(day).FirstOrDefault(r => r.Matter == matter);
        var ground = lawful.Rule is not null ? DecisionGround.Delegated : rule is not null ? DecisionGround.PostNotInLine : DecisionGround.NotDelegated;
        var decider = DeciderOf(lawful, drafter, organization, day);
        return new(ground, rule, lawful.Post, lawful.DepartmentCode, decider, decider is null ? [] : Path(decider, lawful, drafter, organization, day));
    }

    /// <summary>Why a path could not be submitted for this matter on this day; none where it could.</summary>
    public static Refusal? RefusalOf(IReadOnlyList<PlannedStep> path, string matter, string draftingDepartment, Organization organization, DateOnly day) =>
        PathRules.Plan(path, matter, draftingDepartment, organization, day, firstNumber: 1).Refusal;

    // Of several holders somebody who is there, and not the drafter, who would decide the own draft.
    private static PathPerson? DeciderOf(LawfulDecider lawful, Official drafter, Organization organization, DateOnly day) => lawful.Holders
        .Select(h => PathPerson.Of(organization.OfficialOn(h.PersonId, day)!, organization, day))
        .OrderBy(h => h.Official.PersonId == drafter.PersonId)
        .ThenBy(h => h.Absence is not null)
        .FirstOrDefault();

    // A head whose own department lies elsewhere is left out: the rules count a reviewer by the department of the primary appointment.
    private static List<SuggestedStep> Path(PathPerson decider, LawfulDecider lawful, Official drafter, Organization organization, DateOnly day)
    {
        var reviewers = lawful.LineOfCommand
            .TakeWhile(code => code != lawful.DepartmentCode)
            .Select(code => organization.HeadOf(code, day)?.PersonId)
            .OfType<Guid>()
            .Distinct()
            .Where(id => id != drafter.PersonId && id != decider.Official.PersonId)
            .Select(id => organization.OfficialOn(id, day)!)
            .Where(head => lawful.LineOfCommand.Contains(head.DepartmentCode));
        var steps = reviewers.Select((head, index) => new SuggestedStep(index + 1, StepAct.Review, PathPerson.Of(head, organization, day))).ToList();
        steps.Add(new(steps.Count + 1, StepAct.Decision, decider));
        return steps;
    }
}
