using Npgsql;
using OnNara.Client;
using OnNara.Load;
using OnNara.Load.Nation;
using OnNara.Projections.Rebuilding;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // What was sent is there; the same command goes on with the rest.
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    return args switch
    {
        ["functions", .. var rest] => await FunctionsCommand.RunAsync(rest, stop.Token),
        ["agencies"] => await NationCommand.OpenAgenciesAsync(stop.Token),
        ["documents", var documents] when int.TryParse(documents, out var number) && number > 0 => await NationCommand.LoadDocumentsAsync(number, stop.Token),
        ["is-finished", var documents] when int.TryParse(documents, out var number) => await NationCommand.IsFinishedAsync(number, stop.Token),
        ["is-begun"] => await NationCommand.IsBegunAsync(stop.Token),
        _ => throw new ProductException($"{string.Join(' ', args)} is not understood; see ops/load and ops/load-functions."),
    };
}
catch (Exception told) when (told is UnreadableFileException or ProductException or StoreNotForLoadException or RebuildRunsException or IOException or NpgsqlException)
{
    return Fail(told.Message);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return Fail("Interrupted; the same command goes on with the rest.");
}

static int Fail(string fault)
{
    Console.Error.WriteLine($"✗ {fault}");
    return 2;
}
