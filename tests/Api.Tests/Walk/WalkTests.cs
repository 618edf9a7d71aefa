using OnNara.Client;
using OnNara.Demonstration;
using OnNara.Demonstration.Playing;
using OnNara.Demonstration.Story;

namespace OnNara.Api.Tests.Walk;

/// <summary>
/// The README's walk through one document, run by the command that readers run, against the product as a process of its own. What the
/// first page promises holds.
/// </summary>
public sealed class WalkTests
{
    [Fact]
    public async Task the_walk_of_the_readme_holds_from_the_draft_to_the_handlers_desk_and_through_a_task()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var product = new ProductProcess(database);
        await product.StartAsync();
        await File.WriteAllTextAsync(
            Path.Combine(database.DataDirectory, "running.json"), $$"""{"address":"{{product.Address.GetLeftPart(UriPartial.Authority)}}"}""");

        // The walk goes on through a task, and tasks are what the story is of.
        using (var api = new ApiClient(product.Address, Environment.ProcessorCount))
        {
            var story = StoryReader.ReadDirectory(Path.Combine(AppContext.BaseDirectory, "story"));
            (await new Play(new Progress(TextWriter.Null, isTerminal: false)).RunAsync(api, story, CancellationToken.None)).Refusals.ShouldBeEmpty();
        }

        var told = (await OpsCommand.RunAsync("walk", "--data", database.DataDirectory)).ShouldSucceed().Told;
        var lines = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldContain(l => l.StartsWith("dispatch:", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("name-handler:", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("progress:", StringComparison.Ordinal));
        lines.ShouldContain(l => l.StartsWith("late milestones: ", StringComparison.Ordinal));
        told.ShouldContain("공공데이터 개방 현황 제출 요청");
    }
}
