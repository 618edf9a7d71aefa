using System.Collections.Immutable;

namespace OnNara.Domain.Organizations;

/// <summary>An order that somebody is away, with the days, both inclusive.</summary>
/// <param name="ActingPersonId">Who signs meanwhile; none where nobody does.</param>
public sealed record Absence(Guid AbsenceId, Guid PersonId, DateOnly From, DateOnly To, string Reason, Guid? ActingPersonId);

internal sealed record Appointment(string Rank, string Post, string DepartmentCode, bool IsPrimary, Period Held);

internal sealed record OfficeHeld(Office Office, Period Held);

/// <param name="Cancelled">The first day on which the person is back before the absence would end.</param>
internal sealed record AbsenceHistory(Absence Absence, DateOnly? Cancelled)
{
    public Period Away => Cancelled is { } back ? new(Absence.From, back) : Period.Through(Absence.From, Absence.To);
}

/// <summary>A person of the agency through the years.</summary>
internal sealed record PersonHistory(
    Guid PersonId,
    string Name,
    ImmutableList<Period> Service,
    ImmutableList<Appointment> Appointments,
    ImmutableList<OfficeHeld> Offices,
    ImmutableList<Guid> Absences,
    ImmutableList<Guid> ActsIn)
{
    public bool ServesOn(DateOnly day) => Service.Exists(s => s.Contains(day));

    /// <summary>Whether the person serves on every day of the period.</summary>
    public bool ServesThroughout(Period period) =>
        Service.Exists(s => s.Contains(period.From) && (s.Ends is null || (period.Ends is { } ends && ends <= s.Ends)));

    /// <summary>The appointment that names the person on that day: the primary one, else the one begun last.</summary>
    public Appointment? AppointmentOn(DateOnly day)
    {
        var held = Appointments.FindAll(a => a.Held.Contains(day));
        return held.FindLast(a => a.IsPrimary) ?? held.MaxBy(a => a.Held.From);
    }

    public PersonHistory Leaving(DateOnly day) => this with
    {
        Service = Service.ConvertAll(s => s.Contains(day) ? s.EndingBefore(day) : s),
        Appointments = Appointments.ConvertAll(a => a with { Held = a.Held.EndingBefore(day) }),
        Offices = Offices.ConvertAll(o => o with { Held = o.Held.EndingBefore(day) }),
    };
}
