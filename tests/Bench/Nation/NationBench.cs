using System.Globalization;
using OnNara.Api.Agencies;
using OnNara.Bench.Acts;
using OnNara.Bench.Tasks;

namespace OnNara.Bench.Nation;

/// <summary>How much is asked of the nation's load.</summary>
/// <param name="Rates">Documents a second that are tried, in order; the first that is not held ends the search.</param>
/// <param name="Step">How long each is tried.</param>
/// <param name="Confirmation">How long the highest that was held is then kept up.</param>
internal sealed record NationLength(int Agencies, int Departments, IReadOnlyList<int> Rates, TimeSpan Step, TimeSpan Confirmation)
{
    /// <summary>One rate for so many minutes where the environment names both, else a search and a minute of what it found.</summary>
    public static NationLength Whole { get; } = Number("ONNARA_NATION_RATE") is { } rate
        ? new(NationalRecord.Agencies, 10, [rate], TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(Number("ONNARA_NATION_MINUTES") ?? 10))
        : new(NationalRecord.Agencies, 10, [5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 70, 80, 90, 100], TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1));

    private static int? Number(string setting) => Environment.GetEnvironmentVariable(setting) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>
/// Whole documents over 54 agencies by real HTTP, begun at an even rate whether the ones before are finished or not: drafted, submitted,
/// reviewed, decided, registered, dispatched, distributed and received in the other agency, each act by its own person and under a key.
/// </summary>
public sealed class NationBench : IBench
{
    private const string Password = "a password of benches";
    private const int RateOfWarmUp = 5;
    private const double Goal = 100, GoalOfCommands = 250, GoalOfLag = 1, GoalOfMemory = 1.1;
    private readonly NationLength _length;

    public NationBench()
        : this(NationLength.Whole)
    {
    }

    internal NationBench(NationLength length) => _length = length;

    public string Name => "nation";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        await workplace.SayHowDurableAsync(cancellation);
        var database = await workplace.EmptyDatabaseAsync("load", cancellation);
        await using var product = await Product.StartAsync(database, cancellation);
        await OpenAsync(workplace, product, cancellation);
        using var side = new Side("product", product.Address, version: null, Password);
        var load = new NationLoad(product, side, _length.Agencies, _length.Departments);
        workplace.Say("Signing in");
        await side.SignInAsync(load.People, cancellation);

        // The compiler and the caches warm up; at more than this the product would refuse some of it.
        await load.RunAsync(Math.Min(RateOfWarmUp, _length.Rates[0]), _length.Step, cancellation);
        Held? best = null;
        foreach (var rate in _length.Rates)
        {
            var held = await load.RunAsync(rate, _length.Step, cancellation);
            workplace.Say($"{rate} a second: {held}");
            if (!IsHeld(held) && best is not null)
                break;
            best = held;
            if (!IsHeld(held))
                break;
        }

        var kept = await load.RunAsync(best!.Rate, _length.Confirmation, cancellation);
        workplace.Say($"{best.Rate} a second for {_length.Confirmation.TotalMinutes:0.#} minutes: {kept}");
        await workplace.VacuumAsync("load", cancellation);
        return Measured(kept);
    }

    private static bool IsHeld(Held held) => held is { Unfinished: 0 } && held.Commands.P99 < GoalOfCommands && held.LagP99 < GoalOfLag;

    private IReadOnlyList<Measurement> Measured(Held kept)
    {
        var over = $"over {kept.Took.TotalMinutes:0.#} minutes";
        return
        [
            new(Name, $"finished documents of {_length.Agencies} agencies, {over}", "documents/s", Math.Round(kept.FinishedPerSecond, 1), Goal: Goal, IsRate: true),
            new(Name, $"a command at that rate, p50 {over}", "ms", kept.Commands.P50),
            new(Name, $"a command at that rate, p99 {over}", "ms", kept.Commands.P99, Goal: GoalOfCommands),
            new(Name, $"how far search, trails and seals are behind, p99 {over}", "s", kept.LagP99, Goal: GoalOfLag),
            new(Name, $"memory at the end, {over}", "MB", kept.MemoryAtTheEnd, kept.MemoryAtTheBeginning, "at the beginning", GoalOfMemory, IsGoalOfRatio: true),
        ];
    }

    private async Task OpenAsync(Workplace workplace, Product product, CancellationToken cancellation)
    {
        workplace.Say($"Opening {_length.Agencies} agencies");
        var administrator = await product.AdministratorAsync(cancellation);
        for (var agency = 0; agency < _length.Agencies; agency++)
        {
            var opened = await product.Api.PostAsync(
                administrator, "api/agencies", new OpenAgencyRequest(NationalRecord.SectionOf(agency, _length.Departments), Password, MustChangePassword: false), null, cancellation);
            if (!opened.IsDone)
                throw new InvalidOperationException(opened.Describe());
        }
    }
}
