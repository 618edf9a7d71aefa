namespace OnNara.Domain.Organizations;

/// <summary>
/// A civil servant as a fact keeps one: the person with name, rank, post and department as they were at that moment
/// (real-name record, Decree on the Operation and Innovation of Administrative Work, art. 63).
/// </summary>
public sealed record Official(Guid PersonId, string Name, string Rank, string Post, string DepartmentCode, string DepartmentName);

/// <summary>Standing duties that an agency gives to people beside their post; each appointment is dated.</summary>
public enum Office
{
    /// <summary>Receives what arrives and distributes it to the departments (art. 18).</summary>
    DocumentOffice,

    /// <summary>Seals and sends decided documents (arts. 12–16).</summary>
    DispatchClerk,

    /// <summary>The only one who may correct a register entry (Public Records Act Decree, art. 20).</summary>
    RecordsOfficer,

    /// <summary>Reads everything of the agency and changes nothing.</summary>
    Auditor,

    /// <summary>Keeps departments, people, delegation rules and accounts.</summary>
    OrganizationAdministrator,

    /// <summary>Looks into unusual reading of contents (Public Records Act Decree, art. 28).</summary>
    SecurityOfficer,
}

/// <summary>An order that names who signs for an absent official, with its days, both inclusive (art. 10, proxy decision).</summary>
public sealed record ActingAppointment(Guid AppointmentId, Official Absent, DateOnly From, DateOnly To);

/// <summary>The person at the desk: who acts now, with the duties and the appointments held on that day.</summary>
/// <param name="Official">How the facts will name this person.</param>
/// <param name="Offices">Standing duties held on that day.</param>
/// <param name="HeadsDepartment">Whether this person heads the department named in <paramref name="Official"/>.</param>
/// <param name="ActsFor">Those absent today for whom this person is appointed to act.</param>
public sealed record Actor(
    Official Official,
    IReadOnlySet<Office> Offices,
    bool HeadsDepartment,
    IReadOnlyList<ActingAppointment> ActsFor)
{
    public Guid PersonId => Official.PersonId;

    /// <summary>The departments that this person heads today, and those whose absent heads the person acts for.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    public bool Holds(Office office) => Offices.Contains(office);

    /// <summary>The appointment under which this person may act for another one today; none where there is no such order.</summary>
    public ActingAppointment? AppointmentFor(Guid personId) => ActsFor.FirstOrDefault(a => a.Absent.PersonId == personId);
}

/// <summary>The agency's rule that a kind of matter is decided by the holder of a post (delegated decision, art. 10).</summary>
public sealed record DelegationRule(Guid RuleId, string Matter, string DecidingPost);

/// <summary>
/// Who may lawfully decide a matter that a department drafts: the holders of one post in one department of the line of command.
/// </summary>
/// <param name="Rule">The rule that delegates the decision; none where it stays with the head of the agency.</param>
/// <param name="Post">The deciding post.</param>
/// <param name="DepartmentCode">The department of the line of command in which that post is held.</param>
/// <param name="Holders">Those who hold it on that day; a post that is vacant has none.</param>
/// <param name="LineOfCommand">Department codes from the drafting department up to the head of the agency; tells a level above from one below.</param>
public sealed record LawfulDecider(
    DelegationRule? Rule,
    string Post,
    string DepartmentCode,
    IReadOnlyList<Official> Holders,
    IReadOnlyList<string> LineOfCommand);
