using OnNara.Client;

namespace OnNara.Bench.Tasks;

/// <summary>The product as a process of its own, as ops/run starts it.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ServerProcess _process;
    private readonly string _directory;
    private readonly bool _isDirectoryItsOwn;

    private Product(ServerProcess process, string directory, bool isDirectoryItsOwn)
    {
        (_process, _directory, _isDirectoryItsOwn) = (process, directory, isDirectoryItsOwn);
        Api = new(process.Address, concurrency: 4);
    }

    public Uri Address => _process.Address;

    public long MemoryBytes => _process.MemoryBytes;

    public ApiClient Api { get; }

    /// <param name="kept">
    /// A data directory that outlives the process, for starting it again on the same database, whose keys are kept there: with others it would
    /// not seal its log any further. Without one it has its own.
    /// </param>
    public static async Task<Product> StartAsync(string database, CancellationToken cancellation, string? kept = null)
    {
        var directory = kept ?? Directory.CreateTempSubdirectory("onnara-bench-").FullName;
        try
        {
            var process = await ServerProcess.StartAsync(
                "OnNara.Api.dll",
                [
                    ("ConnectionStrings__OnNara", database), ("OnNara__Demonstration", "false"), ("OnNara__DataDirectory", directory), ("OnNara__SingleProcess", "true"),
                    ("OnNara__PasswordIterations", "1000"), ("OnNara__SignInsPerAddress", "100000"), ("Logging__LogLevel__Default", "Error"), ("ASPNETCORE_ENVIRONMENT", "Production"),
                ],
                cancellation);
            return new(process, directory, kept is null);
        }
        catch
        {
            if (kept is null)
                Directory.Delete(directory, recursive: true);
            throw;
        }
    }

    public Task<Account> AdministratorAsync(CancellationToken cancellation) => new RunningProduct(_directory).AdministratorAsync(Api, cancellation);

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _process.DisposeAsync();
        if (_isDirectoryItsOwn)
            Directory.Delete(_directory, recursive: true);
    }
}
