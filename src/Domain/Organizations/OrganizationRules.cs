using System.Collections.Immutable;

namespace OnNara.Domain.Organizations;

// What the commands ask of the state before they record a fact: a fact holds from its day on, so each question looks at that day
// and at what is already known of later ones.
public sealed partial record Organization
{
    /// <summary>The one department without a superior; it stays the root for good.</summary>
    internal string? RootCode => Departments.Values.FirstOrDefault(d => d.Parents.On(d.Exists.From) is null)?.Code;

    internal bool KnowsDepartment(string code) => Departments.ContainsKey(code);

    internal bool KnowsAbsence(Guid absenceId) => Absences.ContainsKey(absenceId);

    internal bool KnowsRule(Guid ruleId) => Rules.ContainsKey(ruleId);

    internal Refusal? RefusalIfNoDepartment(string code, DateOnly day) => DepartmentOn(code, day) is null ? new UnknownDepartment(code, day) : null;

    internal Refusal? RefusalAsSuperior(string code, DateOnly day) =>
        RefusalIfNoDepartment(code, day) ?? (Departments[code].Exists.Ends is null ? null : new SuperiorDepartmentClosing(code));

    /// <summary>Whether somebody may be appointed to the department, or a unit task given to it, from that day on.</summary>
    internal Refusal? RefusalToSeat(string code, DateOnly day) =>
        RefusalIfNoDepartment(code, day) ?? (Departments[code].Exists.Ends is { } closes ? new DepartmentCloses(code, closes) : null);

    /// <summary>The first day, from the given one on, on which the department would stand above itself.</summary>
    internal DateOnly? CycleThrough(string code, DateOnly from)
    {
        var days = Departments.Values.SelectMany(d => d.Parents.Days).Where(d => d > from).Append(from).Distinct().Order();
        foreach (var day in days)
        {
            var seen = new HashSet<string> { code };
            for (var parent = Departments[code].Parents.On(day); parent is not null; parent = Departments[parent].Parents.On(day))
            {
                if (!seen.Add(parent)) return day;
            }
        }

        return null;
    }

    internal string? WhatKeepsOpen(string code, DateOnly day)
    {
        if (Departments.Values.Any(d => d.Exists.IsOpenOrReaches(day) && d.Parents.IsEverOnOrAfter(day, p => p == code))) return "departments under it";
        if (People.Values.Any(p => p.Appointments.Exists(a => a.DepartmentCode == code && a.Held.IsOpenOrReaches(day) && !IsNever(a.Held)))) return "people";
        return null;
    }

    internal bool ServesOnOrAfter(Guid personId, DateOnly day) =>
        People.GetValueOrDefault(personId)?.Service.Exists(s => s.IsOpenOrReaches(day)) ?? false;

    internal Refusal? RefusalIfNoPerson(Guid personId, DateOnly day) =>
        People.GetValueOrDefault(personId)?.ServesOn(day) is true ? null : new UnknownPerson(personId);

    /// <summary>Whether something may be given to the person from that day on, with no end in sight.</summary>
    internal Refusal? RefusalToServe(Guid personId, DateOnly day) =>
        RefusalIfNoPerson(personId, day) ?? (People[personId].ServesThroughout(new(day, null)) ? null : new PersonLeaves(personId));

    internal bool HoldsPrimaryOnOrAfter(Guid personId, DateOnly day) =>
        AppointmentsOf(personId).Exists(a => a.IsPrimary && a.Held.IsOpenOrReaches(day) && !IsNever(a.Held));

    internal bool PrimaryBeginsAfter(Guid personId, DateOnly day) =>
        AppointmentsOf(personId).Exists(a => a.IsPrimary && a.Held.From > day && !IsNever(a.Held));

    internal bool HoldsOnOrAfter(Guid personId, string post, string departmentCode, DateOnly day) =>
        AppointmentsOf(personId).Exists(a => a.Post == post && a.DepartmentCode == departmentCode && a.Held.IsOpenOrReaches(day) && !IsNever(a.Held));

    internal bool HoldsConcurrently(Guid personId, string post, string departmentCode, DateOnly day) =>
        AppointmentsOf(personId).Exists(a => !a.IsPrimary && a.Post == post && a.DepartmentCode == departmentCode && a.Held.Contains(day));

    internal bool HoldsOfficeOnOrAfter(Guid personId, Office office, DateOnly day) =>
        OfficesOf(personId).Exists(o => o.Office == office && o.Held.IsOpenOrReaches(day) && !IsNever(o.Held));

    internal bool IsOnlyAdministrator(Guid personId, DateOnly day) =>
        OfficesOn(personId, day).Contains(Office.OrganizationAdministrator)
        && !People.Values.Any(p => p.PersonId != personId && p.Offices.Exists(o => o.Office == Office.OrganizationAdministrator && o.Held.Contains(day) && o.Held.Ends is null));

    internal bool IsAwayIn(Guid personId, Period days) =>
        AbsencesIn(People.GetValueOrDefault(personId)?.Absences, days);

    internal bool ActsIn(Guid personId, Period days) =>
        AbsencesIn(People.GetValueOrDefault(personId)?.ActsIn, days);

    internal bool ActsOnOrAfter(Guid personId, DateOnly day) => ActsIn(personId, new(day, null));

    internal bool IsThereThroughout(Guid personId, Period days) =>
        People.GetValueOrDefault(personId) is { } person && person.ServesThroughout(days) && !IsAwayIn(personId, days);

    internal bool IsOver(Guid absenceId, DateOnly day) =>
        Absences.GetValueOrDefault(absenceId)?.Away is { } away && (away.Ends <= day || IsNever(away));

    internal bool DelegatesOnOrAfter(string matter, DateOnly day) =>
        Rules.Values.Any(r => r.Rule.Matter == matter && r.Holds.IsOpenOrReaches(day) && !IsNever(r.Holds));

    private ImmutableList<Appointment> AppointmentsOf(Guid personId) => People.GetValueOrDefault(personId)?.Appointments ?? [];

    private ImmutableList<OfficeHeld> OfficesOf(Guid personId) => People.GetValueOrDefault(personId)?.Offices ?? [];

    private bool AbsencesIn(ImmutableList<Guid>? absences, Period days) =>
        absences?.Exists(id => Absences[id].Away.Overlaps(days) && !IsNever(Absences[id].Away)) ?? false;

    /// <summary>Something that was ended on or before its first day never held.</summary>
    private static bool IsNever(Period period) => period.Ends <= period.From;
}
