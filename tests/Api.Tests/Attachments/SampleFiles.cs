using System.IO.Compression;
using System.Text;

namespace OnNara.Api.Tests.Attachments;

/// <summary>Small files of each kind, made here so that no test rests on somebody's document.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf(string text = "") => Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj<</Note({text}{Guid.NewGuid()})>>endobj\n%%EOF\n");

    public static byte[] Png() => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Guid.NewGuid().ToByteArray()];

    public static byte[] Program() => [.. "MZ"u8, .. new byte[98]];

    public static byte[] Text() => Encoding.UTF8.GetBytes($"안녕하세요. {Guid.NewGuid()}\n");

    public static byte[] Docx() => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"));

    public static byte[] Xlsx() => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Hwpx() => Zip(("mimetype", "application/hwp+zip"), ("Contents/section0.xml", "<section/>"));

    public static byte[] PlainZip() => Zip(("a.txt", "가"));

    /// <summary>The older Korean word processor's file: a compound file with a stream of its own.</summary>
    public static byte[] Hwp() => Compound("HwpSummaryInformation");

    public static byte[] Doc() => Compound("WordDocument");

    public static byte[] EncryptedDocx() => Compound("EncryptedPackage");

    public static byte[] Bytes(int length, int seed = 7)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Compound(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Root Entry"), .. new byte[108], .. Encoding.Unicode.GetBytes(stream), .. new byte[300]];

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
