using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OnNara.Api.Tests.Walk;

/// <summary>
/// The README's walk through one document, run by the command that readers run, against the product as a process of its own with the
/// demonstration government. What the first page promises holds.
/// </summary>
public sealed class WalkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task the_walk_of_the_readme_holds_from_the_draft_to_the_handlers_desk()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        var port = FreePort();
        using var product = Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "OnNara.Api.dll"), "--urls", $"http://127.0.0.1:{port}"], new()
        {
            ["ConnectionStrings__OnNara"] = database.ConnectionString,
            ["OnNara__Demonstration"] = "true",
            ["OnNara__DataDirectory"] = database.DataDirectory,
            ["OnNara__SingleProcess"] = "true",
            ["OnNara__PasswordIterations"] = "1000",
            ["Logging__LogLevel__Default"] = "Warning",
        });
        try
        {
            await UntilReadyAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
            await File.WriteAllTextAsync(Path.Combine(database.DataDirectory, "running.json"), $$"""{"address":"http://127.0.0.1:{{port}}"}""");

            using var walk = Start("bash", [RepositoryFile("ops/walk"), "--data", database.DataDirectory], []);
            var told = walk.StandardOutput.ReadToEndAsync();
            var complaints = walk.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(Patience);
            await walk.WaitForExitAsync(patience.Token);

            walk.ExitCode.ShouldBe(0, await complaints + await told);
            var lines = (await told).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.ShouldContain(l => l.StartsWith("dispatch:", StringComparison.Ordinal));
            lines.ShouldContain(l => l.StartsWith("name-handler:", StringComparison.Ordinal));
            (await told).ShouldContain("공공데이터 개방 현황 제출 요청");
        }
        finally
        {
            product.Kill(entireProcessTree: true);
            await product.WaitForExitAsync();
        }
    }

    private static Process Start(string program, string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        if (program == "dotnet")
        {
            // Nobody reads what it says, and a full pipe would stop it.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        return process;
    }

    private static async Task UntilReadyAsync(Uri ready)
    {
        using var client = new HttpClient();
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (since.Elapsed < Patience)
            {
                // Not listening yet.
            }

            since.Elapsed.ShouldBeLessThan(Patience, "the product did not get ready");
            await Task.Delay(200);
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string RepositoryFile(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", path));
}
