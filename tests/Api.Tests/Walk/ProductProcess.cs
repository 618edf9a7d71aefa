using System.Diagnostics;

namespace OnNara.Api.Tests.Walk;

/// <summary>The product as a process of its own on a real port; it can be killed as a machine that fails would.</summary>
/// <param name="webDirectory">Where the browser's application lies, where it is wanted.</param>
/// <param name="demonstration">Whether it plays the demonstration government.</param>
/// <param name="isAlone">Whether it has the database for itself.</param>
internal sealed class ProductProcess(TestDatabase database, string? webDirectory = null, bool demonstration = true, bool isAlone = true) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public bool IsRunning => _process is not null;

    public HttpClient Connect() => new() { BaseAddress = Address };

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OnNara.Api.dll"), "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__OnNara"] = database.ConnectionString;
        start.Environment["OnNara__Demonstration"] = demonstration ? "true" : "false";
        start.Environment["OnNara__DataDirectory"] = database.DataDirectory;
        start.Environment["OnNara__WebDirectory"] = webDirectory ?? "";
        start.Environment["OnNara__SingleProcess"] = isAlone ? "true" : "false";
        start.Environment["OnNara__PasswordIterations"] = "1000";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        _process = Process.Start(start) ?? throw new InvalidOperationException("The product did not start.");
        // Nobody reads what it says, and a full pipe would stop it.
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    /// <summary>At once, with everything that it had in hand.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task UntilReadyAsync()
    {
        using var client = Connect();
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (since.Elapsed < Patience)
            {
                // Not listening yet.
            }

            since.Elapsed.ShouldBeLessThan(Patience, "the product did not get ready");
            await Task.Delay(200);
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
