using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OnNara.Api.Tests.Hosting;

/// <summary>The command that <c>ops/run</c> leaves its database to.</summary>
public sealed class DatabaseKeepingTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _home = Path.Combine(Path.GetTempPath(), $"onnara kept {Guid.NewGuid():N}");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_home);
        if (!OperatingSystem.IsWindows())
            // As root the server runs as somebody else, who has to enter.
            File.SetUnixFileMode(_home, (UnixFileMode)Convert.ToInt32("755", 8));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await OpsCommand.RunAsync("postgres", "remove", _home);
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task brings_back_a_killed_database_although_one_of_its_processes_runs_on_and_waits_for_ever()
    {
        var connection = (await OpsCommand.RunAsync("postgres", "start", _home, "--throwaway")).ShouldSucceed().Told.Trim();
        using var keeping = OpsCommand.Start("postgres", "keep", _home);
        try
        {
            int stuck;
            await using (var session = new NpgsqlConnection(connection))
            {
                await session.OpenAsync();
                stuck = session.ProcessID;
                await SignalAsync("STOP", stuck);
                await SignalAsync("KILL", Postmaster());
            }

            await UpAsync(connection);
            Directory.Exists($"/proc/{stuck}").ShouldBeFalse();
        }
        finally
        {
            keeping.Kill(entireProcessTree: true);
        }
    }

    private int Postmaster() => int.Parse(File.ReadLines(Path.Combine(_home, "postgres", "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task UpAsync(string connection)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            try
            {
                await using var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
                await session.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < Patience)
            {
                // Not up yet.
            }
        }
    }

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }
}
