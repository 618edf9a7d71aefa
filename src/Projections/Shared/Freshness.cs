using JasperFx.Events.Projections;
using Marten;
using Npgsql;

namespace OnNara.Projections;

/// <summary>How old a read model is that follows the log.</summary>
/// <param name="AsOf">Everything recorded before this moment is in it.</param>
/// <param name="BehindBySeconds">How long the oldest fact that is not in it has been waiting; 0 where nothing is missing.</param>
public sealed record Freshness(DateTimeOffset AsOf, double BehindBySeconds)
{
    /// <summary>Asks how far the projection has come and what stands after that; the answer errs on the side of older.</summary>
    public static async Task<Freshness> Of(IQuerySession session, string projection, CancellationToken cancellation)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        await using var command = new NpgsqlCommand(
            $"""
            select now(), (
                select timestamp from {schema}.mt_events
                where seq_id > coalesce((select last_seq_id from {schema}.mt_event_progression where name = $1), 0)
                order by seq_id limit 1)
            """);
        command.Parameters.Add(new() { Value = new ShardName(projection, ShardName.All, 1).Identity });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        var now = await reader.GetFieldValueAsync<DateTimeOffset>(0, cancellation);
        var missing = await reader.IsDBNullAsync(1, cancellation) ? now : await reader.GetFieldValueAsync<DateTimeOffset>(1, cancellation);
        return missing < now ? new(missing, Math.Round((now - missing).TotalSeconds, 3)) : new(now, 0);
    }
}
