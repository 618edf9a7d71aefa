using OnNara.Replay.Planning;

namespace OnNara.Replay.Running;

/// <summary>An agency as POST /api/agencies takes it.</summary>
public sealed record AgencySection(
    string Code,
    string Name,
    string ShortName,
    DateOnly From,
    DepartmentSection Department,
    bool AcceptsGivenTimes,
    IReadOnlyList<DelegationSection> DelegationRules,
    IReadOnlyList<UnitTaskSection> UnitTasks);

public sealed record DepartmentSection(string Code, string Name, string HeadPost, IReadOnlyList<PersonSection> People, IReadOnlyList<DepartmentSection> Departments);

public sealed record PersonSection(string SignInName, string Name, string Rank, string Post, IReadOnlyList<string> Offices, IReadOnlyList<AppointmentSection> Also);

public sealed record AppointmentSection(string Department, string Post);

public sealed record DelegationSection(string Matter, string Post);

public sealed record UnitTaskSection(string Code, string Name, string Department, string Retention);

/// <summary>
/// The office that a plan needs, no more: everybody who acts in it, the duties that they exercise, and rules of delegation under which
/// the ones who decide in the log are the lawful deciders.
/// </summary>
/// <param name="ReaderSignInName">Reads the counts, and keeps the organization since somebody has to.</param>
public sealed record AgencyForm(AgencySection Section, IReadOnlyDictionary<CastMember, string> SignInNames, string ReaderSignInName, IReadOnlyDictionary<string, string> UnitTasks)
{
    private const string VacantHeadPost = "HEAD OF DEPARTMENT";
    private const int LongestName = 100;

    public static AgencyForm First(string code, ReplayPlan plan)
    {
        var acting = plan.Commands.Select(c => c.By)
            .Concat(plan.Contents.SelectMany(c => c.Path.Select(s => s.Person)))
            .Concat(plan.Handles.Select(h => h.Key))
            .Concat(plan.Commands.OfType<PlannedParticipant>().Select(p => p.Participant))
            .Distinct()
            .ToList();
        var names = acting.Index().ToDictionary(m => m.Item, m => $"{code}.{m.Index + 1}");
        var reader = $"{code}.reader";
        var people = acting.GroupBy(m => m.DepartmentCode).ToDictionary(g => g.Key, g => g.Select(m => PersonOf(m, names[m], plan)).ToList());
        var root = plan.Cast.Departments[0];
        var rootPeople = people.GetValueOrDefault(root.Code, []);
        rootPeople.Add(new(reader, "Reader of the replay", "-", "READER", ["OrganizationAdministrator", "Auditor"], []));
        var tasks = plan.Contents.Select(c => c.DocumentName)
            .Concat(plan.Commands.OfType<PlannedIntake>().Select(i => i.IncomingKey))
            .Concat(plan.Commands.OfType<PlannedTask>().Select(t => t.UnitTask))
            .Distinct()
            .Index().ToDictionary(t => t.Item, t => $"T{t.Index + 1}");
        var section = new AgencySection(
            code,
            plan.Mapping.Agency.Name,
            plan.Mapping.Agency.ShortName,
            plan.From,
            new(
                root.Code,
                PathWriter.Clipped(root.Name, LongestName),
                Cast.HeadPost,
                rootPeople,
                [.. plan.Cast.Departments.Skip(1).Select(d => new DepartmentSection(d.Code, PathWriter.Clipped(d.Name, LongestName), VacantHeadPost, people.GetValueOrDefault(d.Code, []), []))]),
            AcceptsGivenTimes: true,
            [.. plan.DecidingPosts.Select(r => new DelegationSection(r.Key, r.Value))],
            [.. tasks.Select(t => new UnitTaskSection(t.Value, PathWriter.Clipped(t.Key, LongestName), root.Code, "FiveYears"))]);
        return new(section, names, reader, tasks);
    }

    /// <summary>An agency that receives and has nothing else to do.</summary>
    public static AgencySection Second(string code, ReplayPlan plan) => new(
        code,
        plan.Mapping.Agency.RecipientName ?? "Recipient of the replay",
        plan.Mapping.Agency.RecipientShortName ?? "Recipient",
        plan.From,
        new("OFFICE", "Document office", Cast.HeadPost, [new($"{code}.office", "Receiver of the replay", "-", Cast.HeadPost, ["OrganizationAdministrator", "DocumentOffice"], [])], []),
        AcceptsGivenTimes: true,
        [],
        []);

    private static PersonSection PersonOf(CastMember member, string signInName, ReplayPlan plan) =>
        new(signInName, PathWriter.Clipped(member.Name, LongestName), "-", member.Post, OfficesOf(member, plan), AlsoOf(member, plan));

    private static List<string> OfficesOf(CastMember member, ReplayPlan plan)
    {
        var does = plan.Duties.GetValueOrDefault(member, []);
        var offices = new List<string>();
        if (does.Overlaps([CommandKind.Seal, CommandKind.Dispatch, CommandKind.RefuseDispatch]))
        {
            offices.Add("DispatchClerk");
        }

        if (member.Post == Cast.DocumentOfficePost || does.Overlaps([CommandKind.TakeIn, CommandKind.Distribute]))
        {
            offices.Add("DocumentOffice");
        }

        return offices;
    }

    private static List<AppointmentSection> AlsoOf(CastMember member, ReplayPlan plan)
    {
        var also = plan.DecidesAs.GetValueOrDefault(member, [])
            .Select(post => new AppointmentSection(member.DepartmentCode, post))
            .Concat(plan.Handles[member].Select(department => new AppointmentSection(department, member.Post)));
        if (member == plan.Cast.Head)
        {
            also = also.Append(new(member.DepartmentCode, Cast.HeadPost));
        }

        return [.. also.Distinct().Where(a => a != new AppointmentSection(member.DepartmentCode, member.Post))];
    }
}
