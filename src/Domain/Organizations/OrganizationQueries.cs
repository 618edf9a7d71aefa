using OnNara.Domain.TaskCards;

namespace OnNara.Domain.Organizations;

// Questions about one day. None of them changes anything.
public sealed partial record Organization
{
    /// <summary>Whether the agency takes part in the exchange of documents on that day.</summary>
    public bool IsExchanging(DateOnly day) => !Suspensions.On(day);

    public Department? DepartmentOn(string departmentCode, DateOnly day) =>
        Departments.GetValueOrDefault(departmentCode)?.On(day);

    /// <summary>The departments of that day, by code.</summary>
    public IReadOnlyList<Department> DepartmentsOn(DateOnly day) =>
        [.. Departments.Values.Select(d => d.On(day)).OfType<Department>().OrderBy(d => d.Code, StringComparer.Ordinal)];

    public Department? RootOn(DateOnly day) => Departments.Values.Select(d => d.On(day)).FirstOrDefault(d => d is { ParentCode: null });

    /// <summary>How a fact of that day names the person; none who is not appointed on that day.</summary>
    public Official? OfficialOn(Guid personId, DateOnly day) =>
        People.GetValueOrDefault(personId) is { } person && person.AppointmentOn(day) is { } appointment ? Naming(person, appointment, day) : null;

    /// <summary>How a fact of that day names the person; whoever has left, as on the last day of service. None who never served before.</summary>
    public Official? LastKnownOn(Guid personId, DateOnly day) =>
        OfficialOn(personId, day)
        ?? (People.GetValueOrDefault(personId)?.Appointments.Where(a => a.Held.Ends is { } ends && ends <= day && a.Held.From < ends).MaxBy(a => (a.Held.Ends, a.IsPrimary)) is { Held.Ends: { } end }
            ? OfficialOn(personId, end.AddDays(-1))
            : null);

