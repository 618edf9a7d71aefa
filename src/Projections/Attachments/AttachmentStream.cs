using Npgsql;

namespace OnNara.Projections.Attachments;

/// <summary>A kept file as a stream that can be read from any place on, one chunk in memory at a time.</summary>
internal sealed class AttachmentStream(NpgsqlDataSource database, string sha256, long length) : Stream
{
    private byte[] _chunk = [];
    private long _chunkNumber = -1;
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

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
            return 0;

        var number = _position / AttachmentStore.ChunkBytes;
        if (number != _chunkNumber)
        {
            _chunk = await FetchAsync((int)number, cancellationToken);
            _chunkNumber = number;
        }

        var offset = (int)(_position % AttachmentStore.ChunkBytes);
        var count = Math.Min(buffer.Length, _chunk.Length - offset);
        _chunk.AsSpan(offset, count).CopyTo(buffer.Span);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Attachments are read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A kept file never changes.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A kept file never changes.");

    private async Task<byte[]> FetchAsync(int number, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select bytes from {AttachmentTables.Chunks} where sha256 = $1 and number = $2");
        command.Parameters.AddWithValue(sha256);
        command.Parameters.AddWithValue(number);
        return (byte[]?)await command.ExecuteScalarAsync(cancellation)
            ?? throw new IOException($"Chunk {number} of the file {sha256} is missing.");
    }
}
