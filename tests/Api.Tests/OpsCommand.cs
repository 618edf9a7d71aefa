using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OnNara.Api.Tests;

/// <summary>A command of ops/, run as its user would run it.</summary>
internal static class OpsCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<OpsAnswer> RunAsync(string command, params IEnumerable<string> arguments)
    {
        using var process = Start(command, arguments);
        var (told, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, await told, await complaints);
    }

    /// <summary>One that runs until it is ended.</summary>
    public static Process Start(string command, params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("bash", [RepositoryFile($"ops/{command}"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static string RepositoryFile(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path));
}

/// <param name="Told">Standard output.</param>
/// <param name="Complaints">Standard error: progress, and why it failed.</param>
internal sealed record OpsAnswer(int ExitCode, string Told, string Complaints)
{
    public OpsAnswer ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Complaints + Told);
        return this;
    }

    /// <summary>It failed, and said why.</summary>
    public void ShouldSay(string words)
    {
        ExitCode.ShouldNotBe(0);
        Complaints.ShouldContain(words);
    }
}
