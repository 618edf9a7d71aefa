using System.Text.Json;
using System.Text.Json.Nodes;
using OnNara.Demonstration.Story;

namespace OnNara.Demonstration.Script;

/// <summary>Everything that the stories of all agencies tell, as acts in their order, a lane for each agency.</summary>
public sealed record GovernmentScript(
    IReadOnlyDictionary<string, IReadOnlyList<Act>> Lanes, IReadOnlyDictionary<Thing, Letter> Letters, IReadOnlyDictionary<Thing, string> Owners)
{
    public int Acts => Lanes.Values.Sum(lane => lane.Count);

    /// <summary>Everybody who acts or is named.</summary>
    public IEnumerable<string> People => Lanes.Values.SelectMany(lane => lane).SelectMany(act => Named(act.Body).Append(act.By)).Distinct();

    public static GovernmentScript Of(IReadOnlyList<StoryFile> stories)
    {
        var recipients = stories.ToDictionary(s => s.Agency, s => s.Recipient);
        var scripts = stories.Select(s => Write(s, recipients)).ToList();
        return new(
            scripts.SelectMany(s => s.Acts).GroupBy(a => a.Thing.Agency).ToDictionary(g => g.Key, g => Timetable.Of(g)),
            scripts.SelectMany(s => s.Letters).ToDictionary(),
            scripts.SelectMany(s => s.Owners).ToDictionary());
    }

    private static IEnumerable<string> Named(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Named(m.Value)),
        JsonArray items => items.SelectMany(Named),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text && text.StartsWith(AgencyScript.Person(""), StringComparison.Ordinal) =>
            [text[AgencyScript.Person("").Length..]],
        _ => [],
    };

    private static AgencyScript Write(StoryFile story, IReadOnlyDictionary<string, string> recipients)
    {
        var script = new AgencyScript(story, recipients);
        foreach (var card in story.Cards)
        {
            new CardScript(script, card).Write();
        }

        foreach (var document in story.Documents ?? [])
        {
            new DocumentScript(script, null).Write(document);
        }

        var papers = new PaperScript(script, null);
        papers.Write(story.Instructions, story.Meetings, story.Memos);
        papers.Write(story.DailyWork);
        foreach (var scene in story.Scenes ?? [])
        {
            var (kind, key) = scene.Thing.Split(' ', 2) is [var first, var rest] ? (first, rest) : (scene.Thing, scene.Thing);
            script.Add(
                StoryDays.Parse(scene.On, 0), scene.By, script.Thing(Enum.Parse<ThingKind>(kind), key), HttpMethod.Post, scene.Post,
                scene.Body, scene.Opens, scene.Versioned && !scene.Opens);
        }

        return script;
    }
}
