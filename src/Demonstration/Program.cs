using OnNara.Client;
using OnNara.Demonstration;
using OnNara.Demonstration.Playing;
using OnNara.Demonstration.Story;

const int Whole = 0;
const int Refused = 1;
const int CannotBegin = 2;
const int Interrupted = 130;

var data = Environment.GetEnvironmentVariable("ONNARA_DATA") ?? Path.Combine(Environment.CurrentDirectory, ".data");
var directory = Environment.GetEnvironmentVariable("ONNARA_STORY") ?? Path.Combine(AppContext.BaseDirectory, "story");
if (args.Length > 0)
{
    Console.Error.WriteLine("✗ It takes no arguments: ONNARA_ADDRESS names the running product, or ONNARA_DATA its data directory; ONNARA_STORY names the directory of the story.");
    return CannotBegin;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first time what has begun is finished; the second time the program just ends.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

var progress = new Progress(Console.Error, !Console.IsErrorRedirected);
try
{
    var address = Environment.GetEnvironmentVariable("ONNARA_ADDRESS") is { Length: > 0 } named ? new Uri(named) : new RunningProduct(data).FindAddress();
    using var api = new ApiClient(address, Environment.ProcessorCount * 2);
    var report = await new Play(progress).RunAsync(api, StoryReader.ReadDirectory(directory), stop.Token);
    foreach (var refusal in report.Refusals)
    {
        progress.Say($"✗ {refusal}");
    }

    progress.Say(report.Played == 0 && report.IsWhole
        ? $"  {report.Acts} acts, all of them there already"
        : $"  {report.Played} acts in {report.Took.TotalSeconds:F0} s, {report.Skipped} of {report.Acts} were there already");
    return report.IsWhole ? Whole : stop.IsCancellationRequested ? Interrupted : Refused;
}
catch (Exception told) when (told is StoryException or ProductException)
{
    progress.Say($"✗ {told.Message}");
    return CannotBegin;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    progress.Say("✗ Interrupted; the next start goes on.");
    return Interrupted;
}
