using System.Security.Cryptography;

namespace OnNara.Api.Attachments;

/// <summary>
/// A file while it is being taken in: on disk, measured and hashed as it comes, gone when it is disposed of. The database
/// hears of it only when it is whole, so an upload that breaks off leaves nothing and a slow one holds no connection.
/// </summary>
public sealed class ReceivedFile : IAsyncDisposable
{
    private readonly FileStream _file;

    private ReceivedFile(FileStream file, string sha256) => (_file, Sha256) = (file, sha256);

    public string Sha256 { get; }

    public long Size => _file.Length;

    /// <summary>The bytes, for reading from any place.</summary>
    public Stream Content => _file;

    /// <summary>None where there are more bytes than <paramref name="limitBytes"/>.</summary>
    public static async Task<ReceivedFile?> ReceiveAsync(Stream body, long limitBytes, CancellationToken cancellation)
    {
        var file = Create();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
            {
                if (file.Position + read > limitBytes)
                {
                    await file.DisposeAsync();
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            await file.FlushAsync(cancellation);
            return new ReceivedFile(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"onnara-{Guid.NewGuid():N}"), options);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
