using OnNara.Domain.Documents;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.History;

/// <summary>Whether an act was lawful by what was known when it was recorded.</summary>
/// <param name="Refusal">Why the rules would have refused it; none where they accept it.</param>
/// <param name="Differs">The rules accept it and yet would have recorded it otherwise: under another right, on another step or version.</param>
/// <param name="Decider">Who may decide a matter of this kind, on the day on which the reporting path was set.</param>
/// <param name="Level">Why the decider on the path is not the lawful one; none where that is right.</param>
public sealed record LawfulnessCheck(Refusal? Refusal, bool Differs, LawfulDecider Decider, Refusal? Level)
{
    public bool IsLawful => Refusal is null && !Differs && Level is null;

    /// <summary>
    /// Puts the person back before the document as it was, in the organization as it was known, and has the rules decide again. None where
    /// the fact is nobody's judgement.
    /// </summary>
    /// <param name="before">The document just before the act.</param>
    /// <param name="known">The organization as it was known when the act was recorded.</param>
    /// <param name="path">How the reporting path was last set.</param>
    public static LawfulnessCheck? Of(Document before, object fact, Organization known, PathAsSet path)
    {
        if (ActorOf(fact) is not { } act)
        {
            return null;
        }

        var department = before.Drafter.DepartmentCode;
        var decider = path.Known.DeciderFor(before.Draft.Matter, department, path.Day);
        var level = PathRules.Level(path.Decider, decider);
        var day = OfficeDay.Of(act.At);
        if (known.ActorOn(act.By.PersonId, day) is not { } actor)
        {
            return new(new ActorNotInService(act.By.Name, day), false, decider, level);
        }

        var inLine = known.IsInLineOfCommand(department, actor.Official.DepartmentCode, day);
        var standing = new Standing(actor, act.At, DocumentPermissions.RolesOf(before, actor, inLine, circulated: false));
        return Again(before, standing, fact) switch
        {
            Decision.Refused refused => new(refused.Reason, false, decider, level),
            Decision.Accepted accepted => new(null, !accepted.Events.Any(e => e.Equals(fact)), decider, level),
            _ => throw new InvalidOperationException(),
        };
    }

    private static (Official By, DateTimeOffset At)? ActorOf(object fact) => fact switch
    {
        StepApproved e => (e.By, e.At),
        ConsultationGiven e => (e.By, e.At),
        DecisionMade e => (e.By, e.At),
        DocumentReturned e => (e.By, e.At),
        _ => null,
    };

    private static Decision Again(Document before, Standing standing, object fact) => fact switch
    {
        StepApproved e => ApproveStep.Decide(before, new(standing, e.Opinion, e.Dissents)),
        ConsultationGiven e => GiveConsultation.Decide(before, new(standing, e.Agrees, e.Opinion)),
        DecisionMade e => DecideDocument.Decide(before, new(standing, e.Opinion)),
        DocumentReturned e => ReturnDocument.Decide(before, new(standing, e.Reason)),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Nobody's judgement."),
    };
}

/// <summary>A reporting path when it was set: its decider, the day, and the organization as it was known then.</summary>
public sealed record PathAsSet(Official Decider, DateOnly Day, Organization Known)
{
    /// <summary>Whom the fact sets as the decider, and when; none where it sets no path.</summary>
    public static (Official Decider, DateTimeOffset At)? In(object fact) => fact switch
    {
        DocumentSubmitted e => (DeciderOf(e.Path), e.At),
        PathChanged e when e.Remaining.Any(s => s.Act == StepAct.Decision) => (DeciderOf(e.Remaining), e.At),
        _ => null,
    };

    private static Official DeciderOf(IReadOnlyList<PathStep> path) => path.Last(s => s.Act == StepAct.Decision).Assignee;
}

public sealed record ActorNotInService(string Name, DateOnly Day) : Refusal(
    "history.actor-not-in-service", $"{Name} was not in the agency's service on {Day:yyyy-MM-dd}; look into the organization of that day.");
