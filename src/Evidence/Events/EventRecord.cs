using System.Buffers;
using System.Globalization;
using System.Text;
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
    /// <summary>Bytes of the longest of ids, numbers and times.</summary>
    private const int Longest = 36;

    private const string ToTheMicrosecond = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>The canonical JSON (RFC 8785) of the row.</summary>
    /// <exception cref="NotCanonicalizableException">What is stored has no canonical form.</exception>
    public byte[] ToCanonicalJson()
    {
        var json = CanonicalJson.Writer();
        Write(json);
        return json.Written.ToArray();
    }

    /// <summary>What the tree holds of it.</summary>
    public Digest ToLeaf()
    {
        var json = CanonicalJson.Writer();
        json.Raw([TreeHash.LeafPrefix]);
        Write(json);
        return TreeHash.OfPrefixedLeaf(json.Written);
    }

    // The members stand in the order of the canonical form already.
    private void Write(CanonicalWriter json)
    {
        Span<byte> number = stackalloc byte[Longest];
        json.Raw("{\"causationId\":"u8);
        json.Text(CausationId);
        json.Raw(",\"correlationId\":"u8);
        json.Text(CorrelationId);
        json.Raw(",\"data\":"u8);
        WriteStored(json, Data);
        json.Raw(",\"headers\":"u8);
        WriteStored(json, Headers ?? "null");
        json.Raw(",\"id\":\""u8);
        json.Raw(number[..Formatted(Id, number)]);
        json.Raw("\",\"stream\":\""u8);
        json.Raw(number[..Formatted(Stream, number)]);
        json.Raw("\",\"tenant\":"u8);
        json.Text(Tenant);
        json.Raw(",\"timestamp\":\""u8);
        Timestamp.UtcDateTime.TryFormat(number, out var length, ToTheMicrosecond, CultureInfo.InvariantCulture);
        json.Raw(number[..length]);
        json.Raw("\",\"type\":"u8);
        json.Text(Type);
        json.Raw(",\"version\":"u8);
        Version.TryFormat(number, out length, default, CultureInfo.InvariantCulture);
        json.Json(number[..length]);
        json.Raw("}"u8);
    }

    private static int Formatted(Guid id, Span<byte> into)
    {
        id.TryFormat(into, out var length);
        return length;
    }

    private static void WriteStored(CanonicalWriter json, string stored)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(stored.Length));
        try
        {
            json.Json(bytes.AsSpan(0, Encoding.UTF8.GetBytes(stored, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
