using OnNara.Domain.Instructions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Circulations;

/// <summary>Whom a circulation concerns, and who may attach an instruction to it.</summary>
public static class CirculationPermissions
{
    /// <summary>Its readers, whoever circulated it, those who are to do what an instruction on it says, and the auditor.</summary>
    /// <param name="isInstructed">Whether the person is to do what somebody instructed in this circulation.</param>
    public static bool Knows(Circulation circulation, Actor actor, bool isInstructed) =>
        circulation.IsReader(actor.PersonId)
        || circulation.By.PersonId == actor.PersonId
        || isInstructed
        || actor.Holds(Office.Auditor);

    /// <summary>
    /// Why this person may not instruct now; nothing for a viewer who decides: who heads a department or acts for a head (art. 18).
    /// Whom such a viewer may instruct is the instruction's own rule.
    /// </summary>
    public static Refusal? MayInstruct(Circulation circulation, Actor actor, Organization organization, DateOnly day) => Refusal.FirstOf(
        circulation.IsReader(actor.PersonId) ? null : new CirculationForbidden("attach an instruction"),
        Superior.DepartmentsLedBy(actor, organization, day).Count > 0 ? null : new OnlyHeadsInstruct(),
        circulation.ViewedBy.ContainsKey(actor.PersonId) ? null : new NotViewedYet());
}
