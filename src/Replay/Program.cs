using OnNara.Client;
using OnNara.Replay;
using OnNara.Replay.Logs;
using OnNara.Replay.Mappings;
using OnNara.Replay.Running;

const int Agrees = 0;
const int Differs = 1;
const int CannotBegin = 2;
const int Interrupted = 130;

var (arguments, fault) = Arguments.Read(
    args,
    Environment.GetEnvironmentVariable("ONNARA_DATA") ?? Path.Combine(Environment.CurrentDirectory, ".data"),
    Environment.GetEnvironmentVariable("ONNARA_REPLAY_MAPPINGS") ?? Path.Combine(AppContext.BaseDirectory, "replay-mappings"));
if (arguments is null)
{
    Console.Error.WriteLine($"✗ {fault}\n  {Arguments.Usage}");
    return CannotBegin;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first time what has begun is finished and reported; the second time the program just ends.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

try
{
    var report = await new ReplayCommand(new Progress(Console.Error, !Console.IsErrorRedirected)).RunAsync(arguments, stop.Token);
    Console.WriteLine(report.ToLine());
    return report.Interrupted ? Interrupted : report.Agrees ? Agrees : Differs;
}
catch (Exception told) when (told is UnreadableLogException or NoMappingException or ProductException)
{
    Console.Error.WriteLine($"✗ {told.Message}");
    return CannotBegin;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("✗ Interrupted before the first act.");
    return Interrupted;
}
