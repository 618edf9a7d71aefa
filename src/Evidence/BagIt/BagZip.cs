using System.Buffers.Binary;
using System.Text;

namespace OnNara.Evidence.BagIt;

/// <summary>
/// Reads a zip of the one form in which bundles are written. Everything in it that is not a name or a content is made anew and compared
/// byte for byte; a zip that is right and written otherwise is refused as well, and in words.
/// </summary>
public static class BagZip
{
    private const int LongestDirectory = 64 * 1024 * 1024;
    private const int Piece = 128 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <param name="zip">Stays open as long as the files are read.</param>
    public static BagFiles Read(Stream zip)
    {
        try
        {
            var (entries, directory) = ReadDirectory(zip);
            foreach (var entry in entries)
                CheckEntry(zip, entry, directory);
            return WithoutBase(zip, entries);
        }
        catch (NotThisFormException fault)
        {
            return new([], [fault.Flaw]);
        }
    }

    private static (IReadOnlyList<ZipEntry> Entries, uint Directory) ReadDirectory(Stream zip)
    {
        if (zip.Length < ZipForm.EndSize)
            throw new NotThisFormException("zip.cut-off", $"It has {zip.Length} bytes; that is no zip, or what was left of one.");
        var end = Bytes(zip, zip.Length - ZipForm.EndSize, ZipForm.EndSize);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        var size = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (!end.AsSpan().SequenceEqual(ZipForm.End(count, size, offset)))
            throw new NotThisFormException("zip.cut-off", "The zip does not end where its directory does: it was cut off, something follows it, or its end was changed.");
        if (offset + (long)size + ZipForm.EndSize != zip.Length || size > LongestDirectory)
            throw new NotThisFormException("zip.altered", "The zip's directory does not lie where its end says; the zip was changed.");

        var directory = Bytes(zip, offset, (int)size);
        var entries = new List<ZipEntry>(count);
        var at = 0;
        for (var expected = 0L; entries.Count < count; expected = entries[^1].End)
        {
            if (expected > offset)
                throw new NotThisFormException("zip.altered", "The zip's files would reach into its directory; the zip was changed.");
            entries.Add(ReadEntry(directory, ref at, expected));
        }

        if (at != directory.Length)
            throw new NotThisFormException("zip.altered", "The zip's directory holds more than its files; the zip was changed.");
        if ((entries.Count == 0 ? 0 : entries[^1].End) != offset)
            throw new NotThisFormException("zip.altered", "Between the zip's files and its directory lies something else; the zip was changed.");
        return (entries, offset);
    }

    private static ZipEntry ReadEntry(byte[] directory, ref int at, long offset)
    {
        if (directory.Length - at < ZipForm.DirectoryHeaderSize)
            throw new NotThisFormException("zip.altered", "The zip's directory ends within a file's line; the zip was changed.");
        var header = directory.AsSpan(at);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (header.Length < ZipForm.DirectoryHeaderSize + length)
            throw new NotThisFormException("zip.altered", "The zip's directory ends within a file's name; the zip was changed.");
        var entry = new ZipEntry(
            Name(header.Slice(ZipForm.DirectoryHeaderSize, length)), BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[20..]), (uint)offset);
        if (!header[..(ZipForm.DirectoryHeaderSize + length)].SequenceEqual(ZipForm.DirectoryHeader(entry)))
            throw new NotThisFormException("zip.altered", $"The zip's directory says of {Printed.Of(entry.Name)} what no bundle says: the zip was changed, or packed by something else.");
        at += ZipForm.DirectoryHeaderSize + length;
        return entry;
    }

    private static string Name(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new NotThisFormException("zip.altered", "A file's name in the zip is no text; the zip was changed.");
        }
    }

    private static void CheckEntry(Stream zip, ZipEntry entry, uint directory)
    {
        if (BagPath.FaultOf(entry.Name) is { } fault)
            throw new NotThisFormException("zip.path", $"The path {Printed.Of(entry.Name)} in the zip {fault}; nothing of it is unpacked.");
        if (entry.End > directory)
            throw new NotThisFormException("zip.altered", $"{Printed.Of(entry.Name)} would reach into the zip's directory; the zip was changed.");
        var header = ZipForm.LocalHeader(entry);
        if (!Bytes(zip, entry.Offset, header.Length).AsSpan().SequenceEqual(header))
            throw new NotThisFormException("zip.altered", $"What stands before {Printed.Of(entry.Name)} in the zip does not fit the directory: the zip was changed, or packed by something else.");

        var sum = new Crc32();
        var buffer = new byte[Piece];
        zip.Position = entry.DataOffset;
        for (var left = (long)entry.Size; left > 0;)
        {
            var read = zip.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
                throw new NotThisFormException("zip.cut-off", "The zip was cut off while it was read.");
            sum.Add(buffer.AsSpan(0, read));
            left -= read;
        }

        if (sum.Value != entry.Crc)
            throw new NotThisFormException("zip.altered", $"The bytes of {Printed.Of(entry.Name)} are not those that were zipped.");
    }

    // A bag lies in one directory of its own (RFC 8493, section 4.2).
    private static BagFiles WithoutBase(Stream zip, IReadOnlyList<ZipEntry> entries)
    {
        var bases = entries.Select(e => e.Name.Split('/', 2)).Select(p => p.Length == 2 ? p[0] : "").Distinct().ToList();
        if (bases is not [{ Length: > 0 } only])
            return new([], [new("zip.base", "The zip does not hold one directory with everything in it, as a bag does.")]);
        if (entries.GroupBy(e => e.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return new([], [new("zip.duplicate", $"{Printed.Of(twice.Key)} is in the zip more than once; which one counts nobody can say.")]);
        return new([.. entries.Select(e => new BagFile(e.Name[(only.Length + 1)..], e.Size, () => new StreamPart(zip, e.DataOffset, e.Size)))], []);
    }

    private static byte[] Bytes(Stream zip, long offset, int count)
    {
        var bytes = new byte[count];
        zip.Position = offset;
        return zip.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count
            ? bytes
            : throw new NotThisFormException("zip.cut-off", "The zip ends before its directory says so.");
    }

    // Carries a flaw out of the reading; nobody outside sees it.
#pragma warning disable CA1032, CA1064
    private sealed class NotThisFormException(string rule, string words) : Exception(words)
    {
        public Flaw Flaw { get; } = new(rule, words);
    }
#pragma warning restore CA1032, CA1064
}
