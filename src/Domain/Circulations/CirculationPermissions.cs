using OnNara.Domain.Organizations;

namespace OnNara.Domain.Circulations;

/// <summary>Whom a circulation concerns, and who may attach an instruction to it.</summary>
public static class CirculationPermissions
{
    /// <summary>Its readers, whoever circulated it, those who are to do what an instruction says, and the auditor.</summary>
    public static bool Knows(Circulation circulation, Actor actor) =>
        circulation.IsReader(actor.PersonId)
        || circulation.By.PersonId == actor.PersonId
        || circulation.Instructions.Any(i => i.Handlers.Any(h => h.PersonId == actor.PersonId))
        || actor.Holds(Office.Auditor);

    /// <summary>Why this person may not instruct now; nothing for a viewer who heads a department (art. 18).</summary>
    public static Refusal? MayInstruct(Circulation circulation, Actor actor) => Refusal.FirstOf(
        circulation.IsReader(actor.PersonId) ? null : new CirculationForbidden("attach an instruction"),
        actor.HeadsDepartment ? null : new OnlyHeadsInstruct(),
        circulation.ViewedBy.Contains(actor.PersonId) ? null : new NotViewedYet());
}
