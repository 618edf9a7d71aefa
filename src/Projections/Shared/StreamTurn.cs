using Marten;
using Npgsql;

namespace OnNara.Projections;

/// <summary>
/// Lets those who add to one stream at the same moment wait for each other instead of failing: for facts that contradict nothing,
/// whatever was added meanwhile.
/// </summary>
public static class StreamTurn
{
    /// <summary>From here to the commit nobody else who asks for a turn adds to the stream; what was committed before is seen.</summary>
    public static async Task Take(IDocumentSession session, Guid stream, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended($1, 0))");
        command.Parameters.Add(new() { Value = $"{session.TenantId}/{stream:N}" });
        await session.ExecuteAsync(command, cancellation);
    }
}
