using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace OnNara.Faults.Kinds;

/// <summary>A read model cannot be written: its projection stops rather than leave a fact out, is seen to have stopped, and goes on once it can.</summary>
public sealed class ProjectionStopped : IFault
{
    private static readonly string[] Tables = ["searchentry", "decisiontrailentry", "pathturn"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "projection-stop";

    public string? WhyNot(Installation installation) => null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        var table = $"mt_doc_{Tables[round.Random.Next(Tables.Length)]}";
        await Refusal.OnAsync(round.Installation.Database, table, "true", cancellation);
        try
        {
            await SeenAsync(round.Installation, table, cancellation);
        }
        finally
        {
            await Refusal.OffAsync(round.Installation.Database, table, cancellation);
        }

        return DateTimeOffset.UtcNow;
    }

    private static async Task SeenAsync(Installation installation, string table, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100, cancellation))
        {
            if (await installation.HealthAsync(cancellation) is { } health
                && health.GetProperty("projections").EnumerateArray().Any(p => !p.GetProperty("running").GetBoolean() && p.GetProperty("stoppedBy").ValueKind == JsonValueKind.String))
            {
                return;
            }
        }

        throw new LossException($"{table} cannot be written, and /health/ready does not say that a projection stopped");
    }
}

/// <summary>
/// A letter that cannot be taken in: it is kept with the dead letters, others go past it, and when it is given back it arrives, once.
/// </summary>
public sealed class LetterPoisoned : IFault
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "poisoned-message";

    public string? WhyNot(Installation installation) => null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        var (database, poisoned) = (round.Installation.Database, round.Load.Next(round.Number, round.Random));
        await Refusal.OnAsync(database, "mt_events", $"new.type = 'document_arrived' and new.data -> 'letter' -> 'origin' ->> 'documentId' = '{poisoned.DocumentId}'", cancellation);
        try
        {
            await poisoned.SendAsync(cancellation);
            await UntilFailedAsync(round.Installation, 1, cancellation);
            // Another one, sent after it, goes past it.
            await round.Load.Next(round.Number, round.Random).GoAsync(cancellation);
        }
        finally
        {
            await Refusal.OffAsync(database, "mt_events", cancellation);
        }

        // What the one who keeps the installation does, once the cause is out of the way.
        await using (var replay = database.CreateCommand("update wolverine_dead_letters set replayable = true"))
            await replay.ExecuteNonQueryAsync(cancellation);
        var since = DateTimeOffset.UtcNow;
        await UntilFailedAsync(round.Installation, 0, cancellation);
        await poisoned.ReceiveAsync(cancellation);
        return since;
    }

    private static async Task UntilFailedAsync(Installation installation, int count, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (await installation.HealthAsync(cancellation) is { } health && health.GetProperty("messageStore").GetProperty("failed").GetInt32() == count)
                return;
            await Task.Delay(100, cancellation);
        }

        throw new LossException($"the dead letters do not number {count} within {Patience.TotalSeconds:0} s");
    }
}

/// <summary>Makes the database refuse to write certain rows, as a broken index or a bug in a statement would.</summary>
internal static class Refusal
{
    public static async Task OnAsync(NpgsqlDataSource database, string table, string when, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            create or replace function refuse_row() returns trigger language plpgsql as $body$ begin raise exception 'refused by ops/faults'; end $body$;
            create trigger refused before insert or update on {table} for each row when ({when}) execute function refuse_row();
            """);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task OffAsync(NpgsqlDataSource database, string table, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"drop trigger if exists refused on {table}");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
