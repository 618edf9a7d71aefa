using Npgsql;

namespace OnNara.Api.Tests;

/// <summary>A database that is made for one host and dropped after it.</summary>
/// <param name="server">Where it is made; on the server that ConnectionStrings__OnNara names where nothing is said.</param>
public sealed class TestDatabase(string? server = null) : IAsyncDisposable
{
    private readonly string _name = $"onnara_test_{Guid.NewGuid():N}";
    private readonly string _server = server ?? Environment.GetEnvironmentVariable("ConnectionStrings__OnNara")
        ?? throw new InvalidOperationException("ConnectionStrings__OnNara is not set. Run ops/test, or name a PostgreSQL database whose user may create databases.");

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ConnectionString;

    /// <summary>Where the host on this database keeps its keys and what it writes at its first start.</summary>
    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("onnara-test-").FullName;

    public async Task CreateAsync() => await OnServerAsync($"create database {_name} encoding 'UTF8' template template0");

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await OnServerAsync($"drop database if exists {_name} with (force)");
        if (Directory.Exists(DataDirectory)) Directory.Delete(DataDirectory, recursive: true);
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
