using System.Diagnostics;
using JasperFx;
using Marten;
using Npgsql;
using OnNara.Projections;

namespace OnNara.Bench;

/// <summary>What a bench works with: a server, databases of its own on it, and a way to say how far it is.</summary>
public sealed class Workplace(string server, TextWriter progress)
{
    public void Say(string what) => progress.WriteLine($"  {what}");

    /// <summary>A database of the bench's own with nothing in it.</summary>
    public async Task<string> EmptyDatabaseAsync(string bench, CancellationToken cancellation)
    {
        var database = DatabaseOf(bench);
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        foreach (var statement in new[] { $"drop database if exists {database} with (force)", $"create database {database} encoding 'UTF8' template template0" })
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        return ConnectionStringOf(bench);
    }

    public string ConnectionStringOf(string bench) => new NpgsqlConnectionStringBuilder(server) { Database = DatabaseOf(bench) }.ConnectionString;

    /// <summary>A database that stays from run to run, so that filling it is done once.</summary>
    public async Task<string> LastingDatabaseAsync(string bench, CancellationToken cancellation)
    {
        var database = DatabaseOf(bench);
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        await using var known = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        known.Parameters.Add(new() { Value = database });
        if (await known.ExecuteScalarAsync(cancellation) is null)
        {
            await using var create = new NpgsqlCommand($"create database {database} encoding 'UTF8' template template0", connection);
            await create.ExecuteNonQueryAsync(cancellation);
        }

        return ConnectionStringOf(bench);
    }

    /// <summary>A store as the product configures it, on a database that stays from run to run.</summary>
    /// <param name="further">What a bench sets beside the product's own configuration.</param>
    public async Task<DocumentStore> StoreAsync(string bench, CancellationToken cancellation, Action<StoreOptions>? further = null)
    {
        var connectionString = await LastingDatabaseAsync(bench, cancellation);
        var store = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.AutoCreateSchemaObjects = AutoCreate.All;
            options.DisableNpgsqlLogging = true;
            OnNaraStore.Configure(options, new(connectionString));
            further?.Invoke(options);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return store;
    }

    private static string DatabaseOf(string bench) => $"onnara_bench_{bench}";

    /// <summary>Milliseconds within which 95 of 100 calls are answered; the first calls, which warm caches and the compiler, are not counted.</summary>
    public static async Task<double> P95Async(int calls, Func<int, Task> call)
    {
        const int WarmUp = 100;
        var taken = new List<double>(calls);
        for (var i = 0; i < calls + WarmUp; i++)
        {
            var clock = Stopwatch.StartNew();
            await call(i);
            if (i >= WarmUp)
                taken.Add(clock.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return Math.Round(taken[(int)Math.Ceiling(taken.Count * 0.95) - 1], 1);
    }
}
