using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <param name="To">The last day of the absence.</param>
/// <param name="ActingPersonId">Who signs meanwhile (직무대리); none where nobody does and steps are skipped instead.</param>
public sealed record RegisterAbsence(
    Guid AbsenceId, Guid PersonId, DateOnly From, DateOnly To, string Reason, Guid? ActingPersonId, Official By, DateTimeOffset At)
    : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization)
    {
        if (To < From) return new DaysOutOfOrder(From, To);
        var away = Period.Through(From, To);
        return Refusal.FirstOf(
            RefuseReason(Reason),
            organization.KnowsAbsence(AbsenceId) ? new AbsenceIdTaken(AbsenceId) : null,
            organization.RefusalIfNoPerson(PersonId, From),
            organization.IsAwayIn(PersonId, away) ? new AbsencesOverlap(PersonId) : null,
            organization.ActsIn(PersonId, away) ? new PersonActsMeanwhile(PersonId) : null,
            ActingPersonId == PersonId ? new ActsForOneself() : null,
            ActingPersonId is { } acting && !organization.IsThereThroughout(acting, away) ? new ActingPersonAway(acting) : null)
        .Or(new AbsenceRegistered(AbsenceId, PersonId, From, To, Reason, ActingPersonId, By, At));
    }
}

/// <param name="From">The day on which the person is back; on or before the first day, the absence never was.</param>
public sealed record CancelAbsence(Guid AbsenceId, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.KnowsAbsence(AbsenceId) ? null : new UnknownAbsence(AbsenceId),
            organization.IsOver(AbsenceId, From) ? new AbsenceOver(AbsenceId) : null)
        .Or(new AbsenceCancelled(AbsenceId, From, By, At));
}
