using Marten;
using Npgsql;

namespace OnNara.Projections.Rebuilding;

/// <summary>
/// The tables of the read models once more, in a schema beside the one that serves: filled without their indexes, which are made afterwards,
/// and then put in the place of those that served until then.
/// </summary>
internal sealed class TablesBeside(NpgsqlDataSource database, IDocumentStore store, string served)
{
    /// <summary>Where they are built. What lies there is from a rebuild that was broken off.</summary>
    public const string Schema = "rows_rebuilt";

    private const string Replaced = "rows_replaced";
    private IReadOnlyList<TableIndex> _indexes = [];

    private IEnumerable<string> Names => ReadingGroups.All.SelectMany(g => g.Rows).Select(row => store.Options.FindOrResolveDocumentType(row).TableName.Name);

    /// <summary>Makes them empty, without keys and indexes.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        await DropAsync(cancellation);
        foreach (var row in ReadingGroups.All.SelectMany(g => g.Rows))
            await store.Storage.Database.EnsureStorageExistsAsync(row, cancellation);
        _indexes = await TableIndexes.ReadAsync(database, Names.Select(name => $"{Schema}.{name}"), withKeys: true, cancellation);
        await TableIndexes.DropAsync(database, _indexes, cancellation);
    }

    /// <summary>Makes keys and indexes over the rows that are there.</summary>
    public async Task IndexAsync(CancellationToken cancellation)
    {
        await TableIndexes.MakeAsync(database, _indexes.Select(i => i.Make), cancellation);
        await ExecuteAsync(string.Join(';', Names.Select(name => $"analyze {Schema}.{name}")), cancellation);
    }

    /// <summary>Puts them in the place of those that serve, in the transaction of the connection.</summary>
    public async Task TakeTheirPlaceAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var moves = Names.Select(name => $"alter table {served}.{name} set schema {Replaced}; alter table {Schema}.{name} set schema {served}");
        await using var command = new NpgsqlCommand($"create schema {Replaced}; {string.Join(';', moves)}", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Throws away what was replaced, or what was built and never took its place.</summary>
    public Task DropAsync(CancellationToken cancellation) =>
        ExecuteAsync($"drop schema if exists {Schema} cascade; drop schema if exists {Replaced} cascade", cancellation);

    private async Task ExecuteAsync(string statements, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(statements);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