    /// <summary>Everybody who is appointed on that day, by name.</summary>
    public IReadOnlyList<Official> OfficialsOn(DateOnly day) =>
        [.. People.Keys.Select(id => OfficialOn(id, day)).OfType<Official>().OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.PersonId)];

    /// <summary>Every capacity in which the person serves on that day, the primary one first.</summary>
    public IReadOnlyList<Official> AppointmentsOn(Guid personId, DateOnly day) =>
        People.GetValueOrDefault(personId) is not { } person
            ? []
            : [.. person.Appointments.Where(a => a.Held.Contains(day)).OrderByDescending(a => a.IsPrimary).ThenBy(a => a.Held.From).Select(a => Naming(person, a, day))];

    /// <summary>The person at the desk on that day; none who is not appointed then.</summary>
    public Actor? ActorOn(Guid personId, DateOnly day)
    {
        if (OfficialOn(personId, day) is not { } official) return null;
        List<ActingAppointment> actsFor =
        [
            .. People[personId].ActsIn
                .Select(id => Absences[id])
                .Where(a => a.Away.Contains(day))
                .Select(a => OfficialOn(a.Absence.PersonId, day) is { } absent ? new ActingAppointment(a.Absence.AbsenceId, absent, a.Absence.From, a.Absence.To) : null)
                .OfType<ActingAppointment>(),
        ];
        return new(official, OfficesOn(personId, day), IsHead(official), actsFor)
        {
            Heads = [.. actsFor.Select(a => a.Absent).Prepend(official).Where(IsHead).Select(head => head.DepartmentCode).Distinct()],
        };

        bool IsHead(Official someone) => HeadOf(someone.DepartmentCode, day)?.PersonId == someone.PersonId;
    }

    public IReadOnlySet<Office> OfficesOn(Guid personId, DateOnly day) =>
        People.GetValueOrDefault(personId)?.Offices.Where(o => o.Held.Contains(day)).Select(o => o.Office).ToHashSet() ?? [];

    /// <summary>Those who hold an office on that day.</summary>
    public IReadOnlyList<Official> HoldersOf(Office office, DateOnly day) =>
        [.. People.Values.Where(p => p.Offices.Exists(o => o.Office == office && o.Held.Contains(day))).Select(p => OfficialOn(p.PersonId, day)).OfType<Official>().OrderBy(o => o.PersonId)];

    /// <summary>Who heads the department on that day: of several holders of its head post, the one appointed last.</summary>
    public Official? HeadOf(string departmentCode, DateOnly day) =>
        DepartmentOn(departmentCode, day) is { } department && HoldersOf(department.HeadPost, departmentCode, day) is [.., var head] ? head : null;

    /// <summary>The head of the root department.</summary>
    public Official? AgencyHeadOn(DateOnly day) => RootOn(day) is { } root ? HeadOf(root.Code, day) : null;

    /// <summary>Those who hold a post of a department on that day, in the order in which they were appointed to it.</summary>
    public IReadOnlyList<Official> HoldersOf(string post, string departmentCode, DateOnly day) =>
    [
        .. Appointed.GetValueOrDefault((departmentCode, post), [])
            .SelectMany(id => People[id].Appointments
                .Where(a => a.Post == post && a.DepartmentCode == departmentCode && a.Held.Contains(day))
                .Select(a => (Person: People[id], Appointment: a)))
            .OrderBy(h => h.Appointment.Held.From)
            .Select(h => Naming(h.Person, h.Appointment, day))
            .DistinctBy(o => o.PersonId),
    ];

    public Absence? AbsenceOf(Guid personId, DateOnly day) =>
        People.GetValueOrDefault(personId)?.Absences.Select(id => Absences[id]).FirstOrDefault(a => a.Away.Contains(day))?.Absence;

    /// <summary>Who is away on that day, by the first day of absence.</summary>
    public IReadOnlyList<Absence> AbsencesOn(DateOnly day) =>
        [.. Absences.Values.Where(a => a.Away.Contains(day)).Select(a => a.Absence).OrderBy(a => a.From).ThenBy(a => a.AbsenceId)];

    /// <summary>The sections that the agency's task cards have on that day; all of them unless it chose.</summary>
    public IReadOnlyList<TaskCardSection> TaskCardSectionsOn(DateOnly day) => SectionChoices.On(day) ?? TaskCardSections.All;

    public IReadOnlyList<DelegationRule> DelegationRulesOn(DateOnly day) =>
        [.. Rules.Values.Where(r => r.Holds.Contains(day)).Select(r => r.Rule).OrderBy(r => r.Matter, StringComparer.Ordinal)];

    /// <summary>Department codes from this department up to the root, as the tree stands on that day.</summary>
    public IReadOnlyList<string> LineOfCommand(string departmentCode, DateOnly day)
    {
        var line = new List<string>();
        for (var department = DepartmentOn(departmentCode, day);
             department is not null && !line.Contains(department.Code);
             department = department.ParentCode is { } parent ? DepartmentOn(parent, day) : null)
        {
            line.Add(department.Code);
        }

        return line;
    }

    /// <summary>Whether the other department is the drafter's own or stands above it on that day.</summary>
    public bool IsInLineOfCommand(string drafterDepartment, string otherDepartment, DateOnly day) =>
        LineOfCommand(drafterDepartment, day).Contains(otherDepartment);

    /// <summary>
    /// Who may lawfully decide a matter that the department drafts on that day (arts. 10 and 67: the level is neither raised nor
    /// lowered). Where a rule names a post, it is that post in the nearest department going up the line of command; a vacant post
    /// at the head of a nearer department is not jumped over. Without a rule, or where no department of the line has the
    /// post, it is the head of the agency.
    /// </summary>
    public LawfulDecider DeciderFor(string matter, string departmentCode, DateOnly day)
    {
        var rule = Rules.Values.FirstOrDefault(r => r.Rule.Matter == matter && r.Holds.Contains(day))?.Rule;
        return DeciderUnder(rule, departmentCode, day);
    }

    /// <summary>Who could lawfully decide it if that post decided the matter, or, where none is named, the head of the agency.</summary>
    public LawfulDecider DeciderUnder(string matter, string? decidingPost, string departmentCode, DateOnly day) =>
        DeciderUnder(decidingPost is null ? null : new DelegationRule(Guid.Empty, matter, decidingPost), departmentCode, day);

    private LawfulDecider DeciderUnder(DelegationRule? rule, string departmentCode, DateOnly day)
    {
        var line = LineOfCommand(departmentCode, day);
        if (rule is not null)
        {
            foreach (var code in line)
            {
                var holders = HoldersOf(rule.DecidingPost, code, day);
                if (holders.Count > 0 || DepartmentOn(code, day)!.HeadPost == rule.DecidingPost)
                    return new(rule, rule.DecidingPost, code, holders, line);
            }
        }

        var root = RootOn(day);
        return root is null
            ? new(null, "", departmentCode, [], line)
            : new(null, root.HeadPost, root.Code, HoldersOf(root.HeadPost, root.Code, day), line);
    }

    private Official Naming(PersonHistory person, Appointment appointment, DateOnly day) => new(
        person.PersonId,
        person.Name,
        appointment.Rank,
        appointment.Post,
        appointment.DepartmentCode,
        Departments[appointment.DepartmentCode].Names.On(day) ?? appointment.DepartmentCode);
}
