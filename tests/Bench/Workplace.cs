using System.Diagnostics;
using JasperFx;
using Marten;
using Npgsql;
using OnNara.Projections;

namespace OnNara.Bench;

/// <summary>What a bench works with: a server, databases of its own on it, and a way to say how far it is.</summary>
/// <param name="artifacts">Where a bench keeps what belongs to its database.</param>
public sealed class Workplace(string server, string artifacts, TextWriter progress)
{
    private const string Filled = "filled";

    public void Say(string what) => progress.WriteLine($"  {what}");

    /// <summary>A database of the bench's own with nothing in it.</summary>
    public async Task<string> EmptyDatabaseAsync(string bench, CancellationToken cancellation)
    {
        var database = DatabaseOf(bench);
        await ExecuteAsync(server, [$"drop database if exists {database} with (force)", $"create database {database} encoding 'UTF8' template template0"], cancellation);
        return ConnectionStringOf(bench);
    }

    /// <summary>A copy of a database on which nobody works any more; connections that were left to it are ended.</summary>
    public async Task CopyDatabaseAsync(string from, string to, CancellationToken cancellation)
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(
            server,
            [
                $"drop database if exists {DatabaseOf(to)} with (force)",
                $"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{DatabaseOf(from)}'",
                $"create database {DatabaseOf(to)} template {DatabaseOf(from)}",
            ],
            cancellation);
    }

    public Task VacuumAsync(string bench, CancellationToken cancellation) => ExecuteAsync(ConnectionStringOf(bench), ["vacuum analyze"], cancellation);

    /// <summary>What is measured against what keeps its word has to keep it as well: a server that does not write through is named as such.</summary>
    public async Task SayHowDurableAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("select current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off'", connection);
        if (await command.ExecuteScalarAsync(cancellation) is not true)
            Say("This server does not write through to the disk: all sides are faster than they could be where something depends on it.");
    }

    /// <summary>Whether a run before this one filled the bench's database to its end.</summary>
    public async Task<bool> IsFilledAsync(string bench, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        await using var said = new NpgsqlCommand("select shobj_description(oid, 'pg_database') from pg_database where datname = $1", connection);
        said.Parameters.Add(new() { Value = DatabaseOf(bench) });
        return await said.ExecuteScalarAsync(cancellation) is Filled;
    }

    /// <summary>Says of the bench's database that nothing is left to fill, and lets the server look at what it holds.</summary>
    public async Task FilledAsync(string bench, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringOf(bench));
        await connection.OpenAsync(cancellation);
        foreach (var statement in new[] { "vacuum analyze", $"comment on database {DatabaseOf(bench)} is '{Filled}'" })
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync(cancellation);
        }
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

    public string DirectoryOf(string bench) => Path.GetFullPath(Path.Combine(artifacts, DatabaseOf(bench)));

    private static async Task ExecuteAsync(string server, IEnumerable<string> statements, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellation);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync(cancellation);
        }
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
