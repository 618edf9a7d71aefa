using System.Buffers;
using System.Text.Json;

namespace OnNara.Evidence.Logs;

/// <summary>
/// What stands at a place of a log now, a line of JSON: the event in its canonical form, whose bytes are what the leaf is the hash of, or
/// why there is none. The hash is left to whoever reads the line.
/// </summary>
/// <param name="Place">The leaf's number.</param>
/// <param name="Sequence">The row's number in the installation's store.</param>
/// <param name="Entry">The canonical JSON of the row; none where it is gone, elsewhere or has no canonical form.</param>
/// <param name="Trace">What can be said of a row without an entry.</param>
/// <param name="Fault">Why a row that is there has no entry.</param>
/// <param name="IsArchived">Whether the store hides it from readers.</param>
public sealed record EntryLine(ulong Place, long Sequence, ReadOnlyMemory<byte>? Entry, EventTrace? Trace, string? Fault, bool IsArchived)
{
    public byte[] ToJson()
    {
        var output = new ArrayBufferWriter<byte>((Entry?.Length ?? 0) + 256);
        using (var json = new Utf8JsonWriter(output, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("place", Place);
            json.WriteNumber("sequence", Sequence);
            if (IsArchived)
                json.WriteBoolean("archived", true);
            if (Trace is not null)
            {
                json.WritePropertyName("trace");
                Trace.Write(json);
            }

            if (Fault is not null)
                json.WriteString("fault", Fault);

            if (Entry is { } entry)
            {
                json.WritePropertyName("entry");
                json.WriteRawValue(entry.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads a line; nothing where it is none. The entry's bytes are kept exactly as they came.</summary>
    public static EntryLine? Read(ReadOnlyMemory<byte> line)
    {
        var (place, sequence, isArchived) = (default(ulong?), default(long?), false);
        var (entry, trace, fault) = (default(ReadOnlyMemory<byte>?), default(EventTrace), default(string));
        try
        {
            var reader = new Utf8JsonReader(line.Span, new JsonReaderOptions { MaxDepth = 256 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                switch (name)
                {
                    case "place": place = reader.GetUInt64(); break;
                    case "sequence": sequence = reader.GetInt64(); break;
                    case "archived": isArchived = reader.GetBoolean(); break;
                    case "fault": fault = reader.GetString(); break;
                    default: reader.Skip(); break;
                }

                if (name == "entry")
                    entry = line[start..(int)reader.BytesConsumed];
                if (name == "trace" && (trace = EventTrace.Read(line.Span[start..(int)reader.BytesConsumed])) is null)
                    return null;
            }

            return !reader.Read() && place is { } p && sequence is { } s ? new(p, s, entry, trace, fault, isArchived) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
