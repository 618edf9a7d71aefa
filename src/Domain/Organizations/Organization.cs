using System.Collections.Immutable;
using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Organizations;

/// <summary>
/// An agency's departments, people, duties and rules, each with its days: every question names the day that it asks about, and
/// the answer for a past day stays the same whatever happens later.
/// </summary>
public sealed partial record Organization
{
    private Timeline<bool> Suspensions { get; init; } = Timeline<bool>.Empty;
    private ImmutableDictionary<string, DepartmentHistory> Departments { get; init; } = ImmutableDictionary<string, DepartmentHistory>.Empty;
    private ImmutableDictionary<Guid, PersonHistory> People { get; init; } = ImmutableDictionary<Guid, PersonHistory>.Empty;
    private ImmutableDictionary<Guid, AbsenceHistory> Absences { get; init; } = ImmutableDictionary<Guid, AbsenceHistory>.Empty;
    private ImmutableDictionary<Guid, DelegationRuleHistory> Rules { get; init; } = ImmutableDictionary<Guid, DelegationRuleHistory>.Empty;

    private Timeline<IReadOnlyList<TaskCardSection>> SectionChoices { get; init; } = Timeline<IReadOnlyList<TaskCardSection>>.Empty;

    // Who was ever appointed to a post of a department; without it each look for a head would walk through the whole agency.
    private ImmutableDictionary<(string Department, string Post), ImmutableList<Guid>> Appointed { get; init; } =
        ImmutableDictionary<(string, string), ImmutableList<Guid>>.Empty;

    private Organization(AgencyOpened opened)
    {
        Code = opened.Code;
        Name = opened.Name;
        ShortName = opened.ShortName;
        AcceptsGivenTimes = opened.AcceptsGivenTimes;
        OpenedOn = opened.From;
    }

    public string Code { get; }

    public string Name { get; }

    public string ShortName { get; }

    /// <summary>Whether its facts may come with their own time instead of the clock's.</summary>
    public bool AcceptsGivenTimes { get; }

    public DateOnly OpenedOn { get; }

    public static Organization? Evolve(Organization? state, object fact) => (state, fact) switch
    {
        (null, AgencyOpened e) => new(e),
        ({ } s, AgencySuspended e) => s with { Suspensions = s.Suspensions.With(e.From, true) },
        ({ } s, AgencyResumed e) => s with { Suspensions = s.Suspensions.With(e.From, false) },
        ({ } s, DepartmentEstablished or DepartmentRenamed or DepartmentMoved or HeadPostNamed or DepartmentClosed) => s.WithDepartment(fact),
        ({ } s, PersonJoined or PersonAppointed or PersonMoved or ConcurrentAppointmentEnded or PersonLeft) => s.WithPerson(fact),
        ({ } s, OfficeAssigned or OfficeRelieved) => s.WithOffice(fact),
        ({ } s, AbsenceRegistered or AbsenceCancelled) => s.WithAbsence(fact),
        ({ } s, DelegationRuleEstablished or DelegationRuleRetired) => s.WithRule(fact),
        ({ } s, TaskCardSectionsChosen e) => s with { SectionChoices = s.SectionChoices.With(e.From, e.Sections) },
        _ => state,
    };

    private Organization WithDepartment(object fact) => fact switch
    {
        DepartmentEstablished e => With(new DepartmentHistory(
            e.Code,
            new(e.From, null),
            Timeline.Starting(e.From, e.Name),
            Timeline.Starting(e.From, e.ParentCode),
            Timeline.Starting(e.From, e.HeadPost))),
        DepartmentRenamed e => With(Departments[e.Code] with { Names = Departments[e.Code].Names.With(e.From, e.Name) }),
        DepartmentMoved e => With(Departments[e.Code] with { Parents = Departments[e.Code].Parents.With(e.From, e.ParentCode) }),
        HeadPostNamed e => With(Departments[e.DepartmentCode] with { HeadPosts = Departments[e.DepartmentCode].HeadPosts.With(e.From, e.HeadPost) }),
        DepartmentClosed e => With(Departments[e.Code] with { Exists = Departments[e.Code].Exists.EndingBefore(e.From) }),
        _ => this,
    };

