using System.Diagnostics;
using OnNara.Api;

namespace OnNara.Architecture.Tests;

/// <summary>A Release build runs the adapters that stand in the repository, so they must be the ones that Wolverine would write now.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "src", "Api", "Internal", "Generated");

    [Fact]
    public async Task the_pre_generated_code_is_current()
    {
        var fresh = Directory.CreateTempSubdirectory("onnara-generated-");
        try
        {
            await WriteAsync(fresh.FullName);

            Differences(Read(Committed), Read(fresh.FullName)).ShouldBeEmpty("Run ops/generate and commit what it writes.");
        }
        finally
        {
            fresh.Delete(recursive: true);
        }
    }

    [Fact]
    public void no_list_of_endpoints_or_handlers_stands_in_the_way_of_new_ones() =>
        Directory.EnumerateFiles(Committed, "*.cs", SearchOption.AllDirectories).ShouldNotContain(f => IsList(f));

    [Fact]
    public void a_changed_a_missing_and_a_left_over_file_are_found()
    {
        Dictionary<string, string> committed = new() { ["same.cs"] = "1", ["changed.cs"] = "1", ["left-over.cs"] = "1" };
        Dictionary<string, string> fresh = new() { ["same.cs"] = "1", ["changed.cs"] = "2", ["missing.cs"] = "1" };

        Differences(committed, fresh).ShouldBe(["changed.cs", "left-over.cs", "missing.cs"]);
    }

    private static async Task WriteAsync(string directory)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Api"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(ApiAsBuilt());
        start.ArgumentList.Add("codegen");
        start.ArgumentList.Add("write");
        start.Environment["OnNara__GeneratedCodeDirectory"] = directory;
        // It asks no database, but the composition wants one to be named.
        start.Environment["ConnectionStrings__OnNara"] = "Host=127.0.0.1";

        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Concat(output));
    }

    /// <summary>Beside the API's own packages: among the tests' it would look for commands in theirs.</summary>
    internal static string ApiAsBuilt()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Repository.Root, "src", "Api", "bin", output.Parent!.Name, output.Name, Path.GetFileName(typeof(Composition).Assembly.Location));
    }

    private static Dictionary<string, string> Read(string directory) =>
        Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Where(f => !IsList(f))
            .ToDictionary(f => Path.GetRelativePath(directory, f).Replace('\\', '/'), f => File.ReadAllText(f).ReplaceLineEndings("\n"));

    /// <summary>
    /// Wolverine's lists of all endpoints and handlers. ops/generate leaves them out: a product with an old list would start
    /// without the endpoints that it misses, while one without a list looks for all of them and refuses to start.
    /// </summary>
    private static bool IsList(string file) =>
        Path.GetFileName(file) is "GeneratedHttpEndpointRegistry.cs" or "GeneratedHandlerRegistry.cs";

    private static IEnumerable<string> Differences(Dictionary<string, string> committed, Dictionary<string, string> fresh) =>
        committed.Keys.Union(fresh.Keys).Order(StringComparer.Ordinal)
            .Where(file => committed.GetValueOrDefault(file) != fresh.GetValueOrDefault(file));
}
