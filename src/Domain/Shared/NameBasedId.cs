using System.Security.Cryptography;
using System.Text;

namespace OnNara.Domain;

/// <summary>An id that follows from names alone (UUID version 5, RFC 9562), so that loading the same file twice names the same things.</summary>
public static class NameBasedId
{
    private static readonly Guid Namespace = new("b1f0a3d4-4c1e-5a7b-9d53-0f6f6e6e6172");

    public static Guid Of(params ReadOnlySpan<string> names)
    {
        // The separator keeps ("a", "bc") apart from ("ab", "c"); no name may hold it.
        var name = Encoding.UTF8.GetBytes(string.Join('\u001f', names));
        // A name that somebody typed can be of any length; the stack cannot.
        var input = new byte[16 + name.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        name.CopyTo(input, 16);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; nothing secret depends on it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
