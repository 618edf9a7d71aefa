using Npgsql;

namespace OnNara.Projections.Rebuilding;

/// <param name="Drop">The statement that takes it away.</param>
/// <param name="Make">The statement that makes it again.</param>
public sealed record TableIndex(string Drop, string Make);

/// <summary>
/// Keys and indexes of tables, to be taken away before very many rows go in and made again over all of them: a row then has one place to go
/// to, and an index is written once, in its own order.
/// </summary>
public static class TableIndexes
{
    private const int Together = 2;

    /// <summary>Those that there are.</summary>
    /// <param name="tables">Names of tables, with their schema.</param>
    /// <param name="withKeys">Whether primary keys are wanted too.</param>
    public static async Task<IReadOnlyList<TableIndex>> ReadAsync(NpgsqlDataSource database, IEnumerable<string> tables, bool withKeys, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), i.indexrelid
            from pg_index i where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
            union all
            select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
                format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)), k.oid
            from pg_constraint k where k.conrelid = any($1::regclass[]) and (k.contype in ('u', 'f') or (k.contype = 'p' and $2))
            order by 3
            """);
        command.Parameters.Add(new() { Value = tables.ToArray() });
        command.Parameters.Add(new() { Value = withKeys });
        var found = new List<TableIndex>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(new(rows.GetString(0), rows.GetString(1)));
        return found;
    }

    public static async Task DropAsync(NpgsqlDataSource database, IEnumerable<TableIndex> indexes, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(string.Join(';', indexes.Select(i => i.Drop)));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static Task MakeAsync(NpgsqlDataSource database, IEnumerable<string> statements, CancellationToken cancellation) =>
        Parallel.ForEachAsync(statements, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellation }, async (statement, stop) =>
        {
            await using var connection = await database.OpenConnectionAsync(stop);
            await using var command = new NpgsqlCommand($"set maintenance_work_mem = '256MB'; {statement}", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(stop);
        });
}
