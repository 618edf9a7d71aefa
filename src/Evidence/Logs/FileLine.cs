using System.Buffers;
using System.Text.Json;

namespace OnNara.Evidence.Logs;

/// <summary>A piece of a stored file, a line of JSON. The pieces of a file come one after the other, from number 0 on.</summary>
/// <param name="Sha256">Under which name it is stored.</param>
public sealed record FileLine(string Sha256, int Number, byte[] Bytes)
{
    public byte[] ToJson()
    {
        var output = new ArrayBufferWriter<byte>((Bytes.Length * 4 / 3) + 256);
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("sha256", Sha256);
            json.WriteNumber("number", Number);
            json.WriteBase64String("bytes", Bytes);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line; nothing where it is none.</summary>
    public static FileLine? Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("sha256", out var name) && name.ValueKind == JsonValueKind.String && NamedFiles.IsName(name.GetString())
                && json.RootElement.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var place)
                && json.RootElement.TryGetProperty("bytes", out var bytes) && bytes.ValueKind == JsonValueKind.String && bytes.TryGetBytesFromBase64(out var read)
                ? new(name.GetString()!, place, read)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
