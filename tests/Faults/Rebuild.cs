using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using OnNara.Projections;
using OnNara.Projections.PersonalData;

namespace OnNara.Faults;

/// <summary>
/// The read models of the running product against those that the log gives from nothing. A copy of the database is rebuilt, so that the product
/// serves on meanwhile; the copy is one moment of it, read models and log alike.
/// </summary>
public sealed class Rebuild(Installation installation)
{
    private const string Copy = "onnara_rebuilt", Spoiled = "mt_doc_searchentry";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>Which read models differ.</returns>
    public async Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellation)
    {
        var copy = await CopyAsync(cancellation);
        var live = await DigestsAsync(copy, cancellation);
        using var keys = new PersonalKeys(copy);
        using var store = DocumentStore.For(options =>
        {
            options.Connection(copy);
            options.DisableNpgsqlLogging = true;
            OnNaraStore.Configure(options, keys);
        });
        using (var daemon = await store.BuildProjectionDaemonAsync())
        {
            foreach (var projection in store.Options.Projections.All.Where(p => p.Lifecycle != ProjectionLifecycle.Live))
                await daemon.RebuildProjectionAsync(projection.Name, Patience, cancellation);
        }

        var rebuilt = await DigestsAsync(copy, cancellation);
        await SpoilAsync(copy, cancellation);
        if ((await DigestsAsync(copy, cancellation))[Spoiled] == rebuilt[Spoiled])
            return [$"UNPROVED: the comparison does not see that {Spoiled} was changed"];
        return [.. live.Keys.Union(rebuilt.Keys).Order().Where(table => live.GetValueOrDefault(table) != rebuilt.GetValueOrDefault(table))
            .Select(table => $"READ MODEL: {table} says something else than the log")];
    }

    private static async Task SpoilAsync(string copy, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(copy);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"update {Spoiled} set data = '{{}}' where id = (select id from {Spoiled} order by id limit 1)", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<string> CopyAsync(CancellationToken cancellation)
    {
        foreach (var statement in new[] { $"drop database if exists {Copy} with (force)", $"create database {Copy} encoding 'UTF8' template template0" })
        {
            await using var command = installation.Database.CreateCommand(statement);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        var from = new NpgsqlConnectionStringBuilder(installation.ConnectionString);
        var place = $"--host={from.Host} --port={from.Port} --username={from.Username} --no-password";
        var programs = installation.DatabasePrograms;
        using var process = Process.Start(new ProcessStartInfo("bash", ["-o", "pipefail", "-c", $"'{programs}/pg_dump' {place} --format=custom --compress=0 {from.Database} | '{programs}/pg_restore' {place} --dbname={Copy} --exit-on-error"])
        {
            Environment = { ["PGPASSWORD"] = from.Password },
        })!;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? new NpgsqlConnectionStringBuilder(installation.ConnectionString) { Database = Copy }.ConnectionString
            : throw new LossException("the database could not be copied for the rebuild");
    }

    /// <summary>Of each read model what it says, without the store's own columns such as when a row was written.</summary>
    private static async Task<Dictionary<string, string>> DigestsAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand("select table_name from information_schema.tables where table_name like 'mt_doc_%' order by 1", connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                tables.Add(reader.GetString(0));
        }

        var digests = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var command = new NpgsqlCommand(
                $"select concat_ws(' ', to_jsonb(r) ->> 'tenant_id', r.id, r.data) from {table} r order by to_jsonb(r) ->> 'tenant_id', r.id", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                digest.AppendData(Encoding.UTF8.GetBytes(reader.GetString(0) + '\n'));
            digests[table] = Convert.ToHexStringLower(digest.GetHashAndReset());
        }

        return digests;
    }
}
