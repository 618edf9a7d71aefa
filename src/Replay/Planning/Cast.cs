using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>A department of the replayed agency.</summary>
/// <param name="ParentCode">None for the root.</param>
public sealed record CastDepartment(string Code, string Name, string? ParentCode);

/// <summary>
/// Who acts for whom: the people whom the log names, or people made up for its roles. Always the same ones for the same log, so that
/// two runs can be compared.
/// </summary>
public sealed class Cast
{
    public const string RootCode = "AGENCY";
    public const string HeadPost = "HEAD OF AGENCY";
    public const string DocumentOfficePost = "DOCUMENT OFFICE";
    public const string DispatchClerkPost = "DISPATCH CLERK";

    private readonly Mapping _mapping;
    private readonly bool _namesPeople;
    private readonly Dictionary<string, CastMember> _members = [];
    private readonly Dictionary<string, string> _departmentCodes = [];

    public Cast(Mapping mapping, EventLog log)
    {
        _mapping = mapping;
        var resources = log.Cases.SelectMany(c => c.Events).Select(e => e.Resource).OfType<string>().Where(r => !IsAnonymous(r)).ToHashSet();
        _namesPeople = resources.Count > 0;
        if (mapping.Cast.Source == CastSource.Resources)
        {
            Departments = DepartmentsOf(log);
            foreach (var resource in log.Cases.SelectMany(c => c.Events).Select(e => e.Resource).OfType<string>())
            {
                Known(resource, resource, mapping.Cast.Post, RootCode);
            }

            foreach (var owner in log.Cases.SelectMany(c => mapping.Task?.Owners.Select(c.Attributes.Text) ?? []).OfType<string>())
            {
                Known(owner, owner, mapping.Cast.Post, RootCode);
            }

            Head = log.Cases.SelectMany(c => c.Events).Select(e => mapping.Cast.HeadBy is { } key ? e.Attributes.Text(key) : e.Resource).OfType<string>()
                .GroupBy(r => r).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Known(g.Key, g.Key, mapping.Cast.Post, RootCode)).FirstOrDefault();
        }
        else
        {
            // Named people of several roles belong to one department each, which only one department for all can be sure of.
            var count = _namesPeople ? 1 : Math.Max(1, mapping.Cast.Departments);
            Departments =
            [
                new(RootCode, mapping.Agency.Name, null),
                .. Enumerable.Range(1, count).Select(n => new CastDepartment($"D{n}", $"Department {n}", RootCode)),
            ];
        }
    }

    public IReadOnlyList<CastDepartment> Departments { get; }

    /// <summary>Who heads the agency where the log names its people.</summary>
    public CastMember? Head { get; }

    /// <summary>Everybody who was asked for so far.</summary>
    public IReadOnlyCollection<CastMember> Members => _members.Values;

    /// <summary>The department that goes by this name in the log; the root where it has none.</summary>
    public string DepartmentCodeOf(string? name) => name is not null && _departmentCodes.TryGetValue(name, out var code) ? code : RootCode;

    public CastMember? Named(string? resource) => resource is not null && _members.TryGetValue(resource, out var member) ? member : null;

    /// <summary>Who did this.</summary>
    public CastMember ActorOf(LogCase logCase, LogEvent fact, string? role)
    {
        if (_mapping.Cast.Source == CastSource.Resources)
        {
            return fact.Resource is { } resource
                ? Known(resource, resource, _mapping.Cast.Post, RootCode)
                : Known("nobody", "Nobody named", _mapping.Cast.Post, RootCode);
        }

        return fact.Resource is { } person && !IsAnonymous(person)
            ? Known($"{person}|{role}", person, role ?? "OFFICIAL", role is DispatchClerkPost or DocumentOfficePost ? RootCode : "D1")
            : OfRole(logCase, role ?? "OFFICIAL");
    }

    /// <summary>The one of the made-up people with this role to whom the case falls.</summary>
    public CastMember OfRole(LogCase logCase, string role)
    {
        if (role is DispatchClerkPost or DocumentOfficePost)
        {
            return Known(role, Sentence(role), role, RootCode);
        }

        var department = Departments.Count == 1 ? 0 : Spread(DepartmentKeyOf(logCase), Departments.Count - 1) + 1;
        var people = _mapping.Cast.PeoplePerRole;
        var count = Math.Max(1, people?.GetValueOrDefault(role, people.GetValueOrDefault("*", 1)) ?? 1);
        var number = Spread($"{role}/{logCase.Name}", count) + 1;
        var code = Departments[department].Code;
        return Known($"{role}|{code}|{number}", $"{Sentence(role)} {code}-{number}", role, code);
    }

    public bool IsNobody(string? role) => role is not null && (_mapping.Cast.Nobody?.Contains(role) ?? false);

    private bool IsAnonymous(string resource) => _mapping.Cast.Anonymous is { } anonymous && Expressions.IsWhole(anonymous, resource);

    private string DepartmentKeyOf(LogCase logCase) =>
        (_mapping.Cast.DepartmentBy is { } key ? logCase.Attributes.Text(key) : null) ?? logCase.Name;

    private CastMember Known(string key, string name, string post, string department)
    {
        if (!_members.TryGetValue(key, out var member))
        {
            _members[key] = member = new(key, name, post, department);
        }

        return member;
    }

    private List<CastDepartment> DepartmentsOf(EventLog log)
    {
        var attributes = (_mapping.Incoming ?? []).Select(i => i.Department).OfType<string>().Distinct().ToList();
        var names = log.Cases.SelectMany(c => attributes.Select(c.Attributes.Text)).OfType<string>()
            .GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var departments = new List<CastDepartment> { new(RootCode, names.FirstOrDefault() ?? _mapping.Agency.Name, null) };
        foreach (var name in names)
        {
            _departmentCodes[name] = names[0] == name ? RootCode : $"D{departments.Count}";
            if (names[0] != name)
            {
                departments.Add(new($"D{departments.Count}", name, RootCode));
            }
        }

        return departments;
    }

    private static string Sentence(string role) => role.Length < 2 ? role : string.Concat(role[..1], role[1..].ToLowerInvariant()).Replace('_', ' ');

    // Not string.GetHashCode, which differs from run to run.
    private static int Spread(string key, int over)
    {
        var hash = 2166136261u;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) % (uint)over);
    }
}
