using System.Text.Json.Nodes;

namespace OnNara.Projections.History;

/// <summary>What one member of a thing was at two moments.</summary>
/// <param name="Path">From the thing to the member, as in its JSON: <c>head.title</c>, <c>path[2].status</c>.</param>
/// <param name="Before">None where it was not there.</param>
/// <param name="After">None where it is gone.</param>
public sealed record Change(string Path, JsonNode? Before, JsonNode? After);

/// <summary>Compares two states of a thing member by member.</summary>
public static class Difference
{
    public static IReadOnlyList<Change> Between(JsonNode? before, JsonNode? after)
    {
        var changes = new List<Change>();
        Compare("", before, after, changes);
        return changes;
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<Change> changes)
    {
        switch (before, after)
        {
            case (JsonObject b, JsonObject a):
                foreach (var name in b.Select(m => m.Key).Union(a.Select(m => m.Key)))
                    Compare(path.Length == 0 ? name : $"{path}.{name}", b[name], a[name], changes);
                break;

            // Lists that grew or shrank are shown whole: which element is which is for whoever knows what they are.
            case (JsonArray b, JsonArray a) when b.Count == a.Count:
                for (var i = 0; i < b.Count; i++)
                    Compare($"{path}[{i}]", b[i], a[i], changes);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                    changes.Add(new(path, before?.DeepClone(), after?.DeepClone()));
                break;
        }
    }
}
