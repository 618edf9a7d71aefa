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
    public static async Task<int> Next(IDocumentSession session, string departmentCode, int year, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        await using var command = new NpgsqlCommand(
            $"""
            insert into {schema}.{TableName} as counter (tenant_id, department_code, year, serial) values ($1, $2, $3, 1)
            on conflict (tenant_id, department_code, year) do update set serial = counter.serial + 1
            returning serial
            """);
        command.Parameters.Add(new() { Value = session.TenantId });
        command.Parameters.Add(new() { Value = departmentCode });
        command.Parameters.Add(new() { Value = year });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt32(0);
    }
}
