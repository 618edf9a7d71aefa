using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OnNara.Evidence.Json;
using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Events;

/// <summary>
/// A row of the event log as it is stored. Its canonical form is what an agency's tree seals: whoever holds the row, from the database or
/// from a bundle, arrives at the same bytes. Left out are what the store may change without a fact being another one: the name of the
/// class, and the row's number in the whole installation, which belongs to the place in the tree instead.
/// </summary>
/// <param name="Type">The stored name of the type (docs/adr: stored event names).</param>
/// <param name="Tenant">The agency.</param>
/// <param name="Timestamp">When the store took it in, to the microsecond.</param>
/// <param name="Headers">JSON as stored; none where there were none.</param>
/// <param name="Data">JSON as stored. Who acted, and when, stands in it.</param>
public sealed record EventRecord(
    Guid Id,
    Guid Stream,
    long Version,
    string Type,
    string Tenant,
    DateTimeOffset Timestamp,
    string? CorrelationId,
    string? CausationId,
    string? Headers,
    string Data)
{
    private const string ToTheMicrosecond = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>The canonical JSON (RFC 8785) of the row.</summary>
    /// <exception cref="NotCanonicalizableException">What is stored has no canonical form.</exception>
    public byte[] ToCanonicalJson()
    {
        var output = new ArrayBufferWriter<byte>(Data.Length + 512);
        using (var json = new Utf8JsonWriter(output, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("stream", Stream);
            json.WriteNumber("version", Version);
            json.WriteString("type", Type);
            json.WriteString("tenant", Tenant);
            json.WriteString("timestamp", Timestamp.UtcDateTime.ToString(ToTheMicrosecond, CultureInfo.InvariantCulture));
            json.WriteString("correlationId", CorrelationId);
            json.WriteString("causationId", CausationId);
            WriteStored(json, "headers", Headers ?? "null");
            WriteStored(json, "data", Data);
            json.WriteEndObject();
        }

        return CanonicalJson.Of(output.WrittenMemory);
    }

    /// <summary>What the tree holds of it.</summary>
    public Digest ToLeaf() => TreeHash.OfLeaf(ToCanonicalJson());

    // The canonical form reads it once more, and refuses what is no JSON.
    private static void WriteStored(Utf8JsonWriter json, string name, string stored)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Encoding.UTF8.GetBytes(stored), skipInputValidation: true);
    }
}
