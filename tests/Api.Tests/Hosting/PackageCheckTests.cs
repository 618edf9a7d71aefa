using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace OnNara.Api.Tests.Hosting;

/// <summary>What <c>ops/check-packages</c> makes of what the registries' own programs say; recorded here, for no registry knows this week's faults for ever.</summary>
public sealed class PackageCheckTests
{
    private const string Sound = """{"vulnerabilities":{}}""";

    [Theory]
    [InlineData("High", 1)]
    [InlineData("Critical", 1)]
    [InlineData("Moderate", 0)]
    [InlineData(null, 0)]
    public async Task a_package_with_a_grave_vulnerability_is_named_and_stops_the_change(string? severity, int exitCode)
    {
        var (code, said) = await CheckAsync(severity is null ? Packages("") : Packages(Fault(severity)), Sound, "VulnerabilityInfo/6.7.0");

        code.ShouldBe(exitCode, said);
        said.Contains("Broken.Package 1.0.0 https://advisories.example/1", StringComparison.Ordinal).ShouldBe(severity is not null, said);
        said.ShouldContain("npm: none is known to be vulnerable");
    }

    [Fact]
    public async Task a_grave_one_in_what_the_pages_are_built_of_counts_as_well()
    {
        var (code, said) = await CheckAsync(Packages(""), """{"vulnerabilities":{"broken":{"name":"broken","severity":"critical","range":"<2"}}}""", "VulnerabilityInfo/6.7.0");

        code.ShouldBe(1, said);
        said.ShouldContain("npm: critical broken <2");
    }

    [Fact]
    public async Task a_registry_that_knows_of_no_vulnerabilities_is_named_and_decides_nothing()
    {
        var (code, said) = await CheckAsync(Packages(""), """{"error":{"summary":"not found"}}""", "PackageBaseAddress/3.0.0");

        code.ShouldBe(0, said);
        said.ShouldContain("NuGet: the registry does not tell");
        said.ShouldContain("npm: the registry does not tell");
    }

    private static string Fault(string severity) =>
        $$"""{"id":"Broken.Package","resolvedVersion":"1.0.0","vulnerabilities":[{"severity":"{{severity}}","advisoryurl":"https://advisories.example/1"}]}""";

    private static string Packages(string transitive) =>
        $$"""{"version":1,"sources":["{source}"],"projects":[{"path":"a.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[{{transitive}}]}]}]}""";

    private static async Task<(int ExitCode, string Said)> CheckAsync(string nuget, string npm, string resource)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:0");
        await using var registry = builder.Build();
        registry.MapGet("/index.json", (HttpContext context) => context.Response.WriteAsync($$"""{"resources":[{"@id":"x","@type":"{{resource}}"}]}"""));
        await registry.StartAsync();

        var programs = Directory.CreateTempSubdirectory("onnara-test-programs-");
        try
        {
            await ProgramAsync(programs, "dotnet", nuget.Replace("{source}", $"{registry.Urls.Single()}/index.json", StringComparison.Ordinal));
            await ProgramAsync(programs, "npm", npm);
            var start = new ProcessStartInfo("bash", [Command()]) { RedirectStandardError = true, RedirectStandardOutput = true };
            start.Environment["PATH"] = $"{programs.FullName}:{start.Environment["PATH"]}";
            using var process = Process.Start(start)!;
            var (said, told) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await process.WaitForExitAsync(patience.Token);
            (await told).ShouldBeEmpty();
            return (process.ExitCode, await said);
        }
        finally
        {
            programs.Delete(recursive: true);
        }
    }

    private static async Task ProgramAsync(DirectoryInfo directory, string name, string says)
    {
        var file = Path.Combine(directory.FullName, name);
        await File.WriteAllTextAsync(file, $"#!/bin/sh\ncat <<'END'\n{says}\nEND\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Command([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "ops", "check-packages"));
}
