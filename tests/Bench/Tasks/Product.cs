using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OnNara.Client;

namespace OnNara.Bench.Tasks;

/// <summary>The product as a process of its own on a port of its own.</summary>
internal sealed class Product : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly string _directory;

    private Product(Process process, string directory, Uri address)
    {
        _process = process;
        _directory = directory;
        Address = address;
        Api = new(address, concurrency: 4);
    }

    public Uri Address { get; }

    public ApiClient Api { get; }

    /// <param name="directory">Where it keeps its keys. They belong to the database: with others it would not seal its log any further.</param>
    public static async Task<Product> StartAsync(string database, string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OnNara.Api.dll"), "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new (string, string)[]
        {
            ("ConnectionStrings__OnNara", database), ("OnNara__Demonstration", "false"), ("OnNara__DataDirectory", directory), ("OnNara__SingleProcess", "true"),
            ("OnNara__PasswordIterations", "1000"), ("Logging__LogLevel__Default", "Error"),
        })
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The product did not start.");
        // Nobody reads what it says, and a full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var product = new Product(process, directory, address);
        await product.UntilReadyAsync(cancellation);
        return product;
    }

    public Task<Account> AdministratorAsync(CancellationToken cancellation) => new RunningProduct(_directory).AdministratorAsync(Api, cancellation);

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task UntilReadyAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Patience)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", cancellation);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200, cancellation);
        }

        throw new TimeoutException("The product did not get ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
