using System.Text.Json;

namespace OnNara.Api.Tests.Reading;

/// <summary>What OCEL 2.0 asks of a JSON file: types with their attributes, objects and events of these types, relations that lead somewhere.</summary>
internal static class OcelForm
{
    private static readonly string[] ValueTypes = ["string", "time", "integer", "float", "boolean"];

    public static void ShouldBeOcel(this JsonElement log)
    {
        var objectTypes = TypesOf(log, "objectTypes");
        var eventTypes = TypesOf(log, "eventTypes");
        var objects = log.GetProperty("objects").EnumerateArray().ToList();
        var ids = objects.Select(o => o.GetProperty("id").GetString()!).ToHashSet();
        ids.Count.ShouldBe(objects.Count);
        foreach (var thing in objects)
        {
            ShouldHaveItsAttributes(thing, objectTypes, isObject: true);
            if (thing.TryGetProperty("relationships", out var relations))
                ShouldLeadSomewhere(relations, ids);
        }

        var events = log.GetProperty("events").EnumerateArray().ToList();
        events.Select(e => e.GetProperty("id").GetString()).ShouldBeUnique();
        foreach (var fact in events)
        {
            fact.GetProperty("time").GetDateTimeOffset();
            ShouldHaveItsAttributes(fact, eventTypes, isObject: false);
            ShouldLeadSomewhere(fact.GetProperty("relationships"), ids);
        }
    }

    private static Dictionary<string, Dictionary<string, string>> TypesOf(JsonElement log, string member) => log.GetProperty(member).EnumerateArray().ToDictionary(
        t => t.GetProperty("name").GetString()!,
        t => t.GetProperty("attributes").EnumerateArray().ToDictionary(a => a.GetProperty("name").GetString()!, a => a.GetProperty("type").GetString()!));

    private static void ShouldHaveItsAttributes(JsonElement bearer, Dictionary<string, Dictionary<string, string>> types, bool isObject)
    {
        var known = types[bearer.GetProperty("type").GetString()!];
        known.Values.ShouldAllBe(type => ValueTypes.Contains(type));
        foreach (var attribute in bearer.GetProperty("attributes").EnumerateArray())
        {
            var (type, value) = (known[attribute.GetProperty("name").GetString()!], attribute.GetProperty("value"));
            value.ValueKind.ShouldBeOneOf(type switch
            {
                "integer" or "float" => [JsonValueKind.Number],
                "boolean" => [JsonValueKind.True, JsonValueKind.False],
                _ => [JsonValueKind.String],
            });
            if (type == "time")
                value.GetDateTimeOffset();
            if (isObject)
                attribute.GetProperty("time").GetDateTimeOffset();
        }
    }

    private static void ShouldLeadSomewhere(JsonElement relations, HashSet<string> ids)
    {
        foreach (var relation in relations.EnumerateArray())
        {
            ids.ShouldContain(relation.GetProperty("objectId").GetString()!);
            relation.GetProperty("qualifier").GetString().ShouldNotBeNullOrEmpty();
        }
    }
}
