using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnNara.Evidence.BagIt;
using OnNara.Evidence.Json;
using OnNara.Evidence.Merkle;

namespace OnNara.Evidence.Bundles;

/// <summary>What a bundle is of and from which log; all of it is checked against the events and the checkpoint.</summary>
/// <param name="Log">The origin that stands in the checkpoint.</param>
/// <param name="Streams">The subject's own first, then those that belong to it.</param>
public sealed record BundleHead(BundledKind Kind, Guid Subject, string Agency, string Log, IReadOnlyList<Guid> Streams)
{
    private const string Form = "onnara-evidence-1";

    public byte[] ToJson() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["form"] = Form,
        ["kind"] = Kind.ToString(),
        ["subject"] = Subject.ToString("D"),
        ["agency"] = Agency,
        ["log"] = Log,
        ["streams"] = new JsonArray([.. Streams.Select(s => (JsonNode)s.ToString("D"))]),
    }));

    /// <summary>Nothing where it is written in any other way than <see cref="ToJson"/> does.</summary>
    public static BundleHead? Read(ReadOnlyMemory<byte> json)
    {
        if (CanonicalText.Read(json) is not { ValueKind: JsonValueKind.Object } head)
            return null;
        var read = Text(head, "kind") is { } kind && Enum.TryParse<BundledKind>(kind, out var of)
            && Text(head, "subject") is { } subject && Guid.TryParse(subject, out var id) && Text(head, "agency") is { } agency && Text(head, "log") is { } log
            && head.TryGetProperty("streams", out var streams) && streams.ValueKind == JsonValueKind.Array
            && streams.EnumerateArray().All(s => s.ValueKind == JsonValueKind.String && s.TryGetGuid(out _))
                ? new BundleHead(of, id, agency, log, [.. streams.EnumerateArray().Select(s => s.GetGuid())])
                : null;
        return read is not null && read.ToJson().AsSpan().SequenceEqual(json.Span) ? read : null;
    }

    private static string? Text(JsonElement head, string name) =>
        head.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>That a leaf stands at its place.</summary>
public sealed record LeafProof(ulong Place, IReadOnlyList<Digest> Hashes)
{
    public string ToJson() => ProofText.Of($"\"place\":{Place.ToString(CultureInfo.InvariantCulture)}", Hashes);

    public static LeafProof? Read(ReadOnlyMemory<byte> json) =>
        CanonicalText.Read(json) is { ValueKind: JsonValueKind.Object } proof && ProofText.Number(proof, "place") is { } place && ProofText.Hashes(proof) is { } hashes
        && new LeafProof(place, hashes) is var read && Encoding.UTF8.GetBytes(read.ToJson()).AsSpan().SequenceEqual(json.Span)
            ? read
            : null;
}

/// <summary>That the log of the bundle's checkpoint begins with all that an earlier one counted.</summary>
public sealed record EarlierProof(ulong Size, IReadOnlyList<Digest> Hashes)
{
    public string ToJson() => ProofText.Of($"\"size\":{Size.ToString(CultureInfo.InvariantCulture)}", Hashes);

    public static EarlierProof? Read(ReadOnlyMemory<byte> json) =>
        CanonicalText.Read(json) is { ValueKind: JsonValueKind.Object } proof && ProofText.Number(proof, "size") is { } size && ProofText.Hashes(proof) is { } hashes
        && new EarlierProof(size, hashes) is var read && Encoding.UTF8.GetBytes(read.ToJson()).AsSpan().SequenceEqual(json.Span)
            ? read
            : null;
}

internal static class ProofText
{
    // In canonical form: the members in the order of their names.
    public static string Of(string number, IReadOnlyList<Digest> hashes) =>
        $"{{\"hashes\":[{string.Join(',', hashes.Select(h => $"\"{h}\""))}],{number}}}";

    public static ulong? Number(JsonElement proof, string name) =>
        proof.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var number) ? number : null;

    public static List<Digest>? Hashes(JsonElement proof)
    {
        if (!proof.TryGetProperty("hashes", out var values) || values.ValueKind != JsonValueKind.Array)
            return null;
        var hashes = new List<Digest>();
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String || !Digest.TryParse(value.GetString(), out var digest))
                return null;
            hashes.Add(digest);
        }

        return hashes;
    }
}

/// <summary>Which file of a bundle holds what, below the bag's <c>data/</c>.</summary>
public static class BundleFiles
{
    public const string Head = "bundle.json";
    public const string Checkpoint = "checkpoint.txt";

    /// <summary>An event a line.</summary>
    public const string Events = "events.jsonl";

    /// <summary>The proof of the event on the same line.</summary>
    public const string Proofs = "proofs.jsonl";
    public const string Earlier = "earlier.json";
    public const string Versions = "versions/";
    public const string Attachments = "attachments/";

    /// <summary>Everything of a bundle as parts of a bag.</summary>
    /// <param name="checkpoint">The signed note.</param>
    /// <param name="proofs">One for each event, in the same order.</param>
    /// <param name="earlier">Left out where nobody named an earlier checkpoint.</param>
    /// <param name="attachments">Those that are kept, by their hashes.</param>
    public static IReadOnlyList<BagPart> PartsOf(
        BundleHead head, string checkpoint, IReadOnlyList<BundledEvent> events, IReadOnlyList<LeafProof> proofs, EarlierProof? earlier,
        IEnumerable<(string Sha256, Func<CancellationToken, Task<Stream>> Open)> attachments) =>
    [
        BagPart.Of(Head, head.ToJson()),
        BagPart.Of(Checkpoint, Encoding.UTF8.GetBytes(checkpoint)),
        BagPart.Of(Events, [.. events.SelectMany(e => (byte[])[.. e.Json.Span, (byte)'\n'])]),
        BagPart.Of(Proofs, Encoding.UTF8.GetBytes(string.Concat(proofs.Select(p => $"{p.ToJson()}\n")))),
        .. earlier is null ? Array.Empty<BagPart>() : [BagPart.Of(Earlier, Encoding.UTF8.GetBytes(earlier.ToJson()))],
        .. ContentVersions.In(events).Select(v => BagPart.Of(v.Path, v.Json)),
        .. attachments.Select(a => new BagPart(Attachments + a.Sha256, a.Open)),
    ];
}
