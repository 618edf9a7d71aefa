using Npgsql;

namespace OnNara.Api.Work;

/// <summary>
/// Tells the other processes on the database of which agencies this one committed something, and hears it from them. It is said a few
/// times a second at most and apart from the acts, whose commits would otherwise wait for each other.
/// </summary>
public sealed class WorkNews(NpgsqlDataSource database, WorkSignals signals, ILogger<WorkNews> log) : BackgroundService
{
    private const string Channel = "onnara_work";
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromSeconds(2);

    private readonly string _self = Guid.NewGuid().ToString("N");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Always(TellAsync, stoppingToken), Always(HearAsync, stoppingToken));

    private async Task TellAsync(CancellationToken stopping)
    {
        using var pace = new PeriodicTimer(Pace);
        while (await pace.WaitForNextTickAsync(stopping))
        {
            if (signals.TakeUntold() is not { Length: > 0 } agencies)
                continue;
            await using var tell = database.CreateCommand($"select pg_notify('{Channel}', $1 || ' ' || agency) from unnest($2) agency");
            tell.Parameters.AddWithValue(_self);
            tell.Parameters.AddWithValue(agencies);
            await tell.ExecuteNonQueryAsync(stopping);
        }
    }

    private async Task HearAsync(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        connection.Notification += (_, news) =>
        {
            if (news.Payload.Split(' ', 2) is [var teller, var agency] && teller != _self)
                signals.Signal(agency);
        };
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        while (true)
        {
            // A server that went away without a word is found out by asking.
            if (await connection.WaitAsync(Quiet, stopping))
                continue;
            await using var ask = new NpgsqlCommand("select 1", connection);
            await ask.ExecuteNonQueryAsync(stopping);
        }
    }

    // Who watches looks by itself every few seconds: news that are lost meanwhile are late, not missing.
    private async Task Always(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException or InvalidOperationException)
            {
                log.LogWarning("The news of other processes broke off: {Reason}", e.Message);
                await Task.Delay(BeforeTryingAgain, stopping);
            }
        }
    }
}
