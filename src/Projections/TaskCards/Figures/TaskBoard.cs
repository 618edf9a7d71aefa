using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace OnNara.Projections.TaskCards;

/// <summary>
/// Counts rows and lists them by one and the same conditions, so that the list behind a figure holds exactly what was counted.
/// </summary>
public abstract class TaskBoard(IQuerySession session, TaskQuestion question)
{
    protected TaskQuestion Question => question;

    protected string Agency => session.TenantId;

    protected string Table<TRow>() => $"{session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_{typeof(TRow).Name.ToLowerInvariant()}";

    protected List<string> Conditions(NpgsqlCommand command, string row) => question.Conditions(command, session.TenantId, row);

    protected string AsOf(NpgsqlCommand command) => command.Add(question.AsOf, NpgsqlDbType.Date);

    protected async Task<List<T>> Read<T>(NpgsqlCommand command, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    protected T FromJson<T>(DbDataReader reader, int column) => session.DocumentStore.Options.Serializer().FromJson<T>(reader, column);

    /// <summary>Where a page begins and how far it goes, over the column by which the list is ordered.</summary>
    protected static string From(NpgsqlCommand command, PageRequest page, string column)
    {
        // Of a comparison that holds for every row the database would still expect that it leaves out two thirds.
        var begins = page.Start.Length == 0 ? "true" : $"{column} > {command.Add(page.Start, NpgsqlDbType.Text)}";
        return $"{begins} order by {column} limit {command.Add(page.Limit + 1, NpgsqlDbType.Integer)}";
    }

    protected static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    protected static decimal? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Math.Round(reader.GetDecimal(column), 2);
}

/// <summary>The card that a row belongs to, as lists name it.</summary>
public sealed record CardName(Guid TaskCardId, string Title, string TaskCode);

/// <summary>A mean, and over how many rows; none where there is nothing to take it of.</summary>
public sealed record Mean(decimal? Value, long Count);
