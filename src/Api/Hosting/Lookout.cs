using Npgsql;

namespace OnNara.Api.Hosting;

/// <summary>Looks again and again, as long as the process lives, for what nobody would tell.</summary>
public abstract class Lookout(TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    protected abstract TimeSpan Pace { get; }

    protected abstract Task LookAsync(CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException or InvalidOperationException)
            {
                // A database that is away comes back, and so does this look.
                log.LogDebug(fault, "{Lookout} could not look", GetType().Name);
            }
        }
    }
}
