using System.Text.Json;
using OnNara.Client;
using OnNara.Demonstration;
using OnNara.Demonstration.Playing;
using OnNara.Demonstration.Script;
using OnNara.Demonstration.Story;

namespace OnNara.Api.Tests.Demonstration;

/// <summary>The story of the demonstration government goes through the whole product, and its read models tell what the story promises.</summary>
public sealed class StoryTests
{
    private const string Password = "onnara-demonstration";

    [Fact]
    public async Task the_story_is_played_whole_and_a_second_play_finds_it_played()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database, settings: new Dictionary<string, string> { ["OnNara:Demonstration"] = "true" });
        using var api = new ApiClient(alba.Server.CreateClient());
        var stories = StoryReader.ReadDirectory(Path.Combine(AppContext.BaseDirectory, "story"));
        var play = new Play(new Progress(TextWriter.Null, isTerminal: false));

        var first = await play.RunAsync(api, stories, CancellationToken.None);

        first.Refusals.ShouldBeEmpty();
        first.Played.ShouldBe(first.Acts);
        await EverybodyHasWorkAsync(api, database);
        foreach (var card in stories.SelectMany(s => s.Cards.Select(c => (s.Agency, Story: c))))
        {
            await HoldsAsync(api, card.Agency, card.Story);
        }

        var before = await EventsAsync(alba);
        var second = await play.RunAsync(api, stories, CancellationToken.None);
        second.Played.ShouldBe(0);
        second.Skipped.ShouldBe(second.Acts);
        (await EventsAsync(alba)).ShouldBe(before);
    }

    // A demonstration in which somebody signs in and finds nothing to do shows nothing.
    private static async Task EverybodyHasWorkAsync(ApiClient api, TestDatabase database)
    {
        using var accounts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(database.DataDirectory, "demonstration.json")));
        var idle = new List<string>();
        foreach (var name in accounts.RootElement.GetProperty("accounts").EnumerateArray().Select(a => a.GetProperty("signInName").GetString()!).Where(n => n != "administrator"))
        {
            var work = await api.GetAsync(new(name, Password), "api/my-work", CancellationToken.None);
            if (work.Body.GetProperty("counts").EnumerateObject().Where(c => c.Value.ValueKind == JsonValueKind.Number).Sum(c => c.Value.GetInt64()) == 0)
            {
                idle.Add(name);
            }
        }

        idle.ShouldBeEmpty();
    }

    /// <summary>The card as its owner reads it: the cycles, grades and points of its story.</summary>
    private static async Task HoldsAsync(ApiClient api, string agency, CardStory story)
    {
        var kind = story.Task is null ? Domain.TaskCards.TaskKind.ManagedTask : Domain.TaskCards.TaskKind.UnitTask;
        var owner = new Account(story.Successor?.Person ?? story.Owner, Password);
        var answer = await api.GetAsync(owner, $"api/task-cards/{Domain.TaskCards.TaskCard.IdOf(agency, kind, story.Code)}", CancellationToken.None);
        var card = answer.Body.GetProperty("card");

        card.GetProperty("cycles").EnumerateArray().Select(c => TextOf(c, "name")).ShouldBe(story.Cycles.Keys);
        card.GetProperty("cycles").EnumerateArray().Where(c => IsThere(c, "final")).Select(c => $"{TextOf(c, "name")} {TextOf(c.GetProperty("final"), "grade")}")
            .ShouldBe(story.Cycles.Where(c => c.Value.Final is not null).Select(c => $"{c.Key} {c.Value.Objection?.Grade ?? c.Value.Evaluation!.Grade}"));
        card.GetProperty("cycles").EnumerateArray().Count(c => IsThere(c, "closedAt")).ShouldBe(story.Cycles.Values.Count(c => c.Closed is not null));
        card.GetProperty("points").EnumerateArray().Select(p => TextOf(p, "status")).Order()
            .ShouldBe(story.Cycles.Values.SelectMany(c => c.Points ?? []).Select(p => p.Declined is not null ? "Declined" : p.Done is not null ? "Closed" : "Accepted").Order());
    }

    private static async Task<long> EventsAsync(Alba.IAlbaHost alba) =>
        JsonDocument.Parse(await alba.Server.CreateClient().GetStringAsync("/health/ready")).RootElement.GetProperty("database").GetProperty("events").GetInt64();

    private static string? TextOf(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static bool IsThere(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null;
}
