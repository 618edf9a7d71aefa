using System.Buffers;
using System.Text.Json;

namespace OnNara.Evidence.Logs;

/// <summary>How far the store says that a stream has come, a line of JSON.</summary>
/// <param name="Type">What it is a stream of; none where the store does not say.</param>
/// <param name="IsArchived">Whether the store hides it from readers.</param>
public sealed record StreamLine(Guid Stream, string? Type, long Version, bool IsArchived)
{
    public byte[] ToJson()
    {
        var output = new ArrayBufferWriter<byte>(160);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("stream", Stream);
            json.WriteString("type", Type);
            json.WriteNumber("version", Version);
            json.WriteBoolean("archived", IsArchived);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line; nothing where it is none.</summary>
    public static StreamLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.String && stream.TryGetGuid(out var id)
                && json.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt64(out var count)
                && json.RootElement.TryGetProperty("archived", out var archived) && archived.ValueKind is JsonValueKind.True or JsonValueKind.False
                && json.RootElement.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String or JsonValueKind.Null
                ? new(id, type.GetString(), count, archived.GetBoolean())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
