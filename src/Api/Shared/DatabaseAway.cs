using System.Net.Sockets;
using Npgsql;

namespace OnNara.Api.Shared;

/// <summary>Whether something failed because the database could not work at that moment, so that the same may well succeed a little later.</summary>
public static class DatabaseAway
{
    /// <summary>
    /// Classes of what the database says of itself: the line broke, it is not there, took a transaction back for the sake of another one, has no
    /// room, is locked, stops or starts, cannot read or write, or is at a loss, as when its files cannot be written.
    /// </summary>
    private static readonly string[] Classes = ["08", "3D", "40", "53", "55", "57", "58", "XX"];

    /// <summary>However deep it is wrapped; a database that answers that a statement is wrong is not away.</summary>
    public static bool IsBehind(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [.., var last] } => IsBehind(last),
        PostgresException told => Classes.Contains(told.SqlState[..2]),
        NpgsqlException or TimeoutException or SocketException or IOException => true,
        { InnerException: { } inner } => IsBehind(inner),
        _ => false,
    };
}
