using Npgsql;

namespace OnNara.Faults.Kinds;

/// <summary>Every connection to the database ends at once: told by the database, or without a word and for a while.</summary>
public sealed class ConnectionsCut : IFault
{
    public string Name => "connection-cut";

    public string? WhyNot(Installation installation) => null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        if (round.Random.Next(2) == 0)
        {
            await using var command = round.Installation.Database.CreateCommand(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            await command.ExecuteNonQueryAsync(cancellation);
        }
        else
        {
            round.Installation.Line.IsCut = true;
            await Task.Delay(TimeSpan.FromMilliseconds(round.Random.Next(100, 3000)), cancellation);
            round.Installation.Line.IsCut = false;
        }

        return DateTimeOffset.UtcNow;
    }
}

/// <summary>Whatever goes between the product and its database takes its time.</summary>
public sealed class SlowLine : IFault
{
    public string Name => "slow-network";

    public string? WhyNot(Installation installation) => null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        round.Installation.Line.Delay = TimeSpan.FromMilliseconds(round.Random.Next(20, 200));
        await Task.Delay(TimeSpan.FromSeconds(4), cancellation);
        round.Installation.Line.Delay = TimeSpan.Zero;
        return DateTimeOffset.UtcNow;
    }
}

/// <summary>The database stands still, as on a disk that hangs: it is there and answers nothing.</summary>
public sealed class DatabaseHangs : IFault
{
    public string Name => "slow-disk";

    public string? WhyNot(Installation installation) => OperatingSystem.IsWindows() ? "signals are needed to stop a process" : null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        var stopped = round.Installation.StopDatabase();
        await Task.Delay(TimeSpan.FromMilliseconds(round.Random.Next(1000, 6000)), cancellation);
        Installation.GoOn(stopped);
        return DateTimeOffset.UtcNow;
    }
}
