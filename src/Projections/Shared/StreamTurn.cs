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
    public static Task Take(IDocumentSession session, Guid stream, CancellationToken cancellation) =>
        Lock(session, "pg_advisory_xact_lock", $"{session.TenantId}/{stream:N}", cancellation);

    /// <summary>A turn that is no one stream's; of any agency where the name says so.</summary>
    /// <param name="shared">Whether others who share it may go on at the same moment; those who do not wait for all of them.</param>
    public static Task Take(IDocumentSession session, string name, bool shared, CancellationToken cancellation) =>
        Lock(session, shared ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock", name, cancellation);

    private static async Task Lock(IDocumentSession session, string function, string name, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand($"select {function}(hashtextextended($1, 0))");
        command.Parameters.Add(new() { Value = name });
        await session.ExecuteAsync(command, cancellation);
    }
}
