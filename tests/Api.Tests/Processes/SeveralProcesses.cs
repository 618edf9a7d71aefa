using System.Diagnostics;
using Npgsql;
using OnNara.Api.Tests.Walk;

namespace OnNara.Api.Tests.Processes;

[CollectionDefinition(nameof(SeveralProcesses))]
public sealed class SeveralProcessesGroup : ICollectionFixture<SeveralProcesses>;

/// <summary>The product as three processes that share one database. They start at the same moment, on an empty one.</summary>
public sealed class SeveralProcesses : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly ProductProcess[] _processes;
    private HttpClient? _administrator;

    public SeveralProcesses() => _processes = [.. Enumerable.Range(1, 3).Select(_ => new ProductProcess(_database, demonstration: false, isAlone: false))];

    /// <summary>Two that live.</summary>
    internal (ProductProcess One, ProductProcess Other) Two => _processes.Where(p => p.IsRunning).ToList() is [var one, .., var other]
        ? (one, other)
        : throw new InvalidOperationException("No two processes are left.");

    internal IReadOnlyCollection<ProductProcess> All => _processes;

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        await Task.WhenAll(_processes.Select(p => p.StartAsync()));
        _administrator = await Agencies.TakeOverInstallationAsync(Two.One.Connect, _database.DataDirectory);
    }

    public async ValueTask DisposeAsync()
    {
        _administrator?.Dispose();
        await Task.WhenAll(_processes.Select(async p => await p.DisposeAsync()));
        await _database.DisposeAsync();
    }

    /// <summary>An agency of the test's own, opened by one process; its people go to another one.</summary>
    internal async Task<TestAgency> OpenAgencyAsync(ProductProcess at)
    {
        using var administrator = new HttpClient { BaseAddress = at.Address };
        administrator.DefaultRequestHeaders.Authorization = _administrator!.DefaultRequestHeaders.Authorization;
        return At(at, (await Agencies.OpenAsync(administrator, at.Connect, Agencies.Section(Agencies.NewCode()))).Code);
    }

    /// <summary>The people of the agency as they go to that process.</summary>
    internal static TestAgency At(ProductProcess process, string agency) => new(process.Connect, agency);

    /// <summary>Asks the database until the answer is the one that is waited for.</summary>
    public async Task<IReadOnlyList<T>> EventuallyAsync<T>(string sql, Func<NpgsqlDataReader, T> read, Func<IReadOnlyList<T>, bool> isThere)
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            var found = await RowsAsync(sql, read);
            if (isThere(found))
                return found;
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), $"{sql}: {string.Join(", ", found)}");
        }
    }

    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync())
            found.Add(read(rows));
        return found;
    }

    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
