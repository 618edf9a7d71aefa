using System.Text.Json;
using Npgsql;
using OnNara.Api.Tests.Walk;

namespace OnNara.Api.Tests.Processes;

[CollectionDefinition(nameof(TwoClusters))]
public sealed class TwoClustersGroup : ICollectionFixture<TwoClusters>;

/// <summary>The product with its agencies in two clusters: <c>home</c> in the one of all tests, <c>second</c> in one of its own.</summary>
public sealed class TwoClusters : IAsyncLifetime
{
    public const string Home = "home";
    public const string Second = "second";
    public const string Third = "third";

    private readonly TestDatabase _home = new();
    private readonly Dictionary<string, TestDatabase> _others = [];
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-second-cluster-").FullName;
    private readonly ProductProcess _product;
    private string? _cluster;

    public TwoClusters() => _product = new(_home, demonstration: false);

    internal ProductProcess Product => _product;

    public HttpClient Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
            // As root the server runs as somebody else, who has to enter.
            File.SetUnixFileMode(_directory, (UnixFileMode)Convert.ToInt32("755", 8));
        _cluster = await StartSecondAsync();
        await _home.CreateAsync();
        await AddAsync(Second);
        await _product.StartAsync();
        Administrator = await Agencies.TakeOverInstallationAsync(_product.Connect, _home.DataDirectory);
    }

    public async ValueTask DisposeAsync()
    {
        Administrator?.Dispose();
        await _product.DisposeAsync();
        foreach (var database in (TestDatabase[])[_home, .. _others.Values])
            await database.DisposeAsync();
        await OpsCommand.RunAsync("postgres", "remove", _directory);
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>A database of the second cluster, put down where the product looks for it.</summary>
    public async Task AddAsync(string name)
    {
        var database = new TestDatabase(_cluster);
        await database.CreateAsync();
        _others.Add(name, database);
        var settings = new { OnNara = new { Databases = _others.ToDictionary(o => o.Key, o => o.Value.ConnectionString) } };
        var file = Path.Combine(_home.DataDirectory, "databases.json");
        await File.WriteAllTextAsync($"{file}.new", JsonSerializer.Serialize(settings));
        File.Move($"{file}.new", file, overwrite: true);
    }

    internal Task<TestAgency> OpenAgencyAsync(string database) =>
        Agencies.OpenAsync(Administrator, _product.Connect, Agencies.Section(Agencies.NewCode()), database);

    public string ConnectionStringOf(string database) => (database == Home ? _home : _others[database]).ConnectionString;

    /// <summary>The second cluster, with all databases in it but home.</summary>
    public async Task<string> StartSecondAsync() => (await OpsCommand.RunAsync("postgres", "start", _directory, "--throwaway")).ShouldSucceed().Told.Trim();

    public async Task StopSecondAsync()
    {
        (await OpsCommand.RunAsync("postgres", "stop", _directory)).ShouldSucceed();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Keeps everybody from writing into the table until it is let go.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string database, string table)
    {
        var connection = await ConnectAsync(database);
        await using var hold = new NpgsqlCommand($"begin; lock table {table} in exclusive mode", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }

    public async Task<T> ReadAsync<T>(string database, string sql)
    {
        await using var connection = await ConnectAsync(database);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var connection = new NpgsqlConnection(ConnectionStringOf(database));
        await connection.OpenAsync();
        return connection;
    }
}
