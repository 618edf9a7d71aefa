using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Planning;

namespace OnNara.Replay.Tests;

/// <summary>Small made-up logs and their plans.</summary>
internal static class Logs
{
    private static readonly DateTimeOffset Start = new(2020, 1, 6, 9, 0, 0, TimeSpan.FromHours(1));

    public static IReadOnlyList<Mapping> Mappings { get; } = MappingFiles.ReadDirectory(Path.Combine(AppContext.BaseDirectory, "replay-mappings"));

    /// <summary>A log of one case: each activity an hour after the one before.</summary>
    public static EventLog OneCase(params string[] activities) => OfCases([.. activities.Select(a => (a, "STAFF MEMBER"))]);

    /// <summary>Cases of activities and the people who did them.</summary>
    public static EventLog OfCases(params (string Activity, string Resource)[][] cases) => new(
        [
            .. cases.Select((events, i) => new LogCase(
                i + 1,
                $"case {i + 1}",
                LogAttributes.None,
                [.. events.Select((e, n) => new LogEvent(e.Activity, Start.AddHours(n), e.Resource, LogAttributes.None))])),
        ],
        0);

    public static ReplayPlan Plan(EventLog log) => ReplayPlan.Of(log, MappingFiles.Choose(Mappings, log));

    /// <summary>The commands of the first case in short: <c>Submit 1</c>.</summary>
    public static IEnumerable<string> Commands(this ReplayPlan plan) =>
        plan.Cases[0].Acts.SelectMany(a => a.Unmatched is { } unmatched ? [unmatched] : a.Commands.Select(c => $"{c.Kind} {c.Subject}"));

    /// <summary>The reporting path of the first case's n-th draft or revision, by posts or names.</summary>
    public static IEnumerable<string> PathOf(this ReplayPlan plan, int draft) =>
        plan.Cases[0].Acts.SelectMany(a => a.Commands).OfType<PlannedDraft>().ElementAt(draft).Content.Path
            .Select(s => $"{(s.Person.Post == "Official" ? s.Person.Name : s.Person.Post)}{(s.Decides ? " decides" : "")}");
}
