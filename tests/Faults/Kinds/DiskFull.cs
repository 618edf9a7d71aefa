using Npgsql;

namespace OnNara.Faults.Kinds;

/// <summary>The database's disk is full: for its tables, and in half of the rounds for its log as well, without which it cannot even stand still.</summary>
public sealed class DiskFull : IFault
{
    private const int SwitchesOfTheLog = 40;

    public string Name => "disk-full";

    public string? WhyNot(Installation installation) => installation.Disk is null ? "a file system of the database's own can be mounted by root alone" : null;

    public async Task<DateTimeOffset> InflictAsync(Round round, CancellationToken cancellation)
    {
        var disk = round.Installation.Disk!;
        var ballast = Path.Combine(disk, "ballast");
        await using (File.Create(ballast, 1, FileOptions.None))
        {
        }

        try
        {
            await FillAsync(disk, ballast);
            if (round.Random.Next(2) == 0)
                await UseUpLogAsync(round.Installation, cancellation);
            await Task.Delay(TimeSpan.FromMilliseconds(round.Random.Next(1000, 4000)), cancellation);
        }
        finally
        {
            File.Delete(ballast);
        }

        return DateTimeOffset.UtcNow;
    }

    private static async Task FillAsync(string disk, string ballast)
    {
        // Big steps first; what is left over is smaller than a page of the database.
        for (var step = new DriveInfo(disk).AvailableFreeSpace; step >= 4096; step /= 2)
        {
            try
            {
                await using var file = new FileStream($"{ballast}", FileMode.Append, FileAccess.Write);
                var zeros = new byte[Math.Min(step, 1 << 20)];
                for (var written = 0L; written < step; written += zeros.Length)
                    await file.WriteAsync(zeros);
            }
            catch (IOException)
            {
                // Full for this step; a smaller one may still fit.
            }
        }
    }

    private static async Task UseUpLogAsync(Installation installation, CancellationToken cancellation)
    {
        try
        {
            for (var n = 0; n < SwitchesOfTheLog; n++)
            {
                await using var command = installation.Database.CreateCommand("select pg_logical_emit_message(true, 'faults', repeat('x', 1000000)), pg_switch_wal()");
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        catch (NpgsqlException)
        {
            // It has gone down over it, as it should.
        }
    }
}
