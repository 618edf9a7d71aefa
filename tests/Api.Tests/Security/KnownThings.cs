using System.Text.Json;

namespace OnNara.Api.Tests.Security;

/// <summary>
/// Ids, versions and cursors that the answers so far have told, by the name under which they stood: what is asked next is then about
/// things that are there.
/// </summary>
internal sealed class KnownThings
{
    private const int KeptOfAKind = 40;

    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _versions = [];

    public void Add(string name, string value)
    {
        var known = _byName.TryGetValue(name, out var list) ? list : _byName[name] = [];
        if (known.Contains(value))
            return;
        if (known.Count == KeptOfAKind)
            known.RemoveAt(0);
        known.Add(value);
    }

    /// <summary>One that stood under this name, or under any other one where there is none or where somebody mixes things up.</summary>
    public string? Some(string name, Random random)
    {
        var known = random.Next(10) > 0 && _byName.TryGetValue(name.EndsWith("Ids", StringComparison.Ordinal) ? name[..^1] : name, out var list)
            ? list
            : _byName.Count > 0 ? _byName.Values.ElementAt(random.Next(_byName.Count)) : [];
        return known.Count > 0 ? known[random.Next(known.Count)] : null;
    }

    public long? VersionOf(string id) => _versions.TryGetValue(id, out var version) ? version : null;

    public void Learn(JsonElement answer)
    {
        switch (answer.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in answer.EnumerateArray().Take(10))
                    Learn(item);
                break;
            case JsonValueKind.Object:
                LearnFromMembers(answer);
                break;
        }
    }

    private void LearnFromMembers(JsonElement answer)
    {
        string? id = null;
        foreach (var member in answer.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Learn(member.Value);
            else if (member.Value.ValueKind == JsonValueKind.String && Guid.TryParse(member.Value.GetString(), out _))
                Add(member.Name, id ??= member.Value.GetString()!);
            else if (member.Value.ValueKind == JsonValueKind.String && member.Name == "next")
                Add("after", member.Value.GetString()!);
            else if (member.NameEquals("version") && id is not null && member.Value.TryGetInt64(out var version))
                _versions[id] = version;
        }
    }
}
