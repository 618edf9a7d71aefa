using Marten;
using OnNara.Api.Accounts;
using OnNara.Api.Agencies;
using OnNara.Domain;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;
using OnNara.Projections;

namespace OnNara.Api.Organizations.File;

/// <summary>The rule that a section of the file would break, and where it stands.</summary>
public sealed record SectionRefused(string Where, Refusal Cause) : Refusal(Cause.Code, $"{Where}: {Cause.Message}")
{
    /// <summary>What the file does not name is the file's fault, not an address that leads nowhere.</summary>
    public override RefusalKind Kind => Cause.Kind == RefusalKind.NotFound ? RefusalKind.Invalid : Cause.Kind;
}

/// <summary>An agency that is to be opened, and how.</summary>
/// <param name="Functions">The functions that its unit tasks name.</param>
/// <param name="Password">With which its people sign in for the first time.</param>
/// <param name="Database">Where it is to live; where the fewest do if it is left out.</param>
public sealed record AgencyToOpen(
    AgencySection Section, FunctionsAtHand Functions, string Password, bool MustChangePassword, Official By, DateTimeOffset At, string? Database = null)
{
    internal Decision Decide() => AgencyOpening.Decide(Section, Functions, By, At);
}

/// <summary>Opens an agency with everything that its section names, through the same commands as any other change, all or nothing.</summary>
public static class AgencyOpening
{
    /// <summary>The agency's facts in their order, those of its unit tasks last, or the first refusal with its place.</summary>
    /// <param name="functions">The functions that its unit tasks name.</param>
    public static Decision Decide(AgencySection section, FunctionsAtHand functions, Official by, DateTimeOffset at)
    {
        var facts = new List<object>();
        Organization? organization = null;
        foreach (var (where, decide) in Steps(section, by, at))
        {
            var decision = decide(organization);
            if (decision is Decision.Refused refused) return new SectionRefused(where, refused.Reason);
            foreach (var fact in ((Decision.Accepted)decision).Events)
            {
                facts.Add(fact);
                organization = Organization.Evolve(organization, fact);
            }
        }

        if (organization!.HoldersOf(Office.OrganizationAdministrator, section.From).Count == 0)
            return new SectionRefused($"agency {section.Code}", new AdministratorMissing());
        var unitTasks = new Dictionary<string, UnitTaskHistory>(StringComparer.Ordinal);
        foreach (var (where, command) in UnitTasksOf(section, by, at))
        {
            var decision = command.Decide(new(organization, unitTasks, functions));
            if (decision is Decision.Refused refused) return new SectionRefused(where, refused.Reason);
            foreach (var fact in ((Decision.Accepted)decision).Events)
            {
                facts.Add(fact);
                unitTasks[command.Task.Code] = UnitTaskHistory.Evolve(null, fact)!;
            }
        }

        return Decision.Accept(facts);
    }

    /// <summary>
    /// Adds the agency's streams and its people's accounts to the session's transaction. Where the agency is to live in another database than
    /// the session's they are written there and then, the accounts first: who repeats what broke off in between finds it and goes on.
    /// </summary>
    public static async Task<Refusal?> OpenAsync(IDocumentSession session, Accounts.Accounts accounts, AgencyToOpen agency)
    {
        if (agency.Decide() is Decision.Refused impossible)
            return impossible.Reason;
        var code = agency.Section.Code;
        var databases = new Databases(session.DocumentStore);
        if (await databases.PlaceAsync(code, agency.Database) is null)
            return new SectionRefused($"agency {code}", new NoSuchPlace(agency.Database));
        if (!await databases.AreApartAsync(session, code))
            return await WriteAsync(session, session.ForTenant(code), accounts, agency);
        await using var there = session.DocumentStore.LightweightSession(code);
        var refusal = await WriteAsync(there, there, accounts, agency);
        if (refusal is null)
            await there.SaveChangesAsync();
        return refusal;
    }

