using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace OnNara.Evidence.Merkle;

/// <summary>A SHA-256 hash as a value: 32 bytes without an array of their own.</summary>
public readonly record struct Digest
{
    public const int Size = 32;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <param name="bytes">Exactly <see cref="Size"/> of them.</param>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A digest has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _d);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>As checkpoints write it: standard base64.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());

    public static bool TryParse([NotNullWhen(true)] string? base64, out Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Size + 3];
        var read = base64 is not null && Convert.TryFromBase64String(base64, bytes, out var length) && length == Size;
        digest = read ? new(bytes[..Size]) : default;
        return read;
    }
}
