using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnNara.Evidence.BagIt;

/// <summary>A file that is to be bagged; it is opened twice, once to know it and once to write it.</summary>
/// <param name="Path">Below <c>data/</c>, where the writer makes the tag files itself.</param>
public sealed record BagPart(string Path, Func<CancellationToken, Task<Stream>> Open)
{
    public static BagPart Of(string path, byte[] content) => new(path, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));
}

/// <summary>More was to be bagged than a zip of this form holds.</summary>
public sealed class BagTooLargeException : Exception
{
    public BagTooLargeException(string message)
        : base(message)
    {
    }

    public BagTooLargeException()
    {
    }

    public BagTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// Writes a bag (RFC 8493) as one zip to wherever bytes can be written one after the other. Each part is read once beforehand, so that
/// its length is known before the first byte goes out and a reader sees at once when something was cut off.
/// </summary>
public sealed class BagWriter
{
    private const int Piece = 128 * 1024;

    private readonly IReadOnlyList<(ZipEntry Entry, BagPart Part)> _files;
    private readonly byte[] _directory;

    private BagWriter(IReadOnlyList<(ZipEntry Entry, BagPart Part)> files)
    {
        _files = files;
        var start = files.Count == 0 ? 0 : files[^1].Entry.End;
        byte[] directory = [.. files.SelectMany(f => ZipForm.DirectoryHeader(f.Entry))];
        _directory = [.. directory, .. ZipForm.End(files.Count, (uint)directory.Length, (uint)start)];
        Length = start + _directory.Length;
    }

    /// <summary>How many bytes the zip has.</summary>
    public long Length { get; }

    /// <param name="name">Of the directory in which everything lies.</param>
    /// <param name="info">What <c>bag-info.txt</c> says beside the size of the payload.</param>
    /// <exception cref="BagTooLargeException">It would not fit into a zip of this form.</exception>
    public static async Task<BagWriter> PrepareAsync(
        string name, IReadOnlyList<(string Label, string Value)> info, IReadOnlyList<BagPart> parts, CancellationToken cancellation)
    {
        var payload = new List<(BagPart Part, Content Content)>();
        foreach (var part in parts)
            payload.Add((part with { Path = BagPath.Payload + part.Path }, await ReadAsync(part, cancellation)));

        var oxum = string.Create(CultureInfo.InvariantCulture, $"{payload.Sum(p => p.Content.Length)}.{payload.Count}");
        var declaration = Known(BagDeclaration.File, BagDeclaration.Text);
        var about = Known("bag-info.txt", string.Concat([.. info.Select(i => $"{i.Label}: {i.Value}\n"), $"Payload-Oxum: {oxum}\n"]));
        var manifest = Known($"manifest-{Checksum.Sha256}.txt", Lines(payload));
        var tags = Known($"tagmanifest-{Checksum.Sha256}.txt", Lines([declaration, about, manifest]));
        return new(Placed(name, [declaration, about, manifest, tags, .. payload]));
    }

    /// <summary>A zip of a bag that is there already, of its tag files and payload as they are.</summary>
    /// <exception cref="BagTooLargeException">It would not fit into a zip of this form.</exception>
    public static async Task<BagWriter> OfFilesAsync(string name, IReadOnlyList<BagPart> files, CancellationToken cancellation)
    {
        var read = new List<(BagPart Part, Content Content)>();
        foreach (var file in files)
            read.Add((file, await ReadAsync(file, cancellation)));
        return new(Placed(name, read));
    }

    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        foreach (var (entry, part) in _files)
        {
            await output.WriteAsync(ZipForm.LocalHeader(entry), cancellation);
            var written = await CopyAsync(part, output, cancellation);
            if (written.Length != entry.Size || written.Crc != entry.Crc)
                throw new IOException($"{part.Path} changed while it was bagged.");
        }

        await output.WriteAsync(_directory, cancellation);
    }

    private static List<(ZipEntry Entry, BagPart Part)> Placed(string name, IReadOnlyList<(BagPart Part, Content Content)> files)
    {
        var placed = new List<(ZipEntry Entry, BagPart Part)>();
        var offset = 0L;
        foreach (var (part, content) in files)
        {
            if (content.Length > uint.MaxValue || offset > uint.MaxValue || placed.Count == ZipForm.MostEntries)
                throw new BagTooLargeException($"A bundle holds at most {uint.MaxValue} bytes in {ZipForm.MostEntries} files.");
            placed.Add((new($"{name}/{part.Path}", content.Crc, (uint)content.Length, (uint)offset), part));
            offset = placed[^1].Entry.End;
        }

        return offset <= uint.MaxValue ? placed : throw new BagTooLargeException($"A bundle holds at most {uint.MaxValue} bytes.");
    }

    private static string Lines(IEnumerable<(BagPart Part, Content Content)> files) =>
        string.Concat(files.Select(f => $"{f.Content.Sha256}  {BagPath.Encode(f.Part.Path)}\n"));

    private static (BagPart Part, Content Content) Known(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var crc = new Crc32();
        crc.Add(bytes);
        return (BagPart.Of(path, bytes), new(bytes.Length, crc.Value, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static Task<Content> ReadAsync(BagPart part, CancellationToken cancellation) => CopyAsync(part, Stream.Null, cancellation);

    private static async Task<Content> CopyAsync(BagPart part, Stream output, CancellationToken cancellation)
    {
        await using var input = await part.Open(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var crc = new Crc32();
        var buffer = new byte[Piece];
        var length = 0L;
        int read;
        while ((read = await input.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            crc.Add(buffer.AsSpan(0, read));
            length += read;
            await output.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return new(length, crc.Value, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private sealed record Content(long Length, uint Crc, string Sha256);
}
