using Marten;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OnNara.Projections.Documents;

/// <summary>
/// The serial of a department's register in a year: a row of its own, locked from its taking to the commit. Who rolls back gives
/// the serial back, so the numbers have neither gaps nor doubles however many decide at once.
/// </summary>
public static class RegisterCounter
{
    private const string TableName = "register_counter";

    /// <summary>The table, to be created with the others.</summary>
    public static Table Table(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, TableName, SchemaUtils.IdentifierUsage.General));
        table.AddColumn<string>("tenant_id").AsPrimaryKey();
        table.AddColumn<string>("department_code").AsPrimaryKey();
        table.AddColumn<int>("year").AsPrimaryKey();
        table.AddColumn<int>("serial").NotNull();
        return table;
    }

    /// <summary>Takes the next serial in the session's own transaction; it counts only when the session commits.</summary>
    public static async Task<int> Next(IDocumentSession session, string departmentCode, int year, CancellationToken cancellation) =>
        (await Next(session, departmentCode, year, Guid.Empty, cancellation)).Serial;

    /// <summary>Takes the next serial, and tells on the same way which version a stream has, 0 where there is none.</summary>
    internal static async Task<(int Serial, long Version)> Next(IDocumentSession session, string departmentCode, int year, Guid stream, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        await using var command = new NpgsqlCommand(
            $"""
            with counted as (
                insert into {schema}.{TableName} as counter (tenant_id, department_code, year, serial) values ($1, $2, $3, 1)
                on conflict (tenant_id, department_code, year) do update set serial = counter.serial + 1
                returning serial)
            select serial, coalesce((select version from {schema}.mt_streams where tenant_id = $1 and id = $4), 0) from counted
            """);
        command.Parameters.Add(new() { Value = session.TenantId });
        command.Parameters.Add(new() { Value = departmentCode });
        command.Parameters.Add(new() { Value = year });
        command.Parameters.Add(new() { Value = stream });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt32(0), reader.GetInt64(1));
    }
}
