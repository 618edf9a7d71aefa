using Npgsql;

namespace OnNara.Projections.Rebuilding;

/// <summary>Connections over which very many rows go.</summary>
public static class ManyRows
{
    private const int Buffer = 65_536;

    /// <summary>The same server by a connection that asks the operating system for eight times as much at once.</summary>
    /// <param name="application">The name under which the server lists it.</param>
    public static string Through(string connectionString, string application) =>
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = application, ReadBufferSize = Buffer, WriteBufferSize = Buffer }.ConnectionString;
}
