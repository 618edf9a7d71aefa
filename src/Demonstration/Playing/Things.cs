using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnNara.Client;
using OnNara.Demonstration.Script;

namespace OnNara.Demonstration.Playing;

/// <summary>An act builds on something that an act before it should have made.</summary>
public sealed class ThingMissingException : Exception
{
    public ThingMissingException(string message)
        : base(message)
    {
    }

    public ThingMissingException()
    {
    }

    public ThingMissingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>What is known of a thing in the product.</summary>
public sealed class Standing
{
    public long? Version { get; set; }

    /// <summary>The moments at which something was done with it, as it was found when an earlier play is gone on with.</summary>
    public HashSet<DateTimeOffset>? Found { get; set; }
}

/// <summary>The things of the story as the product knows them: their ids, versions, and what has been done with them already.</summary>
public sealed class Things(ApiClient api, Cast cast, GovernmentScript script)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] NoAct = ["dueAt", "heldUntil", "startsAt", "endsAt", "asOf", "reachedAt"];

    private static readonly string[] NotDecided = ["inFlight", "cameBack"];

    private readonly ConcurrentDictionary<Thing, Guid> _ids = [];
    private readonly Dictionary<Thing, Act> _openings =
        script.Lanes.Values.SelectMany(lane => lane).Where(a => a is { Opens: true, Thing.Kind: ThingKind.Card }).ToDictionary(a => a.Thing);
    private readonly ConcurrentDictionary<Thing, Standing> _standings = [];

    public Standing StandingOf(Thing thing) => _standings.GetOrAdd(thing, _ => new());

    public void Name(Thing thing, Guid id) => _ids[thing] = id;

    /// <summary>The thing's id: what the story gave it, or what the product chose.</summary>
    public async Task<Guid> IdOfAsync(Thing thing, CancellationToken cancellation)
    {
        if (_ids.TryGetValue(thing, out var known))
        {
            return known;
        }

        return _ids[thing] = thing.Kind switch
        {
            ThingKind.PlanDocument => await PlanDocumentAsync(thing, cancellation),
            ThingKind.Incoming => await IncomingAsync(thing, cancellation),
            ThingKind.Card => await CardAsync(_openings[thing], cancellation),
            _ => NameBasedId.Of(thing.ToString()),
        };
    }

    /// <summary>Looks at what has been done with a thing, as the one who is about to act on it.</summary>
    public async Task<Standing> LookAsync(Act act, CancellationToken cancellation)
    {
        var standing = StandingOf(act.Thing);
        if (standing.Found is null && act.Thing.Kind is not (ThingKind.Absence or ThingKind.ManagedTask))
        {
            var answer = await api.SendAsync(cast.AccountOf(act.By), HttpMethod.Get, await AddressOfAsync(act, cancellation), null, act.At, null, cancellation);
            if (answer.IsDone)
            {
                standing.Version = answer.NumberOf("version");
                standing.Found = [.. Moments(answer.Body)];
            }
        }

        return standing;
    }

    /// <summary>A request's body with the ids in place of the story's names.</summary>
    public async Task<JsonObject> FillAsync(JsonObject body, string agency, CancellationToken cancellation) =>
        (JsonObject)(await FillNodeAsync(body.DeepClone(), agency, cancellation))!;

    /// <summary>A text with the ids in place of the story's names.</summary>
    public async Task<string> FillAsync(string text, string agency, CancellationToken cancellation)
    {
        if (!text.StartsWith('@') || text.Split(' ', 2) is not [var kind, var key])
        {
            return text;
        }

        return kind == "@Person"
            ? $"{cast.PersonIdOf(key)}"
            : Enum.TryParse<ThingKind>(kind[1..], out var found) ? $"{await IdOfAsync(new(found, agency, key), cancellation)}" : text;
    }

    /// <summary>An address with the ids in place of the story's names, each a segment of its own.</summary>
    public async Task<string> FillPathAsync(string path, string agency, CancellationToken cancellation)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            segments.Add(await FillAsync(segment, agency, cancellation));
        }

        return string.Join('/', segments);
    }

    private async Task<JsonNode?> FillNodeAsync(JsonNode? node, string agency, CancellationToken cancellation)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, member) in members.ToList())
                {
                    members[name] = await FillNodeAsync(Detached(member), agency, cancellation);
                }

                return members;
            case JsonArray items:
                var filled = new JsonArray();
                foreach (var item in items)
                {
                    filled.Add(await FillNodeAsync(item?.DeepClone(), agency, cancellation));
                }

                return filled;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(await FillAsync(value.GetValue<string>(), agency, cancellation));
            default:
                return node;
        }

        static JsonNode? Detached(JsonNode? member) => member?.DeepClone();
    }

    // Whether it is opened now or was before, the answer tells its id.
    private async Task<Guid> CardAsync(Act opening, CancellationToken cancellation)
    {
        var body = await FillAsync(opening.Body!, opening.Thing.Agency, cancellation);
        var answer = await api.SendAsync(cast.AccountOf(opening.By), HttpMethod.Post, opening.Path, body, opening.At, null, cancellation);
        return answer.TextOf("taskCardId") is { } id ? Guid.Parse(id) : throw new ThingMissingException($"{opening.Name}: {answer.Describe()}");
    }

    private async Task<Guid> PlanDocumentAsync(Thing thing, CancellationToken cancellation)
    {
        var parts = thing.Key.Split(' ');
        var (card, cycle, version) = (thing with { Kind = ThingKind.Card, Key = parts[0] }, parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
        var answer = await api.GetAsync(cast.AccountOf(script.Owners[thing]), $"api/task-cards/{await IdOfAsync(card, cancellation)}", cancellation);
        var plans = answer.Body.GetProperty("card").GetProperty("cycles").EnumerateArray()
            .Where(c => c.GetProperty("name").GetString() == cycle)
            .SelectMany(c => c.GetProperty("versions").EnumerateArray().Concat(NotDecided.Select(n => c.TryGetProperty(n, out var plan) ? plan : default)))
            .Where(p => p.ValueKind == JsonValueKind.Object && p.GetProperty("planVersion").GetInt32() == version);
        return plans.Select(p => (Guid?)p.GetProperty("documentId").GetGuid()).FirstOrDefault()
            ?? throw new ThingMissingException($"{card.Key} has no plan {version} of {cycle}.");
    }

    /// <summary>A letter lies on a desk under its title soon after it was sent; a play that goes on may find it on a later desk.</summary>
    private async Task<Guid> IncomingAsync(Thing thing, CancellationToken cancellation)
    {
        var letter = script.Letters[thing];
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromSeconds(0.1))
        {
            foreach (var desk in letter.Desks)
            {
                var work = await api.GetAsync(cast.AccountOf(desk), "api/my-work?section=Waiting&limit=200", cancellation);
                if (Named(work, "waiting", letter.Title) is { } waiting)
                {
                    return waiting;
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(0.1), cancellation);
        }

        throw new ThingMissingException($"\"{letter.Title}\" did not arrive at {thing.Agency}.");
    }

    private static Guid? Named(Answer answer, string section, string title) =>
        answer.IsDone
            ? answer.Body.GetProperty(section).GetProperty("items").EnumerateArray()
                .Where(i => i.GetProperty("subject").GetString() == "IncomingDocument" && i.GetProperty("title").GetString() == title)
                .Select(i => (Guid?)i.GetProperty("subjectId").GetGuid()).FirstOrDefault()
            : null;

    private async Task<string> AddressOfAsync(Act act, CancellationToken cancellation)
    {
        var id = await IdOfAsync(act.Thing, cancellation);
        return act.Thing.Kind switch
        {
            ThingKind.PlanDocument or ThingKind.Document => $"api/documents/{id}/trail",
            ThingKind.Card => $"api/task-cards/{id}",
            ThingKind.DailyWork => $"api/daily-work?from={act.Day:yyyy-MM-dd}&to={act.Day:yyyy-MM-dd}",
            ThingKind.MemoReport => $"api/memo-reports/{id}",
            _ => $"api/{act.Thing.Kind.ToString().ToLowerInvariant()}{(act.Thing.Kind == ThingKind.Incoming ? "" : "s")}/{id}",
        };
    }

    // Every fact says when it happened, and the story gives each act on a thing a moment of its own.
    private static IEnumerable<DateTimeOffset> Moments(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(m => !NoAct.Contains(m.Name)).SelectMany(m => Moments(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Moments),
        JsonValueKind.String when element.TryGetDateTimeOffset(out var moment) && element.GetString()!.Contains('T', StringComparison.Ordinal) => [moment],
        _ => [],
    };
}
