using System.Security.Cryptography;
using System.Text;

namespace OnNara.Demonstration.Playing;

/// <summary>Ids that follow from the story (UUID version 5, RFC 9562): every machine gets the same, and a second play names the same things.</summary>
public static class NameBasedId
{
    private static readonly Guid Namespace = new("6d3b0d0e-5a52-5f0c-8f0e-64656d6f6e73");

    public static Guid Of(string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        Span<byte> input = stackalloc byte[16 + text.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input[16..]);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing secret depends on it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
