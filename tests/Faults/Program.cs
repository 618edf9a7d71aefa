using System.Globalization;
using OnNara.Client;
using OnNara.Faults;
using OnNara.Faults.Kinds;

// Every kind by its name; a new one is a line here.
IReadOnlyList<IFault> kinds =
    [new ProductKilled(), new DatabaseKilled(), new BothKilled(), new ConnectionsCut(), new SlowLine(), new DatabaseHangs(), new DiskFull(), new ProjectionStopped(), new LetterPoisoned(), new ClockSetBack()];

int rounds = 10, seed = Environment.TickCount & 0xffff;
List<string> only = [];
for (var i = 0; i < args.Length; i += 2)
{
    var value = i + 1 < args.Length ? args[i + 1] : "";
    var fits = args[i] switch
    {
        "--rounds" => int.TryParse(value, CultureInfo.InvariantCulture, out rounds) && rounds > 0,
        "--seed" => int.TryParse(value, CultureInfo.InvariantCulture, out seed),
        "--only" => kinds.Any(k => k.Name == value),
        _ => false,
    };
    if (!fits)
    {
        Console.Error.WriteLine($"✗ {args[i]} {value} is not understood. The kinds are: {string.Join(", ", kinds.Select(k => k.Name))}.");
        return 2;
    }

    if (args[i] == "--only")
        only.Add(value);
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var chosen = only.Count == 0 ? kinds : [.. kinds.Where(k => only.Contains(k.Name))];
    return await new Run(chosen, rounds, seed).GoAsync(stop.Token) ? 0 : 1;
}
catch (ProductException unusable)
{
    Console.Error.WriteLine($"✗ {unusable.Message}");
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
