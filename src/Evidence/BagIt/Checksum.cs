using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace OnNara.Evidence.BagIt;

/// <summary>The hashes by which manifests are made. Old bags use weak ones; they are read, and a bundle of this product uses SHA-256 alone.</summary>
public static class Checksum
{
    public const string Sha256 = "sha256";

    private const int Piece = 128 * 1024;

    /// <summary>How many hexadecimal digits it has; nothing for an algorithm that is not known here.</summary>
    public static int? DigitsOf(string algorithm) => algorithm switch
    {
        "md5" => 32,
        "sha1" => 40,
        "sha224" => 56,
        Sha256 => 64,
        "sha384" => 96,
        "sha512" => 128,
        _ => null,
    };

    /// <summary>The hashes of a content, read once, in lower-case hexadecimal.</summary>
    public static IReadOnlyDictionary<string, string> Of(Stream content, IEnumerable<string> algorithms)
    {
        var running = algorithms.Distinct().Select(name => (Name: name, Hash: Start(name))).ToList();
        var buffer = new byte[Piece];
        int read;
        while ((read = content.Read(buffer)) > 0)
            running.ForEach(r => r.Hash.Add(buffer.AsSpan(0, read)));
        return running.ToDictionary(r => r.Name, r => Convert.ToHexStringLower(r.Hash.End()));
    }

    private static IRunning Start(string algorithm) => algorithm switch
    {
        // The runtime lacks it; published bags use it.
        "sha224" => new Sha224(),
#pragma warning disable CA5350, CA5351 // Bags of others are hashed so; nothing of this product relies on it.
        "md5" => new Runtime(HashAlgorithmName.MD5),
        "sha1" => new Runtime(HashAlgorithmName.SHA1),
#pragma warning restore CA5350, CA5351
        Sha256 => new Runtime(HashAlgorithmName.SHA256),
        "sha384" => new Runtime(HashAlgorithmName.SHA384),
        "sha512" => new Runtime(HashAlgorithmName.SHA512),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "No such hash is known."),
    };

    private interface IRunning
    {
        void Add(ReadOnlySpan<byte> bytes);

        byte[] End();
    }

    private sealed class Runtime(HashAlgorithmName name) : IRunning
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

        public void Add(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

        public byte[] End()
        {
            using (_hash)
                return _hash.GetHashAndReset();
        }
    }

    private sealed class Sha224 : IRunning
    {
        private readonly Sha224Digest _hash = new();

        public void Add(ReadOnlySpan<byte> bytes) => _hash.BlockUpdate(bytes);

        public byte[] End()
        {
            var bytes = new byte[_hash.GetDigestSize()];
            _hash.DoFinal(bytes);
            return bytes;
        }
    }
}
