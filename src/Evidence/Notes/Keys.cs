using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace OnNara.Evidence.Notes;

/// <summary>What a key says with its signature.</summary>
public enum SignatureKind : byte
{
    /// <summary>The text as it stands, by Ed25519 (C2SP signed-note).</summary>
    Ed25519 = 0x01,

    /// <summary>That its holder saw this checkpoint at that time, by Ed25519 (C2SP tlog-cosignature).</summary>
    Cosignature = 0x04,
}

/// <summary>A public key that somebody trusts, in the form <c>name+id+key</c> of C2SP signed-note.</summary>
public sealed class VerifierKey
{
    private const int KeySize = 32;
    private const int SignatureSize = 64;

    private readonly Ed25519PublicKeyParameters _key;

    public VerifierKey(string name, SignatureKind kind, ReadOnlySpan<byte> publicKey)
    {
        if (!Notes.KeyName.IsValid(name))
            throw new ArgumentException("A key's name holds no space and no plus, and is not empty.", nameof(name));
        Name = name;
        Kind = kind;
        PublicKey = publicKey.ToArray();
        _key = new(publicKey.ToArray());
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)kind, .. publicKey], hash);
        Id = BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    public string Name { get; }

    public SignatureKind Kind { get; }

    public uint Id { get; }

    public IReadOnlyList<byte> PublicKey { get; }

    public override string ToString() =>
        $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([(byte)Kind, .. PublicKey])}";

    public static bool TryParse(string text, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;

        // Base64 has a plus of its own; a name has none.
        var parts = text.Trim().Split('+', 3);
        if (parts is not [var name, var id, var encoded] || !Notes.KeyName.IsValid(name))
            return false;
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length != KeySize + 1 || !Enum.IsDefined((SignatureKind)bytes[0]))
            return false;
        try
        {
            var read = new VerifierKey(name, (SignatureKind)bytes[0], bytes.AsSpan(1, KeySize));
            key = read.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? read : null;
        }
        catch (ArgumentException)
        {
            // No point of the curve.
        }

        return key is not null;
    }

    /// <summary>Whether this key made the line.</summary>
    public bool Made(NoteSignature signature) => signature.KeyName == Name && signature.KeyId == Id;

    /// <summary>When a cosigner says that it saw the text; nothing for a signature of another kind.</summary>
    public DateTimeOffset? SeenAt(NoteSignature signature)
    {
        if (Kind != SignatureKind.Cosignature || !Made(signature) || signature.Signature.Count != 8 + SignatureSize)
            return null;
        var seconds = BinaryPrimitives.ReadUInt64BigEndian([.. signature.Signature]);
        return seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
    }

    /// <summary>Whether the signature is this key's over the text.</summary>
    public bool Verifies(string text, NoteSignature signature)
    {
        if (!Made(signature))
            return false;
        byte[] bytes = [.. signature.Signature];
        return Kind switch
        {
            SignatureKind.Ed25519 => bytes.Length == SignatureSize && Verify(Encoding.UTF8.GetBytes(text), bytes),
            SignatureKind.Cosignature => bytes.Length == 8 + SignatureSize
                && Verify(Cosigned.Message(text, BinaryPrimitives.ReadUInt64BigEndian(bytes)), bytes[8..]),
            _ => false,
        };
    }

    private bool Verify(byte[] message, byte[] signature)
    {
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, _key);
        verifier.BlockUpdate(message, 0, message.Length);
        return verifier.VerifySignature(signature);
    }
}

/// <summary>A private key: signs notes, and cosigns checkpoints of others.</summary>
public sealed class SigningKey
{
    private const string Prefix = "PRIVATE+KEY+";

    private readonly Ed25519PrivateKeyParameters _key;

    public SigningKey(string name, SignatureKind kind, ReadOnlySpan<byte> seed)
    {
        _key = new(seed.ToArray());
        Verifier = new(name, kind, _key.GeneratePublicKey().GetEncoded());
    }

    /// <summary>What others check the signatures with.</summary>
    public VerifierKey Verifier { get; }

    public static SigningKey Generate(string name, SignatureKind kind = SignatureKind.Ed25519) => new(name, kind, RandomNumberGenerator.GetBytes(32));

    /// <summary>As it lies in a file that nobody else may read.</summary>
    public string Export() =>
        $"{Prefix}{Verifier.Name}+{Verifier.Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([(byte)Verifier.Kind, .. _key.GetEncoded()])}";

    public static bool TryParse(string text, [NotNullWhen(true)] out SigningKey? key)
    {
        key = null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.Trim()[Prefix.Length..].Split('+', 3) is not [var name, var id, var encoded])
            return false;
        var bytes = new byte[encoded.Length];
        if (!Notes.KeyName.IsValid(name) || !Convert.TryFromBase64String(encoded, bytes, out var length) || length != 33 || !Enum.IsDefined((SignatureKind)bytes[0]))
            return false;
        var read = new SigningKey(name, (SignatureKind)bytes[0], bytes.AsSpan(1, 32));
        key = read.Verifier.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? read : null;
        return key is not null;
    }

    /// <summary>Signs the text of a note.</summary>
    public NoteSignature Sign(string text) => Verifier.Kind == SignatureKind.Ed25519
        ? new(Verifier.Name, Verifier.Id, SignBytes(Encoding.UTF8.GetBytes(text)))
        : throw new InvalidOperationException("A key for cosignatures signs with the time at which it saw the text.");

    /// <summary>Says that its holder saw this checkpoint then.</summary>
    public NoteSignature Cosign(string text, DateTimeOffset seenAt)
    {
        if (Verifier.Kind != SignatureKind.Cosignature)
            throw new InvalidOperationException("A log's own key does not cosign; use one of its own for that.");
        var bytes = new byte[8];
        var seconds = (ulong)seenAt.ToUnixTimeSeconds();
        BinaryPrimitives.WriteUInt64BigEndian(bytes, seconds);
        return new(Verifier.Name, Verifier.Id, [.. bytes, .. SignBytes(Cosigned.Message(text, seconds))]);
    }

    private byte[] SignBytes(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }
}

/// <summary>What a cosigner signs.</summary>
internal static class Cosigned
{
    public static byte[] Message(string text, ulong seconds) =>
        Encoding.UTF8.GetBytes($"cosignature/v1\ntime {seconds.ToString(CultureInfo.InvariantCulture)}\n{text}");
}
