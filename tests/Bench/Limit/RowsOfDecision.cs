using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace OnNara.Limit;

/// <summary>
/// The rows that the product wrote when it decided one document, read from the tables and written again for others: two facts, the document's
/// row, the line in the register and the item for whoever sends it; the decider's item goes, the stream's version and the counter go up.
/// Two round trips: one gives the number and says whose document it is, the other writes and commits.
/// </summary>
public sealed class RowsOfDecision
{
    private const int VersionBefore = 5;
    private readonly Guid _example;
    private readonly int _year;
    private readonly IReadOnlyList<TableRow> _rows;

    private RowsOfDecision(Guid example, int year, IReadOnlyList<TableRow> rows) => (_example, _year, _rows) = (example, year, rows);

    public static async Task<RowsOfDecision> ReadAsync(NpgsqlDataSource database, Guid example)
    {
        var rows = new List<TableRow>();
        foreach (var (table, condition) in new[]
        {
            ("mt_events", $"stream_id = '{example}' and version > {VersionBefore}"), ("mt_doc_documentsummary", $"id = '{example}'"),
            ("mt_doc_registerline", $"data ->> 'subjectId' = '{example}'"), ("mt_doc_workitem", $"data ->> 'subjectId' = '{example}'"),
        })
        {
            rows.AddRange(await TableRow.ReadAsync(database, table, condition));
        }

        var line = rows.Single(r => r.Table == "mt_doc_registerline");
        return new(example, int.Parse(line.Values[line.Columns.IndexOf("year")]!, CultureInfo.InvariantCulture), rows);
    }

    public async Task<int> WriteAsync(NpgsqlDataSource database, Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (agency, department, decider, serial) = await NumberAsync(connection, id, cancellation);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var row in _rows)
            batch.BatchCommands.Add(row.ToInsert(value => value.Replace($"{_example}", $"{id}", StringComparison.Ordinal).Replace($"{_example:N}", $"{id:N}", StringComparison.Ordinal), agency, department, serial));
        batch.BatchCommands.Add(Command("update mt_streams set version = version + 2, timestamp = now() where tenant_id = $1 and id = $2 and version = $3", agency, id, (long)VersionBefore));
        batch.BatchCommands.Add(Command("delete from mt_doc_workitem where tenant_id = $1 and id = $2", agency, $"{id:N}/Decide/person:{decider:N}"));
        batch.BatchCommands.Add(new("commit"));
        await batch.ExecuteNonQueryAsync(cancellation);
        return serial;
    }

    private async Task<(string Agency, string Department, Guid Decider, int Serial)> NumberAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("begin"));
        batch.BatchCommands.Add(Command(
            """
            with document as (select tenant_id, data ->> 'departmentCode' as department, data -> 'path' -> -1 -> 'assignee' ->> 'personId' as decider from mt_doc_documentsummary where id = $1),
            counted as (
                insert into register_counter as c (tenant_id, department_code, year, serial) select tenant_id, department, $2, 1 from document
                on conflict (tenant_id, department_code, year) do update set serial = c.serial + 1 returning serial)
            select document.tenant_id, document.department, document.decider::uuid, counted.serial from document, counted
            """,
            id, _year));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetString(0), reader.GetString(1), reader.GetGuid(2), reader.GetInt32(3));
    }

    private static NpgsqlBatchCommand Command(string statement, params object[] values)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}

/// <summary>A row as text, column by column.</summary>
internal sealed record TableRow(string Table, List<string> Columns, List<string?> Values, string Insert)
{
    public static async Task<IReadOnlyList<TableRow>> ReadAsync(NpgsqlDataSource database, string table, string condition)
    {
        var (columns, types) = (new List<string>(), new List<string>());
        await using (var described = database.CreateCommand("select column_name, udt_name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position"))
        {
            described.Parameters.Add(new() { Value = table });
            await using var reader = await described.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                columns.Add(reader.GetString(0));
                types.Add(reader.GetString(1));
            }
        }

        var places = columns.Select((column, i) => column == "seq_id" ? $"coalesce(${i + 1}::int8, nextval('mt_events_sequence'))" : $"${i + 1}::{types[i]}");
        var insert = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", places)})";
        if (table != "mt_events")
            insert += $" on conflict (tenant_id, id) do update set {string.Join(", ", columns.Where(c => c is not ("tenant_id" or "id")).Select(c => $"{c} = excluded.{c}"))}";
        await using var select = database.CreateCommand($"select {string.Join(", ", columns.Select(c => $"{c}::text"))} from {table} where {condition} order by 1");
        await using var found = await select.ExecuteReaderAsync();
        var rows = new List<TableRow>();
        while (await found.ReadAsync())
            rows.Add(new(table, columns, [.. Enumerable.Range(0, columns.Count).Select(i => found.IsDBNull(i) ? null : found.GetString(i))], insert));
        return rows;
    }

    public NpgsqlBatchCommand ToInsert(Func<string, string> adapt, string agency, string department, int serial)
    {
        var command = new NpgsqlBatchCommand(Insert);
        for (var i = 0; i < Columns.Count; i++)
        {
            var value = Columns[i] switch
            {
                "seq_id" => null,
                "tenant_id" => agency,
                "id" when Table == "mt_events" => $"{Guid.CreateVersion7()}",
                "department_code" when Table == "mt_doc_registerline" => department,
                "serial" when Table == "mt_doc_registerline" => serial.ToString(CultureInfo.InvariantCulture),
                _ => Values[i] is { } known ? adapt(known) : null,
            };
            command.Parameters.Add(new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        }

        return command;
    }
}
