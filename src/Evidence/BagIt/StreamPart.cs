namespace OnNara.Evidence.BagIt;

/// <summary>A part of a stream that can be read from any place on; one at a time is read.</summary>
internal sealed class StreamPart(Stream whole, long start, long length) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        whole.Position = start + _position;
        var read = whole.Read(buffer, offset, (int)Math.Clamp(length - _position, 0, count));
        _position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A part is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A part is read only.");
}
