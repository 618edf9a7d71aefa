using System.Text.Json;
using Npgsql;
using OnNara.Client;
using OnNara.Demonstration;
using OnNara.Demonstration.Playing;
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

        foreach (var story in stories)
        {
            await FiguresHoldAsync(api, story, await AuditorAsync(api, database, story.Agency));
        }

        var before = await FactsAsync(database);
        var second = await play.RunAsync(api, stories, CancellationToken.None);
        second.Played.ShouldBe(0);
        second.Skipped.ShouldBe(second.Acts);
        (await FactsAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task a_play_that_was_interrupted_goes_on_where_it_stopped()
    {
        await using var database = new TestDatabase();
        await database.CreateAsync();
        await using var alba = await OnNaraHost.StartAsync(database, settings: new Dictionary<string, string> { ["OnNara:Demonstration"] = "true" });
        using var api = new ApiClient(alba.Server.CreateClient());
        var whole = StoryReader.ReadDirectory(Path.Combine(AppContext.BaseDirectory, "story"));
        IReadOnlyList<StoryFile> stories = [.. whole.Where(s => s.Agency == "6110000").Select(s => s with { Cards = [.. s.Cards.Where(c => c.Task == "6110000-0102")], Documents = null, Instructions = null, Scenes = null })];
        using var stop = new CancellationTokenSource();
        var play = new Play(new Progress(TextWriter.Null, isTerminal: false));

        var running = play.RunAsync(api, stories, stop.Token, tally =>
        {
            if (tally.ActsPlayed == 25)
            {
                stop.Cancel();
            }
        });
        var interrupted = await running;
        var rest = await play.RunAsync(api, stories, CancellationToken.None);

        interrupted.Played.ShouldBe(25);
        rest.Refusals.ShouldBeEmpty();
        rest.Skipped.ShouldBe(25);
        rest.IsWhole.ShouldBeTrue();
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

    /// <summary>The figures of the whole agency, as its auditor reads them.</summary>
    private static async Task FiguresHoldAsync(ApiClient api, StoryFile story, Account auditor)
    {
        var cards = await api.GetAsync(auditor, "api/task-cards?limit=200", CancellationToken.None);
        cards.Body.GetProperty("items").GetArrayLength().ShouldBe(story.Cards.Count);

        var points = (await api.GetAsync(auditor, "api/feedback", CancellationToken.None)).Body.GetProperty("points");
        var told = story.Cards.SelectMany(c => c.Cycles.Values).SelectMany(c => c.Points ?? []).ToList();
        ValueOf(points, "total").ShouldBe(told.Count);
        ValueOf(points, "open").ShouldBe(told.Count(p => p is { Accepted: not null, Done: null }));

        foreach (var year in story.Years)
        {
            var finished = story.Cards.Select(c => c.Cycles[$"{year}"]).Where(c => c.Final is not null).ToList();
            var evaluation = await api.GetAsync(auditor, $"api/evaluation?cycle={year}", CancellationToken.None);
            foreach (var grade in evaluation.Body.GetProperty("cycles").GetProperty("finalGrades").EnumerateArray())
            {
                ValueOf(grade, "cycles").ShouldBe(finished.Count(c => (c.Objection?.Grade ?? c.Evaluation!.Grade) == TextOf(grade, "grade")));
            }
        }

        var milestones = (await api.GetAsync(auditor, "api/implementation?cycle=2026&asOf=2026-11-20", CancellationToken.None)).Body.GetProperty("milestones");
        ValueOf(milestones, "total").ShouldBe(story.Cards.Sum(c => c.Milestones.Count));
        ValueOf(milestones, "late").ShouldBeGreaterThan(0);
        ValueOf(milestones, "reachedLate").ShouldBeGreaterThanOrEqualTo(0);
    }

    private static async Task<Account> AuditorAsync(ApiClient api, TestDatabase database, string agency)
    {
        using var accounts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(database.DataDirectory, "demonstration.json")));
        foreach (var name in accounts.RootElement.GetProperty("accounts").EnumerateArray()
            .Where(a => TextOf(a, "description")!.EndsWith("Auditor", StringComparison.Ordinal)).Select(a => TextOf(a, "signInName")!))
        {
            if ((await api.GetAsync(new(name, Password), "api/me", CancellationToken.None)).TextOf("agencyCode") == agency)
            {
                return new(name, Password);
            }
        }

        throw new InvalidOperationException($"{agency} has no auditor.");
    }

    /// <summary>Everything that happened but that people signed in.</summary>
    private static async Task<long> FactsAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from mt_events where type <> 'signed_in'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static long ValueOf(JsonElement element, string member) => element.GetProperty(member).GetProperty("value").GetInt64();

    private static string? TextOf(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static bool IsThere(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null;
}
