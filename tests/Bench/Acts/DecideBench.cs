namespace OnNara.Bench.Acts;

/// <summary>How long the comparison is.</summary>
/// <param name="Levels">How many clients, and how many documents they decide together in a round.</param>
internal sealed record DecideLength(int Rounds, IReadOnlyList<(int Clients, int Documents)> Levels, int WarmUp)
{
    public static DecideLength Whole { get; } = new(5, [(1, 100), (8, 400), (32, 800)], 2_000);

    public int Documents => WarmUp + (Rounds * Levels.Sum(l => l.Documents));
}

/// <summary>
/// One waiting document decided by its decider over HTTP: signed in, authorized, durable, registered with its number, on the next person's
/// list. Beside it a peer that does the same in tables, and the same rows as fast as the database takes them. All take turns on one
/// machine.
/// </summary>
public sealed class DecideBench : IBench
{
    private const double GoalOfPeer = 1, GoalOfLimit = 0.6;
    private readonly DecideLength _length;

    public DecideBench()
        : this(DecideLength.Whole)
    {
    }

    internal DecideBench(DecideLength length) => _length = length;

    public string Name => "decide";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        await workplace.SayHowDurableAsync(cancellation);
        var offices = await ComparedOffices.OpenAsync(workplace, new(_length.Documents + 1), cancellation);
        IReadOnlyList<Side> sides = [offices.Ours, offices.Peer, offices.Limit];
        var paces = sides.ToDictionary(side => side, _ => _length.Levels.ToDictionary(l => l.Clients, _ => new List<Pace>()));
        foreach (var side in sides)
            await DecideAsync(offices, side, 8, Take(offices, 0, _length.WarmUp), cancellation);
        var begun = _length.WarmUp;
        for (var round = 0; round < _length.Rounds; round++)
        {
            foreach (var (clients, documents) in _length.Levels)
            {
                var batch = Take(offices, begun, documents);
                begun += documents;

                // Each begins as often as the others do.
                foreach (var side in sides.Skip(round % sides.Count).Concat(sides.Take(round % sides.Count)))
                    paces[side][clients].Add(await DecideAsync(offices, side, clients, batch, cancellation));
            }

            workplace.Say($"round {round + 1}: {string.Join("; ", sides.Select(s => $"{s.Name} {string.Join(", ", paces[s].Values.Select(p => $"{p[^1].PerSecond:N0}"))} a second"))}");
        }

        await CompareAsync(offices, begun, cancellation);
        for (var i = 0; i < begun; i++)
            offices.Undecided.Dequeue();
        return [.. _length.Levels.SelectMany(level => Measured(level.Clients, sides.Select(s => Pace.Median(paces[s][level.Clients])).ToList()))];
    }

    private IEnumerable<Measurement> Measured(int clients, List<Pace> paces)
    {
        var (ours, peer, limit) = (paces[0], paces[1], paces[2]);
        var by = clients == 1 ? "one client" : $"{clients} clients";
        return
        [
            new(Name, $"decisions, {by}", "acts/s", ours.PerSecond, peer.PerSecond, "peer", GoalOfPeer, IsRate: true, IsGoalOfRatio: true),
            new(Name, $"decisions, {by}", "acts/s", ours.PerSecond, limit.PerSecond, "limit", GoalOfLimit, IsRate: true, IsGoalOfRatio: true),
            new(Name, $"one decision, {by}, p50", "ms", ours.P50, peer.P50, "peer"),
            new(Name, $"one decision, {by}, p95", "ms", ours.P95, peer.P95, "peer"),
            new(Name, $"one decision, {by}, p99", "ms", ours.P99, peer.P99, "peer", 1, IsGoalOfRatio: true),
        ];
    }

    private static WaitingDocument[] Take(ComparedOffices offices, int from, int documents) => [.. offices.Undecided.Skip(from).Take(documents)];

    private static async Task<Pace> DecideAsync(ComparedOffices offices, Side side, int clients, WaitingDocument[] documents, CancellationToken cancellation)
    {
        var pace = await Drive.ClosedAsync(side.Http, clients, documents.Length, n => side.Decide(documents[n]), cancellation);
        if (side == offices.Ours)
            await offices.Ours.SettleAsync(cancellation);
        return pace;
    }

    /// <summary>All have decided the same documents, given dense numbers and told those who send them.</summary>
    private static async Task CompareAsync(ComparedOffices offices, int decided, CancellationToken cancellation)
    {
        var (registered, dense) = await offices.RegisteredAsync(offices.Ours, cancellation);
        if (registered != offices.Paperwork.Waiting + 1 + decided || dense != registered)
            throw new InvalidOperationException($"The product has {registered} documents in its registers, {dense} of them without a gap, where {offices.Paperwork.Waiting + 1 + decided} were decided.");
        foreach (var side in new[] { offices.Peer, offices.Limit })
        {
            if (await offices.RegisteredAsync(side, cancellation) != (registered, dense))
                throw new InvalidOperationException($"The {side.Name} has not registered the same documents as the product.");
        }

        foreach (var clerk in offices.Clerks)
        {
            var (ours, peers) = (await WaitingAsync(offices.Ours, clerk, cancellation), await WaitingAsync(offices.Peer, clerk, cancellation));
            if (ours != peers || ours == 0)
                throw new InvalidOperationException($"{ours} documents wait for {clerk} in the product and {peers} in the peer.");
        }
    }

    private static async Task<int> WaitingAsync(Side side, string who, CancellationToken cancellation) =>
        (await side.ReadAsync(who, "/api/my-work", cancellation)).GetProperty("counts").GetProperty("waiting").GetInt32();
}
