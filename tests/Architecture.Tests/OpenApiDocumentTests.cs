using System.Diagnostics;
using System.Text.Json;

namespace OnNara.Architecture.Tests;

/// <summary>The description of the HTTP API that stands in the repository is a promise to its clients: it changes on purpose only.</summary>
public sealed class OpenApiDocumentTests
{
    private static readonly string Committed = Path.Combine(Repository.Root, "docs", "openapi.json");

    private static readonly Lazy<IReadOnlyList<Operation>> Operations = new(() => [.. ReadOperations()]);

    [Fact]
    public async Task the_committed_description_is_current()
    {
        var fresh = Path.GetTempFileName();
        try
        {
            await WriteAsync(fresh);

            FirstDifference(await File.ReadAllLinesAsync(Committed), await File.ReadAllLinesAsync(fresh))
                .ShouldBeNull("Run ops/generate, read the difference and commit it.");
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    [Fact]
    public void a_changed_and_a_missing_line_are_found()
    {
        FirstDifference(["a", "b"], ["a", "b"]).ShouldBeNull();
        FirstDifference(["a", "b"], ["a", "c"]).ShouldBe("line 2: 'b' is now 'c'");
        FirstDifference(["a", "b"], ["a"]).ShouldBe("line 2: 'b' is now ''");
    }

    [Fact]
    public void every_operation_has_an_id_of_its_own_and_a_summary()
    {
        Operations.Value.ShouldNotBeEmpty();
        Operations.Value.Select(operation => operation.Id).ShouldBeUnique();
        Operations.Value.Where(operation => string.IsNullOrWhiteSpace(operation.Summary)).Select(operation => operation.Name)
            .ShouldBeEmpty("Give the endpoint's class or method a documentation comment.");
    }

    [Fact]
    public void every_body_has_an_example() =>
        Operations.Value.Where(operation => operation.BodiesWithoutExample.Any()).Select(operation => operation.Name).ShouldBeEmpty();

    [Fact]
    public void every_operation_tells_its_success_and_its_refusals()
    {
        foreach (var operation in Operations.Value)
        {
            operation.Statuses.ShouldContain(status => status.StartsWith('2'), operation.Name);
            operation.Statuses.ShouldContain("500", operation.Name);
            if (operation.NeedsSignIn)
                operation.Statuses.ShouldContain("401", operation.Name);
            if (operation.NeedsSignIn && operation.IsAct)
                operation.Statuses.ShouldContain("409", operation.Name);
        }
    }

    [Fact]
    public void only_sign_in_health_a_calendar_at_its_secret_address_and_the_hashes_of_a_log_are_open() =>
        Operations.Value.Where(operation => !operation.NeedsSignIn).Select(operation => operation.Path)
            .Where(path => !path.StartsWith("/health/", StringComparison.Ordinal))
            .ShouldBe(
                [
                    "/api/calendar/{token}.ics", "/api/demonstration/accounts", "/api/sign-in", "/api/tokens", "/api/tokens/refresh",
                    "/api/evidence/keys", "/api/evidence/logs/{agency}/checkpoint", "/api/evidence/logs/{agency}/tile/{level}/{place}",
                    "/api/evidence/logs/{agency}/witnessed", "/api/evidence/witnesses",
                ],
                ignoreOrder: true);

    /// <summary>Thousands of lines beside thousands of lines would tell nobody anything.</summary>
    private static string? FirstDifference(string[] committed, string[] fresh)
    {
        for (var i = 0; i < Math.Max(committed.Length, fresh.Length); i++)
        {
            var (before, now) = (committed.ElementAtOrDefault(i) ?? "", fresh.ElementAtOrDefault(i) ?? "");
            if (before != now)
                return $"line {i + 1}: '{before.Trim()}' is now '{now.Trim()}'";
        }

        return null;
    }

    private static async Task WriteAsync(string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "Api"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[GeneratedCodeTests.ApiAsBuilt(), "openapi", "--output", file])
            start.ArgumentList.Add(argument);
        // It asks no database, but the composition wants one to be named.
        start.Environment["ConnectionStrings__OnNara"] = "Host=127.0.0.1";

        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, string.Concat(output));
    }

    private static IEnumerable<Operation> ReadOperations()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Committed));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
                yield return new Operation(path.Name, operation.Name, operation.Value.Clone());
        }
    }

    private sealed record Operation(string Path, string Method, JsonElement Content)
    {
        public string Name => $"{Method} {Path}";

        public string? Id => Text("operationId");

        public string? Summary => Text("summary");

        public bool IsAct => Method != "get";

        public bool NeedsSignIn => Content.GetProperty("security").GetArrayLength() > 0;

        public IEnumerable<string> Statuses => Content.GetProperty("responses").EnumerateObject().Select(response => response.Name);

        /// <summary>Bodies of JSON; a problem's example stands with the shared answers.</summary>
        public IEnumerable<JsonElement> BodiesWithoutExample =>
            Content.GetProperty("responses").EnumerateObject().Select(response => response.Value)
                .Concat(Content.TryGetProperty("requestBody", out var body) ? [body] : [])
                .Where(holder => holder.TryGetProperty("content", out _))
                .SelectMany(holder => holder.GetProperty("content").EnumerateObject())
                .Where(content => content.Name == "application/json" && !content.Value.TryGetProperty("example", out _))
                .Select(content => content.Value);

        private string? Text(string member) => Content.TryGetProperty(member, out var value) ? value.GetString() : null;
    }
}
