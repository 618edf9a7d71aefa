using System.Globalization;
using OnNara.Bench.Acts;

namespace OnNara.Bench.Growth;

/// <summary>
/// The same work over a small and over a large record of a whole government, in turns on one machine. The large one has a million documents;
/// <c>ONNARA_GROWTH_DOCUMENTS</c> names another number.
/// </summary>
public sealed class GrowthBench : IBench
{
    private const int Small = 10_000, Large = 1_000_000, Clients = 8, Requests = 300, Rounds = 5, WarmUpActs = 400;
    private const double GoalOfRatio = 0.85, GoalOfReading = 100;

    private static readonly IReadOnlyList<(int Clients, int Documents)> s_levels = [(1, 40), (8, 80), (32, 120)];

    private static readonly IReadOnlyList<Question> s_questions =
    [
        new("a person's work", (office, n) => (office.Readers[n % office.Readers.Count], "/api/my-work")),
        new("a document's card", (office, n) => (office.Cards[n % office.Cards.Count].Reader, $"/api/documents/{office.Cards[n % office.Cards.Count].Id}")),
        new("a page of a department's register", (office, n) => (office.Readers[n % office.Readers.Count], GrownOffice.RegisterOf(n))),
        new("a search for a few documents", (office, n) => (office.Readers[n % office.Readers.Count], Search($"({(n * 13 % 80) + 100}호)"))),
        new("a search that finds many", (office, n) => (office.Readers[n % office.Readers.Count], Search("재난 대비 훈련"))),
    ];

    public string Name => "growth";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        await workplace.SayHowDurableAsync(cancellation);
        var documents = Environment.GetEnvironmentVariable("ONNARA_GROWTH_DOCUMENTS") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : Large;
        await using var small = await GrownOffice.OpenAsync(workplace, Small, cancellation);
        await using var large = await GrownOffice.OpenAsync(workplace, documents, cancellation);
        var measured = new List<Measurement>();
        foreach (var question in s_questions)
        {
            measured.AddRange(await ReadAsync(question, small, large, cancellation));
            workplace.Say($"{question.What}: {measured[^2].Reference} to {measured[^2].Ours} answers a second, {measured[^1].Ours} ms");
        }

        measured.AddRange(await DecideAsync(workplace, small, large, cancellation));
        if (large.Filling is var (load, rebuilt))
        {
            measured.Add(new(Name, $"loading {load.Events:N0} events by COPY", "events/s", Math.Round(load.PerSecond), Goal: 30_000, IsRate: true));
            measured.Add(new(Name, "an event on disk, with its indexes and its stream", "bytes", Math.Round(load.BytesPerEvent)));
            measured.Add(new(Name, "building all read models from them", "events/s", Math.Round(rebuilt)));
        }

        return measured;
    }

    private async Task<IEnumerable<Measurement>> ReadAsync(Question question, GrownOffice small, GrownOffice large, CancellationToken cancellation)
    {
        var paces = new Dictionary<GrownOffice, List<Pace>> { [small] = [], [large] = [] };
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var office in InTurn(round, small, large))
            {
                var pace = await Drive.ClosedAsync(
                    office.Side.Http, Clients, Requests, n => question.Of(office, n) is var (who, path) ? office.Side.Read(who, path) : throw new InvalidOperationException(), cancellation);

                // In the first one the caches and the compiler warm up.
                if (round >= 0)
                    paces[office].Add(pace);
            }
        }

        var (before, after) = (Pace.Median(paces[small]), Pace.Median(paces[large]));
        return
        [
            new(Name, $"{question.What}, {Clients} clients", "answers/s", after.PerSecond, before.PerSecond, small.Side.Name, GoalOfRatio, IsRate: true, IsGoalOfRatio: true),
            new(Name, $"{question.What}, {Clients} clients, p95", "ms", after.P95, before.P95, small.Side.Name, GoalOfReading),
        ];
    }

    private async Task<IEnumerable<Measurement>> DecideAsync(Workplace workplace, GrownOffice small, GrownOffice large, CancellationToken cancellation)
    {
        var paces = s_levels.ToDictionary(l => l.Clients, _ => new Dictionary<GrownOffice, List<Pace>> { [small] = [], [large] = [] });
        var most = Math.Min(small.Undecided.Count, large.Undecided.Count) - WarmUpActs;
        var rounds = Math.Min(Rounds, most / s_levels.Sum(l => l.Documents));
        if (rounds < 1)
            throw new InvalidOperationException($"Only {most + WarmUpActs} documents wait for their decision; drop the database, and it is filled anew.");
        foreach (var office in new[] { small, large })
            await DecideAsync(office, Clients, WarmUpActs, cancellation);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (clients, documents) in s_levels)
            {
                foreach (var office in InTurn(round, small, large))
                    paces[clients][office].Add(await DecideAsync(office, clients, documents, cancellation));
            }

            workplace.Say($"round {round + 1} of {rounds}: {string.Join(", ", s_levels.Select(l => $"{paces[l.Clients][small][^1].PerSecond:N0} to {paces[l.Clients][large][^1].PerSecond:N0}"))} decisions a second");
        }

        return s_levels.SelectMany(level =>
        {
            var (before, after) = (Pace.Median(paces[level.Clients][small]), Pace.Median(paces[level.Clients][large]));
            var by = level.Clients == 1 ? "one client" : $"{level.Clients} clients";
            return new Measurement[]
            {
                new(Name, $"decisions, {by}", "acts/s", after.PerSecond, before.PerSecond, small.Side.Name, GoalOfRatio, IsRate: true, IsGoalOfRatio: true),
                new(Name, $"one decision, {by}, p99", "ms", after.P99, before.P99, small.Side.Name),
            };
        });
    }

    private static async Task<Pace> DecideAsync(GrownOffice office, int clients, int documents, CancellationToken cancellation)
    {
        var batch = Enumerable.Range(0, documents).Select(_ => office.Undecided.Dequeue()).ToList();
        var pace = await Drive.ClosedAsync(office.Side.Http, clients, documents, n => office.Side.Decide(batch[n]), cancellation);
        await office.Side.SettleAsync(cancellation);
        return pace;
    }

    private static GrownOffice[] InTurn(int round, GrownOffice small, GrownOffice large) => round % 2 == 0 ? [small, large] : [large, small];

    private static string Search(string words) => $"/api/search?q={Uri.EscapeDataString(words)}";

    private sealed record Question(string What, Func<GrownOffice, int, (string Who, string Path)> Of);
}
