using Npgsql;
using NpgsqlTypes;

namespace OnNara.Projections;

/// <summary>Values of conditions, always as parameters: nothing that a person typed ever becomes part of a statement.</summary>
internal static class SqlConditions
{
    /// <summary>Adds the value and gives the name under which the statement knows it.</summary>
    public static string Add(this NpgsqlCommand command, object value, NpgsqlDbType type)
    {
        command.Parameters.Add(new() { Value = value, NpgsqlDbType = type });
        return $"${command.Parameters.Count}";
    }

    public static string AddTexts(this NpgsqlCommand command, IEnumerable<string> values) =>
        command.Add(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    /// <summary>
    /// As a question that gives a row each: a prepared statement compares many rows with many values by hash that way, where <c>any</c>
    /// would go through all values for every row.
    /// </summary>
    public static string AddTextsAsRows(this NpgsqlCommand command, IEnumerable<string> values) => $"select unnest({command.AddTexts(values)})";
}
