using OnNara.Client;
using OnNara.Faults.Kinds;

namespace OnNara.Faults;

/// <summary>Rounds of load, a fault in the middle of it, and the check of what is there afterwards.</summary>
public sealed class Run(IReadOnlyList<IFault> kinds, int rounds, int seed)
{
    private const int Desks = 6, Agencies = 3, RoundsBetweenRebuilds = 10;

    /// <returns>Whether nothing was lost.</returns>
    public async Task<bool> GoAsync(CancellationToken cancellation)
    {
        var workspace = Setting("ONNARA_WORKSPACE");
        await using var installation = await Installation.StartAsync(workspace, Setting("ConnectionStrings__OnNara"), Setting("ONNARA_REPOSITORY"), cancellation);
        var possible = kinds.Where(k => k.WhyNot(installation) is null).ToList();
        foreach (var kind in kinds.Except(possible))
            Console.Error.WriteLine($"  left out: {kind.Name}, for {kind.WhyNot(installation)}");
        if (possible.Count == 0)
            throw new ProductException("None of the kinds can be made here.");

        var administrator = await installation.AdministratorAsync(cancellation);
        var offices = new List<Office>();
        for (var agency = 1; agency <= Agencies; agency++)
            offices.Add(await Office.OpenAsync(installation.Patient, administrator, $"FAULT-{agency}", cancellation));

        using var ledger = new Ledger(Path.Combine(workspace, "ledger.jsonl"));
        var load = new Load(installation.Api, ledger, offices, Desks);
        var checker = new Checker(installation, ledger, offices);
        var results = new List<RoundResult>();
        Console.WriteLine($"seed {seed}");
        for (var number = 1; number <= rounds && !cancellation.IsCancellationRequested; number++)
        {
            var kind = Kind(possible, number);
            var random = new Random(HashCode.Combine(seed, number));
            var result = await RoundAsync(new(number, installation, load, random), kind, ledger, checker, number % RoundsBetweenRebuilds == 0 || number == rounds, cancellation);
            results.Add(result);
            Console.WriteLine(
                $"{number,4}/{rounds}  {kind.Name,-16}{result.Acts,5} acts  served after {result.SecondsToServe,5:0.0} s, ready after {result.SecondsToReady,5:0.0} s"
                + $"{(result.Rebuilt ? "  = rebuild" : "")}  {(result.Losses.Count == 0 ? "holds" : $"{result.Losses.Count} LOSSES")}");
            foreach (var loss in result.Losses.Take(10))
                Console.WriteLine($"      ✗ {loss}");
            Report.Keep(seed, results, Setting("ONNARA_ARTIFACTS"));
            if (result.Losses.Count > 0)
                break;
        }

        Console.WriteLine();
        Report.Print(results, Console.Out);
        return results.TrueForAll(r => r.Losses.Count == 0) && !cancellation.IsCancellationRequested && await IsProvedAsync(new(installation, checker), results.Count, cancellation);
    }

    private static async Task<bool> IsProvedAsync(Proof proof, int round, CancellationToken cancellation)
    {
        var unseen = await proof.GiveAsync(round, cancellation);
        foreach (var blind in unseen)
            Console.WriteLine($"✗ {blind}");
        if (unseen.Count == 0)
            Console.WriteLine("Nothing was lost; and the checker sees what is spoiled on purpose.");
        return unseen.Count == 0;
    }

    /// <summary>Each kind in its turn, in an order that the seed shuffles anew each time around.</summary>
    private IFault Kind(List<IFault> possible, int number)
    {
        var order = possible.ToArray();
        new Random(HashCode.Combine(seed, (number - 1) / order.Length, "order".Length)).Shuffle(order);
        return order[(number - 1) % order.Length];
    }

    private async Task<RoundResult> RoundAsync(Round round, IFault kind, Ledger ledger, Checker checker, bool rebuild, CancellationToken cancellation)
    {
        var before = ledger.Acts.Count;
        using var closing = new CancellationTokenSource();
        var working = round.Load.WorkAsync(round.Number, seed, closing.Token, cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(round.Random.Next(500, 2500)), cancellation);

        var losses = new List<string>();
        double served = 0, ready = 0;
        try
        {
            (served, ready) = await BackAsync(await kind.InflictAsync(round, cancellation), ledger, round.Installation, cancellation);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }
        catch (LossException loss)
        {
            losses.Add(loss.Message);
        }

        await closing.CancelAsync();
        losses.AddRange(await working);
        try
        {
            losses.AddRange(await checker.CheckAsync(round.Number, cancellation));
            if (rebuild && losses.Count == 0)
                losses.AddRange(await new Rebuild(round.Installation).CompareAsync(cancellation));
        }
        catch (Exception broken) when (broken is LossException or ProductException or Npgsql.NpgsqlException)
        {
            losses.Add($"the check broke off: {broken.Message}");
        }

        return new(round.Number, kind.Name, ledger.Acts.Count - before, served, ready, rebuild, losses);
    }

    /// <summary>Waits until an act was done that was asked for after the moment, and until the product says that it is ready.</summary>
    private static async Task<(double Served, double Ready)> BackAsync(DateTimeOffset since, Ledger ledger, Installation installation, CancellationToken cancellation)
    {
        var served = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        ledger.Kept += Look;
        try
        {
            await installation.UntilReadyAsync(cancellation);
            var ready = (DateTimeOffset.UtcNow - since).TotalSeconds;
            if (await Task.WhenAny(served.Task, Task.Delay(Installation.Patience, cancellation)) != served.Task)
                throw new LossException($"nothing was done within {Installation.Patience.TotalMinutes:0} minutes");
            return (await served.Task, ready);
        }
        finally
        {
            ledger.Kept -= Look;
        }

        void Look(DateTimeOffset sentAt)
        {
            if (sentAt > since)
                served.TrySetResult((DateTimeOffset.UtcNow - since).TotalSeconds);
        }
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new ProductException($"{name} is not set; ops/faults sets it.");
}
