using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace OnNara.Api.Attachments;

/// <summary>Tells a file's kind by its bytes alone. There was no library in reach that knows the Korean word processor's files.</summary>
public static class ContentDetection
{
    private const int HeadBytes = 4096;

    private static readonly (byte[] Signature, MediaKind Kind)[] Signatures =
    [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], MediaKind.Png),
        ([0xFF, 0xD8, 0xFF], MediaKind.Jpeg),
        ([.. "GIF87a"u8], MediaKind.Gif),
        ([.. "GIF89a"u8], MediaKind.Gif),
        ([0x49, 0x49, 0x2A, 0x00], MediaKind.Tiff),
        ([0x4D, 0x4D, 0x00, 0x2A], MediaKind.Tiff),
        ([.. "ID3"u8], MediaKind.Mp3),
        ([0xFF, 0xFB], MediaKind.Mp3),
        ([.. "OggS"u8], MediaKind.Ogg),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], MediaKind.SevenZip),
        ([.. "Rar!"u8, 0x1A, 0x07], MediaKind.Rar),
        ([0x1F, 0x8B, 0x08], MediaKind.Gzip),
        ([.. "{\\rtf"u8], MediaKind.Rtf),
        ([.. "HWP Document File V"u8], MediaKind.Hwp),
        ([0x7F, .. "ELF"u8], MediaKind.Executable),
        ([0xCF, 0xFA, 0xED, 0xFE], MediaKind.Executable),
        ([0xCA, 0xFE, 0xBA, 0xBE], MediaKind.Executable),
    ];

    /// <summary>Streams of compound files by which their programs know them again; the first that is found decides.</summary>
    private static readonly (byte[] Name, MediaKind Kind)[] CompoundStreams =
    [
        (Encoding.Unicode.GetBytes("HwpSummaryInformation"), MediaKind.Hwp),
        (Encoding.Unicode.GetBytes("EncryptedPackage"), MediaKind.Encrypted),
        (Encoding.Unicode.GetBytes("__substg1.0_"), MediaKind.Msg),
        (Encoding.Unicode.GetBytes("WordDocument"), MediaKind.Doc),
        (Encoding.Unicode.GetBytes("Workbook"), MediaKind.Xls),
        (Encoding.Unicode.GetBytes("PowerPoint Document"), MediaKind.Ppt),
    ];

    /// <param name="content">Can be sought; is left at any place.</param>
    public static async Task<MediaKind> TellAsync(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        var buffer = new byte[HeadBytes];
        var head = buffer.AsMemory(0, await content.ReadAtLeastAsync(buffer, HeadBytes, throwOnEndOfStream: false, cancellation));

        if (head.Span.StartsWith("PK\u0003\u0004"u8) || head.Span.StartsWith("PK\u0005\u0006"u8))
            return TellZip(content);
        if (head.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return await TellCompoundAsync(content, cancellation);
        return TellHead(head.Span, content.Length) ?? (await IsTextAsync(content, cancellation) ? MediaKind.Text : MediaKind.Unknown);
    }

    private static MediaKind? TellHead(ReadOnlySpan<byte> head, long length)
    {
        foreach (var (signature, kind) in Signatures)
        {
            if (head.StartsWith(signature))
                return kind;
        }

        // Readers accept a PDF whose mark stands a little further in.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return MediaKind.Pdf;
        if (head.Length >= 64 && head.StartsWith("MZ"u8))
            return MediaKind.Executable;
        if (head.Length >= 14 && head.StartsWith("BM"u8) && BitConverter.ToUInt32(head[2..6]) == length)
            return MediaKind.Bmp;
        if (head.Length >= 12 && head.StartsWith("RIFF"u8))
            return head[8..12] switch { var f when f.SequenceEqual("WEBP"u8) => MediaKind.Webp, var f when f.SequenceEqual("WAVE"u8) => MediaKind.Wave, var f when f.SequenceEqual("AVI "u8) => MediaKind.Avi, _ => null };
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return head[8..11].SequenceEqual("hei"u8) || head[8..12].SequenceEqual("mif1"u8) ? MediaKind.Heic : MediaKind.Mp4;
        return null;
    }

    private static MediaKind TellZip(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("mimetype") is { Length: < 128 } declared)
            {
                using var reader = new StreamReader(declared.Open(), Encoding.ASCII);
                return MediaKind.ClaimedByType(reader.ReadToEnd().Trim()) is { Container: { } container } kind && container == MediaKind.Zip ? kind : MediaKind.Zip;
            }

            if (zip.GetEntry("[Content_Types].xml") is null)
                return MediaKind.Zip;
            return zip.Entries.Select(entry => entry.FullName.Split('/')[0]).FirstOrDefault(folder => folder is "word" or "xl" or "ppt") switch
            {
                "word" => MediaKind.Docx,
                "xl" => MediaKind.Xlsx,
                "ppt" => MediaKind.Pptx,
                _ => MediaKind.Zip,
            };
        }
        catch (InvalidDataException)
        {
            // Begins as a zip and is none: broken on its way, or made to look like one.
            return MediaKind.Unknown;
        }
    }

    /// <summary>Looks for the names of streams wherever they stand, which spares reading the file's own allocation table.</summary>
    private static async Task<MediaKind> TellCompoundAsync(Stream content, CancellationToken cancellation)
    {
        const int Window = 256 * 1024, Overlap = 64;
        var buffer = new byte[Window + Overlap];
        var kept = 0;
        var found = CompoundStreams.Length;
        int read;
        content.Position = 0;
        while ((read = await content.ReadAtLeastAsync(buffer.AsMemory(kept, Window), Window, throwOnEndOfStream: false, cancellation)) > 0)
        {
            var window = buffer.AsSpan(0, kept + read);
            for (var i = 0; i < found; i++)
            {
                if (window.IndexOf(CompoundStreams[i].Name) >= 0)
                    found = i;
            }

            kept = Math.Min(Overlap, window.Length);
            window[^kept..].CopyTo(buffer);
        }

        return found < CompoundStreams.Length ? CompoundStreams[found].Kind : MediaKind.Compound;
    }

    /// <summary>Text has no control characters but those of layout; UTF-16 says that it is by its mark.</summary>
    private static async Task<bool> IsTextAsync(Stream content, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var isUtf16 = false;
        var isFirst = true;
        int read;
        content.Position = 0;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            var window = buffer.AsSpan(0, read);
            if (isFirst)
                isUtf16 = window.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || window.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
            isFirst = false;
            if (!isUtf16 && window.ContainsAnyExcept(TextBytes))
                return false;
        }

        return true;
    }

    private static readonly SearchValues<byte> TextBytes = SearchValues.Create(
        [(byte)'\t', (byte)'\n', (byte)'\r', (byte)'\f', .. Enumerable.Range(0x20, 0xE0).Where(b => b != 0x7F).Select(b => (byte)b)]);
}
