using static OnNara.Domain.Organizations.OrganizationChecks;

namespace OnNara.Domain.Organizations;

/// <param name="IsPrimary">One appointment at a time is primary and names the person in facts; further ones are concurrent.</param>
public sealed record AppointPerson(
    Guid PersonId, string Rank, string Post, string DepartmentCode, bool IsPrimary, DateOnly From, Official By, DateTimeOffset At)
    : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseName("rank", Rank),
            RefuseName("post", Post),
            organization.RefusalToServe(PersonId, From),
            organization.RefusalToSeat(DepartmentCode, From),
            IsPrimary && organization.HoldsPrimaryOnOrAfter(PersonId, From) ? new PrimaryAppointmentHeld(PersonId) : null,
            organization.HoldsOnOrAfter(PersonId, Post, DepartmentCode, From) ? new AppointmentAlreadyHeld(PersonId, Post, DepartmentCode) : null)
        .Or(new PersonAppointed(PersonId, Rank, Post, DepartmentCode, IsPrimary, From, By, At));
}

/// <summary>Gives the person another primary appointment in place of the present one: a transfer or a promotion.</summary>
public sealed record MovePerson(
    Guid PersonId, string Rank, string Post, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            RefuseName("rank", Rank),
            RefuseName("post", Post),
            organization.RefusalToServe(PersonId, From),
            organization.RefusalToSeat(DepartmentCode, From),
            organization.PrimaryBeginsAfter(PersonId, From) ? new LaterAppointmentHeld(PersonId) : null,
            organization.HoldsPrimaryOnOrAfter(PersonId, From) ? null : new NoPrimaryAppointment(PersonId))
        .Or(new PersonMoved(PersonId, Rank, Post, DepartmentCode, From, By, At));
}

/// <summary>Ends an appointment that was held beside the primary one.</summary>
public sealed record EndConcurrentAppointment(
    Guid PersonId, string Post, string DepartmentCode, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.RefusalIfNoPerson(PersonId, From),
            organization.HoldsConcurrently(PersonId, Post, DepartmentCode, From) ? null : new NoConcurrentAppointment(PersonId, Post, DepartmentCode))
        .Or(new ConcurrentAppointmentEnded(PersonId, Post, DepartmentCode, From, By, At));
}

/// <param name="From">The first day on which the person no longer belongs to the agency.</param>
public sealed record LeaveAgency(Guid PersonId, DateOnly From, Official By, DateTimeOffset At) : OrganizationCommand(By, At)
{
    public override Decision Decide(Organization organization) =>
        Refusal.FirstOf(
            organization.RefusalIfNoPerson(PersonId, From),
            organization.PrimaryBeginsAfter(PersonId, From) ? new LaterAppointmentHeld(PersonId) : null,
            organization.IsOnlyAdministrator(PersonId, From) ? new LastOrganizationAdministrator(PersonId) : null,
            organization.ActsOnOrAfter(PersonId, From) ? new PersonActsMeanwhile(PersonId) : null)
        .Or(new PersonLeft(PersonId, From, By, At));
}
