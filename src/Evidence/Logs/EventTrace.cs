using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace OnNara.Evidence.Logs;

/// <summary>By what an event is found again, without what it says.</summary>
/// <param name="Type">Its stored name.</param>
/// <param name="Tenant">The agency in whose name it stands.</param>
/// <param name="Timestamp">When the store took it in.</param>
public sealed record EventTrace(Guid Id, Guid Stream, long Version, string Type, string Tenant, DateTimeOffset Timestamp)
{
    /// <summary>Reads it off the canonical form of an event; nothing where it is none.</summary>
    public static EventTrace? Read(ReadOnlySpan<byte> json)
    {
        var (id, stream, version, timestamp) = (default(Guid?), default(Guid?), default(long?), default(DateTimeOffset?));
        var (type, tenant) = (default(string), default(string));
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "id": id = reader.GetGuid(); break;
                    case "stream": stream = reader.GetGuid(); break;
                    case "version": version = reader.GetInt64(); break;
                    case "type": type = reader.GetString(); break;
                    case "tenant": tenant = reader.GetString(); break;
                    case "timestamp": timestamp = reader.GetDateTimeOffset(); break;
                    default: reader.Skip(); break;
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }

        return id is { } i && stream is { } s && version is { } v && timestamp is { } t && type is not null && tenant is not null
            ? new(i, s, v, type, tenant, t)
            : null;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("stream", Stream);
        json.WriteNumber("version", Version);
        json.WriteString("type", Type);
        json.WriteString("tenant", Tenant);
        json.WriteString("timestamp", Timestamp);
        json.WriteEndObject();
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Type}, version {Version} of the stream {Stream}, recorded {Timestamp.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
}
