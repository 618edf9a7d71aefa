using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnNara.Domain;

namespace OnNara.Api.Tests.Security;

/// <summary>
/// Writes requests from the OpenAPI document alone: half of them as it asks for, about things that are there, the other half with
/// something hostile in one place.
/// </summary>
internal sealed class RequestWriter(JsonElement document, KnownThings things, KnownThings othersThings, string agency, string otherAgency)
{
    private const int DeepestObject = 6;

    /// <summary>Stands in JSON for what no writer of JSON would write.</summary>
    private const string Place = "\u2603place\u2603";

    private static readonly string[] Departments = ["HR", "FIN", "PLAN", "ROOT", "HR-1"];
    private static readonly string[] Words = ["국내 출장", "휴가", "예산 편성 검토", "민원 회신", "2026", "과장", "M1", "가"];

    public HttpRequestMessage Write(DescribedOperation operation, Random random)
    {
        var isHostile = random.Next(2) == 0;
        var parameters = operation.Parameters.Where(p => p.GetProperty("in").GetString() != "header").ToList();
        // In an address, in the body or in a header.
        var target = isHostile ? random.Next(parameters.Count > 0 ? 3 : 2) : -1;
        var wrong = target == 2 ? parameters[random.Next(parameters.Count)].GetProperty("name").GetString() : null;

        var ids = new List<string>();
        var request = new HttpRequestMessage(new(operation.Method), new Uri(Address(operation, parameters, wrong, ids, random), UriKind.Relative));
        if (operation.JsonBody is { } schema)
            request.Content = Json(schema, target == 1, ids, random);
        else if (operation.TakesFile)
            request.Content = new ByteArrayContent(File(random)) { Headers = { ContentType = new("application/octet-stream") } };

        if (random.Next(3) == 0)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", $"{random.NextInt64()}");
        if (target == 0)
        {
            var (name, value) = Hostile.Header(random, otherAgency);
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private string Address(DescribedOperation operation, IReadOnlyList<JsonElement> parameters, string? wrong, List<string> ids, Random random)
    {
        var address = operation.Path;
        var query = new List<string>();
        foreach (var parameter in parameters)
        {
            var name = parameter.GetProperty("name").GetString()!;
            var isInPath = parameter.GetProperty("in").GetString() == "path";
            if (!isInPath && name != wrong && random.Next(3) > 0)
                continue;
            var value = name == wrong ? Hostile.Encoded(random, isInPath) : Uri.EscapeDataString($"{Value(parameter.GetProperty("schema"), name, 0, random)}");
            if (isInPath)
            {
                ids.Add(value);
                address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal).Replace($"{{**{name}}}", value, StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{name}={value}");
            }
        }

        return query.Count > 0 ? $"{address}?{string.Join('&', query)}" : address;
    }

    private ByteArrayContent Json(JsonElement schema, bool isHostile, IReadOnlyList<string> ids, Random random)
    {
        if (isHostile && random.Next(12) == 0)
            return Content(Hostile.Body(random));
        var body = Value(schema, "", 0, random);
        // Whoever acts names the version that he saw, mostly.
        if (body is JsonObject members && members.ContainsKey("version") && random.Next(4) > 0
            && ids.Select(things.VersionOf).FirstOrDefault(version => version is not null) is { } known)
            members["version"] = known;

        if (!isHostile)
            return Content(Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null"));
        var places = PlacesIn(body).ToList();
        if (places.Count == 0)
            return Content(Encoding.UTF8.GetBytes(Hostile.Json(random)));
        places[random.Next(places.Count)](Place);
        return Content(Encoding.UTF8.GetBytes(body!.ToJsonString(Readable).Replace($"\"{Place}\"", Hostile.Json(random), StringComparison.Ordinal)));
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ByteArrayContent Content(byte[] json) => new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static byte[] File(Random random)
    {
        var file = new byte[random.Next(2_000)];
        random.NextBytes(file);
        return file;
    }

    /// <summary>Every value within, as a way to put another one there.</summary>
    private static IEnumerable<Action<string>> PlacesIn(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    yield return text => members[name] = text;
                    foreach (var place in PlacesIn(value))
                        yield return place;
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var at = i;
                    yield return text => items[at] = text;
                    foreach (var place in PlacesIn(items[i]))
                        yield return place;
                }

                break;
        }
    }

    private JsonNode? Value(JsonElement schema, string name, int depth, Random random)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Value(document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), name, depth, random);
        foreach (var choice in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out var choices))
                return Value(Pick([.. choices.EnumerateArray()], random), name, depth, random);
        }

        if (schema.TryGetProperty("enum", out var values))
            return JsonNode.Parse(Pick([.. values.EnumerateArray()], random).GetRawText());
        if (schema.TryGetProperty("const", out var constant))
            return JsonNode.Parse(constant.GetRawText());

        return TypeOf(schema, random) switch
        {
            "object" => Object(schema, depth, random),
            "array" => new JsonArray([.. Enumerable.Range(0, depth > DeepestObject ? 0 : random.Next(3)).Select(_ => Value(schema.GetProperty("items"), name, depth + 1, random))]),
            "integer" or "number" => Number(random),
            "boolean" => random.Next(2) == 0,
            "string" => Text(schema, name, random),
            _ => null,
        };
    }

    private static string? TypeOf(JsonElement schema, Random random) =>
        !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.String ? type.GetString()
        : Pick([.. type.EnumerateArray()], random).GetString();

    private JsonObject Object(JsonElement schema, int depth, Random random)
    {
        var written = new JsonObject();
        if (!schema.TryGetProperty("properties", out var properties))
            return written;
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet() : [];
        foreach (var property in properties.EnumerateObject())
        {
            if (required.Contains(property.Name) || (depth <= DeepestObject && random.Next(3) > 0))
                written[property.Name] = Value(property.Value, property.Name, depth + 1, random);
        }

        return written;
    }

    private static int Number(Random random) => random.Next(16) switch { 0 => -1, 1 => 2026, 2 => 100, 3 => int.MaxValue, _ => random.Next(1, 5) };

    private string Text(JsonElement schema, string name, Random random)
    {
        var format = schema.TryGetProperty("format", out var said) ? said.GetString() : null;
        var day = new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Unspecified).AddDays(random.Next(-400, 800)).AddMinutes(random.Next(600));
        return format switch
        {
            "uuid" when random.Next(20) == 0 => $"{Guid.Empty}",
            "uuid" => (random.Next(12) == 0 ? othersThings : things).Some(name, random) ?? $"{NameBasedId.Of($"{random.NextInt64()}")}",
            "date" => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "date-time" => day.ToString("yyyy-MM-dd'T'HH:mm:ss'+09:00'", CultureInfo.InvariantCulture),
            _ when name.Contains("department", StringComparison.OrdinalIgnoreCase) => Pick(Departments, random),
            _ when name.Contains("agency", StringComparison.OrdinalIgnoreCase) => random.Next(4) == 0 ? otherAgency : agency,
            _ when name.Contains("task", StringComparison.OrdinalIgnoreCase) => random.Next(2) == 0 ? "HR-TASK" : "FIN-TASK",
            _ when name.Contains("sha256", StringComparison.OrdinalIgnoreCase) => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            _ when name is "after" or "number" => things.Some(name, random) ?? "1",
            _ when name == "code" => random.Next(2) == 0 ? Pick(Departments, random) : agency,
            _ => Pick(Words, random),
        };
    }

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];
}
