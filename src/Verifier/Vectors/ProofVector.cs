using System.Text.Json;
using OnNara.Evidence.Merkle;

namespace OnNara.Verifier.Vectors;

/// <summary>A published proof, good or bad, in the form of transparency-dev/merkle: values are base64, an empty proof may be null.</summary>
/// <param name="IsGood">Whether it ought to be accepted.</param>
/// <param name="IsAccepted">Whether it is.</param>
public sealed record ProofVector(bool IsGood, bool IsAccepted)
{
    /// <summary>Reads and checks a vector; nothing where the text is none.</summary>
    public static ProofVector? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } vector ? Check(vector) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProofVector? Check(JsonElement vector)
    {
        bool? accepted = vector.TryGetProperty("leafIdx", out _) ? IsIncluded(vector)
            : vector.TryGetProperty("size1", out _) ? IsContinued(vector)
            : null;
        var wantsError = vector.TryGetProperty("wantErr", out var want) && want.ValueKind == JsonValueKind.True;
        return accepted is { } outcome ? new(!wantsError, outcome) : null;
    }

    // A value that cannot be read is no part of a valid proof, so the proof is refused.
    private static bool IsIncluded(JsonElement vector) =>
        Number(vector, "leafIdx") is { } index && Number(vector, "treeSize") is { } size && Hash(vector, "leafHash") is { } leaf
        && Hash(vector, "root") is { } root && Proof(vector) is { } proof && ProofCheck.Includes(leaf, index, size, proof, root);

    private static bool IsContinued(JsonElement vector) =>
        Number(vector, "size1") is { } smaller && Number(vector, "size2") is { } larger && Hash(vector, "root1") is { } smallerRoot
        && Hash(vector, "root2") is { } largerRoot && Proof(vector) is { } proof && ProofCheck.Continues(smaller, smallerRoot, larger, largerRoot, proof);

    private static ulong? Number(JsonElement vector, string name) =>
        vector.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var number) ? number : null;

    private static Digest? Hash(JsonElement vector, string name) => vector.TryGetProperty(name, out var value) ? Hash(value) : null;

    private static Digest? Hash(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Digest.TryParse(value.GetString(), out var digest) ? digest : null;

    private static List<Digest>? Proof(JsonElement vector)
    {
        if (!vector.TryGetProperty("proof", out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            return null;
        var proof = new List<Digest>();
        foreach (var element in value.EnumerateArray())
        {
            if (Hash(element) is not { } digest)
                return null;
            proof.Add(digest);
        }

        return proof;
    }
}