    private static async Task<Refusal?> WriteAsync(IDocumentSession session, IDocumentOperations tenant, Accounts.Accounts accounts, AgencyToOpen agency)
    {
        var section = agency.Section;
        if (await tenant.Events.FetchStreamStateAsync(OrganizationId.Of(section.Code)) is not null)
            return new SectionRefused($"agency {section.Code}", new AgencyCodeTaken(section.Code));
        switch (agency.Decide())
        {
            case Decision.Refused refused:
                return refused.Reason;
            case Decision.Accepted accepted:
                tenant.Events.StartStream<Organization>(OrganizationId.Of(section.Code), accepted.Events.Where(fact => fact is not IUnitTaskFact));
                foreach (var fact in accepted.Events.OfType<IUnitTaskFact>())
                    tenant.Events.StartStream<UnitTaskHistory>(FunctionId.OfUnitTask(section.Code, fact.Code), fact);
                break;
        }

        var people = PeopleOf(section).Select(p => new NewAccount(OrganizationId.OfPerson(section.Code, p.SignInName), p.SignInName, p.Name)).ToList();
        return await accounts.OpenAsync(session, section.Code, people, agency.Password, agency.MustChangePassword, agency.By) is { } refusal
            ? new SectionRefused($"agency {section.Code}", refusal)
            : null;
    }

    /// <summary>The codes of the functions that its unit tasks name.</summary>
    public static IEnumerable<string> FunctionsOf(AgencySection section) => (section.UnitTasks ?? []).Select(t => t.SmallFunction).OfType<string>();

    public static IEnumerable<PersonSection> PeopleOf(AgencySection section) =>
        PostsOf(section).Select(p => p.Person);

    /// <summary>Its people with the departments under which they stand.</summary>
    public static IEnumerable<(DepartmentSection Department, PersonSection Person)> PostsOf(AgencySection section) =>
        DepartmentsOf(section.Department, null).SelectMany(d => (d.Department.People ?? []).Select(p => (d.Department, p)));

    private static IEnumerable<(string Where, Func<Organization?, Decision> Decide)> Steps(AgencySection section, Official by, DateTimeOffset at)
    {
        var opening = new OpenAgency(section.Code, section.Name, section.ShortName, section.AcceptsGivenTimes, section.From, by, at);
        yield return ($"agency {section.Code}", opening.Decide);
        foreach (var (where, command) in Commands(section, by, at))
            yield return ($"agency {section.Code}, {where}", organization => command.Decide(organization!));
    }

    private static IEnumerable<(string Where, OrganizationCommand Command)> Commands(AgencySection section, Official by, DateTimeOffset at)
    {
        var from = section.From;
        var departments = DepartmentsOf(section.Department, null).ToList();
        foreach (var (department, parent) in departments)
            yield return ($"department {department.Code}", new EstablishDepartment(department.Code, department.Name, parent, department.HeadPost, from, by, at));

        foreach (var (department, person) in PostsOf(section))
        {
            var (where, id) = ($"person {person.SignInName}", OrganizationId.OfPerson(section.Code, person.SignInName));
            yield return (where, new JoinPerson(id, person.Name, from, by, at));
            yield return (where, new AppointPerson(id, person.Rank, person.Post, department.Code, true, from, by, at));
            foreach (var also in person.Also ?? []) yield return (where, new AppointPerson(id, person.Rank, also.Post, also.Department, false, from, by, at));
            foreach (var office in person.Offices ?? []) yield return (where, new AssignOffice(id, office, from, by, at));
        }

        foreach (var rule in section.DelegationRules ?? [])
            yield return ($"delegation rule for {rule.Matter}", new EstablishDelegationRule(NameBasedId.Of("rule", section.Code, rule.Matter), rule.Matter, rule.Post, from, by, at));
        foreach (var absence in section.Absences ?? [])
        {
            yield return ($"absence of {absence.Person}", new RegisterAbsence(
                NameBasedId.Of("absence", section.Code, absence.Person, $"{absence.From:O}"),
                OrganizationId.OfPerson(section.Code, absence.Person),
                absence.From,
                absence.To,
                absence.Reason,
                absence.Acting is null ? null : OrganizationId.OfPerson(section.Code, absence.Acting),
                by,
                at));
        }
    }

    private static IEnumerable<(string Where, EstablishUnitTask Command)> UnitTasksOf(AgencySection section, Official by, DateTimeOffset at) =>
        (section.UnitTasks ?? []).Select(task => (
            $"agency {section.Code}, unit task {task.Code}",
            new EstablishUnitTask(
                new(task.Code, task.Name, task.Department, task.SmallFunction, new(task.Retention, task.Disclosure, task.Clauses ?? [])), section.From, by, at)));

    /// <summary>Superiors before their subordinates.</summary>
    private static IEnumerable<(DepartmentSection Department, string? Parent)> DepartmentsOf(DepartmentSection department, string? parent) =>
        (department.Departments ?? []).SelectMany(d => DepartmentsOf(d, department.Code)).Prepend((department, parent));
}
