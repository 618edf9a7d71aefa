using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Npgsql;
using OnNara.Client;

namespace OnNara.Faults;

/// <summary>
/// The product as ops/run keeps it, on a cluster that <c>ops/postgres keep</c> keeps, with a line between them that can be cut. Nothing here
/// starts anything again: whatever comes back after a fault came back by itself.
/// </summary>
public sealed partial class Installation : IAsyncDisposable
{
    /// <summary>How long it may take to start, and to come back before a round is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Shorter than a database that hangs may take: a client that hears nothing asks again.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    private readonly string _workspace;
    private readonly Process _run;
    private readonly HttpClient _http;

    private Installation(string workspace, string connection, DatabaseLine line, Process run, Uri address)
    {
        _workspace = workspace;
        _run = run;
        Line = line;
        // A database that is killed leaves broken connections in a pool; the checker opens its own each time.
        ConnectionString = new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;
        Database = NpgsqlDataSource.Create(ConnectionString);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 64 }) { BaseAddress = address, Timeout = LongestAnswer };
        Api = new(_http, attempts: 1);
        Patient = new(address, concurrency: 1);
    }

    /// <summary>The database itself, past the line.</summary>
    public NpgsqlDataSource Database { get; }

    public string ConnectionString { get; }

    public DatabaseLine Line { get; }

    /// <summary>Says after one attempt that there was no answer.</summary>
    public ApiClient Api { get; }

    /// <summary>For what is done and asked between the faults.</summary>
    public ApiClient Patient { get; }

    private string ProductDirectory => Path.Combine(_workspace, "product");

    /// <summary>A file system of the database's own, which can be filled; none where none could be made.</summary>
    public string? Disk => Path.Combine(_workspace, "disk") is var disk && File.Exists(Path.Combine(_workspace, "disk.image")) ? disk : null;

    /// <summary>Where the product's clock is read from; none where it cannot be moved.</summary>
    public static string? Clock => Environment.GetEnvironmentVariable("ONNARA_FAULTS_CLOCK") is { Length: > 0 } clock ? clock : null;

    public static async Task<Installation> StartAsync(string workspace, string connection, string repository, CancellationToken cancellation)
    {
        var direct = new NpgsqlConnectionStringBuilder(connection);
        var line = new DatabaseLine(direct.Port);
        var directory = Directory.CreateDirectory(Path.Combine(workspace, "product")).FullName;
        var start = new ProcessStartInfo("bash", [Path.Combine(repository, "ops", "run"), "--no-build", "--no-demo", "--port", "0", "--data", directory])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__OnNara"] = new NpgsqlConnectionStringBuilder(connection) { Port = line.Port }.ConnectionString;
        start.Environment["OnNara__SingleProcess"] = "true";
        // Hashing is made slow on purpose; here it would only be in the way.
        start.Environment["OnNara__PasswordIterations"] = "1000";
        // Where a time can be told, a dotnet that is told it stands before the other one on the way of ops/run.
        if (Clock is not null)
            start.Environment["PATH"] = $"{Path.GetDirectoryName(Clock)}:{Environment.GetEnvironmentVariable("PATH")}";

        var run = Process.Start(start) ?? throw new ProductException("ops/run did not start.");
        var log = new StreamWriter(Path.Combine(workspace, "run.log")) { AutoFlush = true };
        run.OutputDataReceived += (_, said) => Say(said.Data);
        run.ErrorDataReceived += (_, said) => Say(said.Data);
        run.BeginOutputReadLine();
        run.BeginErrorReadLine();

        var address = await RunningAsync(run, directory, cancellation);
        return new(workspace, connection, line, run, address);

        void Say(string? text)
        {
            lock (log)
                log.WriteLine(text);
        }
    }

    public Task<Account> AdministratorAsync(CancellationToken cancellation) => new RunningProduct(ProductDirectory).AdministratorAsync(Patient, cancellation);

    /// <summary>What the product says of itself; none where it says nothing.</summary>
    public async Task<JsonElement?> HealthAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.GetAsync("health/ready", cancellation);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return body.RootElement.TryGetProperty("projections", out _) ? body.RootElement.Clone() : null;
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or JsonException || (silent is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Waits until the product says that it is ready.</summary>
    public async Task UntilReadyAsync(CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); !IsReady(await HealthAsync(cancellation)); await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation))
        {
            if (_run.HasExited)
                throw new LossException("ops/run ended, and nobody starts the product again");
            if (waited.Elapsed > Patience)
                throw new LossException($"it was not ready again within {Patience.TotalMinutes:0} minutes");
        }
    }

    public static bool IsReady(JsonElement? health) => health?.GetProperty("status").GetString() == "Ready";

    public void KillProduct()
    {
        using var product = JsonDocument.Parse(File.ReadAllText(Path.Combine(ProductDirectory, "running.json")));
        Signal(product.RootElement.GetProperty("pid").GetInt32(), Kill);
    }

    /// <param name="whole">The first process and all others, or one of the others, after which the first one starts afresh by itself.</param>
    public void KillDatabase(bool whole)
    {
        var (first, others) = DatabaseProcesses();
        if (whole)
        {
            Signal(first, Kill);
            foreach (var other in others)
                Signal(other, Kill);
        }
        else if (others.Count > 0)
        {
            Signal(others[^1], Kill);
        }
    }

    /// <returns>What has to go on.</returns>
    public IReadOnlyList<int> StopDatabase()
    {
        var (_, others) = DatabaseProcesses();
        foreach (var other in others)
            Signal(other, Stop);
        return others;
    }

    public static void GoOn(IReadOnlyList<int> stopped)
    {
        foreach (var process in stopped)
            Signal(process, Continue);
    }

    /// <summary>Where the programs of the running PostgreSQL are.</summary>
    public string DatabasePrograms => Path.GetDirectoryName(new FileInfo($"/proc/{DatabaseProcesses().First}/exe").ResolveLinkTarget(true)!.FullName)!;

    public async ValueTask DisposeAsync()
    {
        Signal(_run.Id, Terminate);
        await _run.WaitForExitAsync();
        Api.Dispose();
        Patient.Dispose();
        _http.Dispose();
        await Database.DisposeAsync();
        await Line.DisposeAsync();
        _run.Dispose();
    }

    private static async Task<Uri> RunningAsync(Process run, string directory, CancellationToken cancellation)
    {
        var product = new RunningProduct(directory);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !run.HasExited;)
        {
            try
            {
                return product.FindAddress();
            }
            catch (ProductException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }

        throw new ProductException($"The product did not start: see {directory}.");
    }

    private (int First, IReadOnlyList<int> Others) DatabaseProcesses()
    {
        var home = Path.Combine(_workspace, "disk", "data", "postgres");
        var first = int.Parse(File.ReadLines(Path.Combine(home, "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        return (first, [.. Directory.EnumerateDirectories("/proc").Select(ChildOf).OfType<int>()]);

        int? ChildOf(string process)
        {
            if (!int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out var id))
                return null;
            try
            {
                // After the name, which may hold anything but ends with the last parenthesis: state, parent, …
                var stat = File.ReadAllText(Path.Combine(process, "stat"));
                return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture) == first ? id : null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    private const int Kill = 9, Terminate = 15, Continue = 18, Stop = 19;

    private static void Signal(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