    private Organization WithPerson(object fact) => fact switch
    {
        PersonJoined e => People.TryGetValue(e.PersonId, out var known)
            ? With(known with { Name = e.Name, Service = known.Service.Add(new(e.From, null)) })
            : With(new PersonHistory(e.PersonId, e.Name, [new(e.From, null)], [], [], [], [])),
        PersonAppointed e => Appointing(People[e.PersonId], new(e.Rank, e.Post, e.DepartmentCode, e.IsPrimary, new(e.From, null))),
        PersonMoved e => Appointing(
            People[e.PersonId] with
            {
                Appointments = People[e.PersonId].Appointments.ConvertAll(a =>
                    a.IsPrimary && a.Held.Contains(e.From) ? a with { Held = a.Held.EndingBefore(e.From) } : a),
            },
            new(e.Rank, e.Post, e.DepartmentCode, IsPrimary: true, new(e.From, null))),
        ConcurrentAppointmentEnded e => With(People[e.PersonId] with
        {
            Appointments = People[e.PersonId].Appointments.ConvertAll(a =>
                !a.IsPrimary && a.Post == e.Post && a.DepartmentCode == e.DepartmentCode && a.Held.Contains(e.From)
                    ? a with { Held = a.Held.EndingBefore(e.From) }
                    : a),
        }),
        PersonLeft e => With(People[e.PersonId].Leaving(e.From)),
        _ => this,
    };

    private Organization WithOffice(object fact) => fact switch
    {
        OfficeAssigned e => With(People[e.PersonId] with { Offices = People[e.PersonId].Offices.Add(new(e.Office, new(e.From, null))) }),
        OfficeRelieved e => With(People[e.PersonId] with
        {
            Offices = People[e.PersonId].Offices.ConvertAll(o =>
                o.Office == e.Office && o.Held.Contains(e.From) ? o with { Held = o.Held.EndingBefore(e.From) } : o),
        }),
        _ => this,
    };

    private Organization WithAbsence(object fact)
    {
        if (fact is AbsenceCancelled cancelled)
            return this with { Absences = Absences.SetItem(cancelled.AbsenceId, Absences[cancelled.AbsenceId] with { Cancelled = cancelled.From }) };
        var e = (AbsenceRegistered)fact;
        var absent = People[e.PersonId];
        var people = People.SetItem(e.PersonId, absent with { Absences = absent.Absences.Add(e.AbsenceId) });
        if (e.ActingPersonId is { } acting) people = people.SetItem(acting, people[acting] with { ActsIn = people[acting].ActsIn.Add(e.AbsenceId) });
        var absence = new Absence(e.AbsenceId, e.PersonId, e.From, e.To, e.Reason, e.ActingPersonId);
        return this with { People = people, Absences = Absences.Add(e.AbsenceId, new(absence, null)) };
    }

    private Organization WithRule(object fact) => fact switch
    {
        DelegationRuleEstablished e => this with { Rules = Rules.Add(e.RuleId, new(new(e.RuleId, e.Matter, e.DecidingPost), new(e.From, null))) },
        DelegationRuleRetired e => this with { Rules = Rules.SetItem(e.RuleId, Rules[e.RuleId] with { Holds = Rules[e.RuleId].Holds.EndingBefore(e.From) }) },
        _ => this,
    };

    private Organization With(DepartmentHistory department) => this with { Departments = Departments.SetItem(department.Code, department) };

    private Organization With(PersonHistory person) => this with { People = People.SetItem(person.PersonId, person) };

    private Organization Appointing(PersonHistory person, Appointment appointment)
    {
        var key = (appointment.DepartmentCode, appointment.Post);
        var holders = Appointed.GetValueOrDefault(key, []);
        return With(person with { Appointments = person.Appointments.Add(appointment) }) with
        {
            Appointed = holders.Contains(person.PersonId) ? Appointed : Appointed.SetItem(key, holders.Add(person.PersonId)),
        };
    }
}
