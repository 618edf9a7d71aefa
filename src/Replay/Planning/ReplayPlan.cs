using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;

namespace OnNara.Replay.Planning;

/// <summary>Everything that a replay will ask of the product, and the office that it needs for it.</summary>
public sealed record ReplayPlan(Mapping Mapping, EventLog Log, Cast Cast, IReadOnlyList<CasePlan> Cases)
{
    public static ReplayPlan Of(EventLog log, Mapping mapping)
    {
        var cast = new Cast(mapping, log);
        var deciders = new Deciders(mapping, log, cast);
        return new(mapping, log, cast, [.. log.Cases.Select(c => CasePlanner.Plan(c, mapping, cast, deciders))]);
    }

    public IEnumerable<PlannedCommand> Commands => Cases.SelectMany(c => c.All).SelectMany(a => a.Commands);

    /// <summary>The day before the first thing that happens: from then on the office stands.</summary>
    public DateOnly From => DateOnly.FromDateTime(Commands.Select(c => c.At).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Min().UtcDateTime).AddDays(-1);

    /// <summary>Which post decides which kind of matter.</summary>
    public IReadOnlyDictionary<string, string> DecidingPosts => Contents.Select(c => (c.Matter, Post: c.DecidingPost))
        .Concat(Mapping.Task is { } task ? [(task.PlanMatter, Planning.Cast.HeadPost)] : [])
        .GroupBy(c => c.Matter).ToDictionary(g => g.Key, g => g.First().Post);

    /// <summary>The kinds of matter under which documents of each name go, and which of them are corrections.</summary>
    public IReadOnlyDictionary<string, MatterUse> Matters { get; } = MattersOf(Cases);

    public IEnumerable<DraftedContent> Contents => Commands.OfType<PlannedDraft>().Select(d => d.Content);

    /// <summary>What each of the people does at some time.</summary>
    public IReadOnlyDictionary<CastMember, HashSet<CommandKind>> Duties { get; } = Cases
        .SelectMany(c => c.All).SelectMany(a => a.Commands)
        .GroupBy(c => c.By).ToDictionary(g => g.Key, g => g.Select(c => c.Kind).ToHashSet());

    /// <summary>The posts under which each of the people decides.</summary>
    public IReadOnlyDictionary<CastMember, HashSet<string>> DecidesAs { get; } = Cases
        .SelectMany(c => c.Acts).SelectMany(a => a.Commands).OfType<PlannedDraft>()
        .SelectMany(d => d.Content.Path.Where(s => s.Decides).Select(s => (s.Person, d.Content.DecidingPost)))
        .GroupBy(d => d.Person).ToDictionary(g => g.Key, g => g.Select(d => d.DecidingPost).ToHashSet());

    /// <summary>Who handles what was taken in, and in which department.</summary>
    public ILookup<CastMember, string> Handles { get; } = Cases
        .SelectMany(c => c.Acts).SelectMany(a => a.Commands).OfType<PlannedHandler>()
        .Select(h => (h.Handler, h.DepartmentCode)).Distinct().ToLookup(h => h.Handler, h => h.DepartmentCode);

    private static Dictionary<string, MatterUse> MattersOf(IReadOnlyList<CasePlan> cases) => cases
        .SelectMany(c => c.Acts).SelectMany(a => a.Commands).OfType<PlannedDraft>().Select(d => d.Content)
        .GroupBy(c => c.Matter)
        .ToDictionary(g => g.Key, g => new MatterUse(g.First().DocumentName, g.First().IsCorrected));
}

/// <param name="DocumentName">The name that the mapping's acts use.</param>
public sealed record MatterUse(string DocumentName, bool IsCorrected);
