using Npgsql;

namespace OnNara.Api.Hosting;

/// <summary>
/// The databases beside the installation's own, by name: from the settings, and from <c>databases.json</c> in the data directory, which may
/// change while the product runs.
/// </summary>
public static class DatabaseSettings
{
    private const int StatementsPrepared = 100;

    public static IReadOnlyDictionary<string, string> OtherDatabases(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OnNara:DataDirectory"] is { Length: > 0 } directory && Directory.Exists(directory))
            builder.Configuration.AddJsonFile(Path.Combine(Path.GetFullPath(directory), "databases.json"), optional: true, reloadOnChange: true);
        return builder.Configuration.OtherDatabases();
    }

    public static IReadOnlyDictionary<string, string> OtherDatabases(this IConfiguration configuration) =>
        configuration.GetSection("OnNara:Databases").GetChildren()
            .Where(d => d.Value is { Length: > 0 })
            .ToDictionary(d => d.Key, d => Prepared(d.Value!), StringComparer.Ordinal);

    public static string Prepared(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        Prepare(parts);
        return parts.ConnectionString;
    }

    public static void Prepare(NpgsqlConnectionStringBuilder connection)
    {
        // Compiling a statement pays for reports that run for minutes. Nothing here does, and a figure over an agency that looks expensive to
        // the planner was compiled for 650 ms to be read in 80.
        connection.Options = $"{connection.Options} -c jit=off".TrimStart();

        // An act asks and writes with the same two dozen statements each time; the server need not plan them each time.
        connection.MaxAutoPrepare = StatementsPrepared;

        // Nothing is left behind in a connection: whoever sets something sets it for a transaction, and whoever locks or listens beyond one
        // has a connection to itself and says when it is over. To make sure of it each time costs more than most of the questions.
        connection.NoResetOnClose = true;
    }
}
