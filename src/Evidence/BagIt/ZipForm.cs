using System.Buffers.Binary;
using System.Text;

namespace OnNara.Evidence.BagIt;

/// <summary>A file in a zip of this form.</summary>
/// <param name="Offset">Where its local header begins.</param>
internal sealed record ZipEntry(string Name, uint Crc, uint Size, uint Offset)
{
    public long DataOffset => Offset + ZipForm.LocalHeaderSize + Encoding.UTF8.GetByteCount(Name);

    public long End => DataOffset + Size;
}

/// <summary>
/// The one form in which a bundle is zipped: files stored as they are, one after the other, then the directory, then its end. Times,
/// rights, comments and extra fields are always the same or not there, so every byte follows from the names and the contents, and none
/// can be changed unnoticed. Nothing is packed, so nothing unpacks to more than it is.
/// </summary>
internal static class ZipForm
{
    public const int LocalHeaderSize = 30;
    public const int DirectoryHeaderSize = 46;
    public const int EndSize = 22;
    public const int MostEntries = ushort.MaxValue;

    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 0x0800;
    private const ushort FirstDay = (1 << 5) | 1;

    public static byte[] LocalHeader(ZipEntry entry) =>
        new Fields(LocalHeaderSize).Int(0x04034b50).Short(Version).Short(NamesAreUtf8).Short(0).Short(0).Short(FirstDay)
            .Int(entry.Crc).Int(entry.Size).Int(entry.Size).Short((ushort)Encoding.UTF8.GetByteCount(entry.Name)).Short(0).With(entry.Name);

    public static byte[] DirectoryHeader(ZipEntry entry) =>
        new Fields(DirectoryHeaderSize).Int(0x02014b50).Short(Version).Short(Version).Short(NamesAreUtf8).Short(0).Short(0).Short(FirstDay)
            .Int(entry.Crc).Int(entry.Size).Int(entry.Size).Short((ushort)Encoding.UTF8.GetByteCount(entry.Name)).Short(0).Short(0)
            .Short(0).Short(0).Int(0).Int(entry.Offset).With(entry.Name);

    public static byte[] End(int entries, uint directorySize, uint directoryOffset) =>
        new Fields(EndSize).Int(0x06054b50).Short(0).Short(0).Short((ushort)entries).Short((ushort)entries).Int(directorySize).Int(directoryOffset).Short(0).With("");

    private ref struct Fields
    {
        private readonly byte[] _bytes;
        private int _at;

        public Fields(int size) => _bytes = new byte[size];

        public Fields Short(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_at), value);
            _at += 2;
            return this;
        }

        public Fields Int(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_at), value);
            _at += 4;
            return this;
        }

        public readonly byte[] With(string name) => [.. _bytes, .. Encoding.UTF8.GetBytes(name)];
    }
}
