using OnNara.Bench;
using OnNara.Bench.Acts;
using OnNara.Bench.Evidence;
using OnNara.Bench.Functions;
using OnNara.Bench.Growth;
using OnNara.Bench.History;
using OnNara.Bench.Nation;
using OnNara.Bench.Overload;
using OnNara.Bench.Tasks;

// Every bench by its name; a new one is a line here.
IReadOnlyList<IBench> benches =
    [new FunctionsBench(), new PlanningBench(), new ImplementationBench(), new AsOfBench(), new VerifyBench(), new ProofBench(), new SealingBench(), new RebuildBench(), new OverloadBench(), new DecideBench(),
        new ReadsBench(), new NationBench(), new GrowthBench()];

var wanted = args.Length == 0 ? benches : [.. benches.Where(b => args.Contains(b.Name))];
if (args.Except(benches.Select(b => b.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"✗ There is no bench {unknown}; there are: {string.Join(", ", benches.Select(b => b.Name))}.");
    return 2;
}

var server = Environment.GetEnvironmentVariable("ConnectionStrings__OnNara")
    ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set. Run ops/bench, or name a PostgreSQL database whose user may create databases.");
var artifacts = Environment.GetEnvironmentVariable("ONNARA_ARTIFACTS") ?? "artifacts";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var measured = new List<Measurement>();
try
{
    foreach (var bench in wanted)
    {
        Console.Error.WriteLine($"» {bench.Name}");
        measured.AddRange(await bench.RunAsync(new Workplace(server, artifacts, Console.Error), stop.Token));
    }
}
finally
{
    await AnnualAgency.CloseAsync();
    await ComparedOffices.CloseAsync();
}

Report.Print(measured, Console.Out);
Report.Keep(measured, artifacts);
return measured.Exists(m => m.Met is false) ? 1 : 0;
