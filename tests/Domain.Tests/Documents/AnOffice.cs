using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Functions;
using OnNara.Domain.Organizations;

namespace OnNara.Domain.Tests.Documents;

/// <summary>
/// A ministry small enough to hold in one's head: a minister, a bureau, two divisions, and the people whom documents need. Matters:
/// 'leave' is the division head's to decide, 'budget' the bureau head's, everything else the minister's.
/// </summary>
internal static class AnOffice
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(9));

    private static readonly DateOnly Founded = new(2020, 1, 1);
    private static readonly Official Registrar = new(Guid.Empty, "registrar", "", "", "", "");

    public static readonly Organization Ministry = Build();

    private static readonly Dictionary<string, UnitTaskHistory> UnitTasks = new object[][]
    {
        [Established("U-1", "Leave", RetentionPeriod.FiveYears, DisclosureClass.Open)],
        [Established("U-2", "Discipline", RetentionPeriod.Permanent, DisclosureClass.Closed, 5, 6)],
        [Established("U-0", "Holidays", RetentionPeriod.OneYear, DisclosureClass.Open), new UnitTaskRetired("U-0", "renamed", ["U-1"], new(2024, 1, 1), Registrar, Morning)],
    }.Select(facts => facts.Aggregate((UnitTaskHistory?)null, UnitTaskHistory.Evolve)!).ToDictionary(t => t.Code);

    /// <summary>U-1 and U-2 are in force, U-0 was retired.</summary>
    public static UnitTaskHistory? UnitTask(string? code) => code is null ? null : UnitTasks.GetValueOrDefault(code);

    public static Guid Person(string name) => NameBasedId.Of("person", name);

    public static Official Official(string name, DateOnly? day = null) =>
        Ministry.OfficialOn(Person(name), day ?? OfficeDay.Of(Morning)) ?? throw new ArgumentException(name);

    public static Standing Standing(Document document, string name, DateTimeOffset at, Organization? organization = null, bool circulated = false)
    {
        var known = organization ?? Ministry;
        var actor = known.ActorOn(Person(name), OfficeDay.Of(at)) ?? throw new ArgumentException(name);
        var inLine = known.IsInLineOfCommand(document.Drafter.DepartmentCode, actor.Official.DepartmentCode, OfficeDay.Of(at));
        return new(actor, at, DocumentPermissions.RolesOf(document, actor, inLine, circulated));
    }

    /// <summary>The same ministry, in which somebody is away for the week and perhaps somebody acts.</summary>
    public static Organization Without(string absent, string? acting = null) => Organization.Evolve(Ministry, new AbsenceRegistered(
        NameBasedId.Of("absence", absent), Person(absent), new(2026, 3, 2), new(2026, 3, 6), "business trip",
        acting is null ? null : Person(acting), Registrar, Morning))!;

    /// <summary>The same ministry while it takes no part in the exchange of documents.</summary>
    public static Organization Suspended() =>
        Organization.Evolve(Ministry, new AgencySuspended("moving house", new(2026, 3, 1), Registrar, Morning))!;

    public static DocumentDraft ADraft(params PlannedStep[] path) => new(
        DocumentKind.General,
        "leave",
        Significance.Ordinary,
        "Leave plan of spring",
        Body.Empty,
        [],
        IsInternal: true,
        [],
        Sender.DepartmentHead,
        "U-1",
        Disclosure.Open,
        AccessLimit.Agency,
        path.Length == 0 ? [Decides("division-head", 1)] : path);

    public static PlannedStep Reviews(string name, int stage) => new(stage, StepAct.Review, Person(name));

    public static PlannedStep Consults(string name, int stage) => new(stage, StepAct.Consultation, Person(name));

    public static PlannedStep Decides(string name, int stage) => new(stage, StepAct.Decision, Person(name));

    private static UnitTaskEstablished Established(string code, string name, RetentionPeriod retention, DisclosureClass disclosure, params int[] clauses) =>
        new(code, name, "M-11", "F-1", retention, disclosure, clauses, [], Founded, Registrar, Morning);

    private static Organization Build()
    {
        var state = (Organization?)null;
        Add(new AgencyOpened("M", "Ministry", "Min", false, Founded, Registrar, Morning));
        Department("M-0", "Ministry", null, "minister");
        Department("M-1", "Planning Bureau", "M-0", "bureau head");
        Department("M-11", "Personnel Division", "M-1", "division head");
        Department("M-12", "Budget Division", "M-1", "division head");
        Department("M-2", "General Affairs", "M-0", "general affairs head");
        Serve("minister", "minister", "M-0");
        Serve("bureau-head", "bureau head", "M-1");
        Serve("division-head", "division head", "M-11");
        Serve("team-leader", "team leader", "M-11");
        Serve("drafter", "officer", "M-11");
        Serve("colleague", "officer", "M-11");
        Serve("budget-head", "division head", "M-12");
        Serve("budget-officer", "officer", "M-12");
        Serve("clerk", "officer", "M-2", Office.DispatchClerk);
        Serve("document-office", "officer", "M-2", Office.DocumentOffice);
        Serve("records-officer", "officer", "M-2", Office.RecordsOfficer);
        Serve("auditor", "officer", "M-2", Office.Auditor);
        Add(new DelegationRuleEstablished(NameBasedId.Of("rule", "leave"), "leave", "division head", Founded, Registrar, Morning));
        Add(new DelegationRuleEstablished(NameBasedId.Of("rule", "budget"), "budget", "bureau head", Founded, Registrar, Morning));
        return state!;

        void Add(object fact) => state = Organization.Evolve(state, fact);

        void Department(string code, string name, string? parent, string headPost) =>
            Add(new DepartmentEstablished(code, name, parent, headPost, Founded, Registrar, Morning));

        void Serve(string name, string post, string department, Office? office = null)
        {
            Add(new PersonJoined(Person(name), name, Founded, Registrar, Morning));
            Add(new PersonAppointed(Person(name), "grade 7", post, department, true, Founded, Registrar, Morning));
            if (office is { } duty)
            {
                Add(new OfficeAssigned(Person(name), duty, Founded, Registrar, Morning));
            }
        }
    }
}
