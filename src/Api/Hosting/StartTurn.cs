using Npgsql;

namespace OnNara.Api.Hosting;

/// <summary>
/// Lets processes that start on one database at the same moment start one after the other: the first brings the tables up to date and makes
/// the first accounts, and the others find it done. Whoever dies on the way lets go of the turn with its connection.
/// </summary>
public sealed class StartTurn(NpgsqlDataSource database, TimeProvider clock, ILogger<StartTurn> log) : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>When the power comes back, product and database start together, and the database first goes through what it had not written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private NpgsqlConnection? _turn;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var (begun, told) = (clock.GetTimestamp(), false);
        while (_turn is null)
        {
            try
            {
                _turn = await TakeAsync(database, cancellationToken);
            }
            catch (NpgsqlException fault) when (MayBeStarting(fault) && clock.GetElapsedTime(begun) < Patience)
            {
                if (!told)
                    log.LogWarning("The database does not answer yet and is waited for: {Reason}", fault.Message);
                told = true;
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>One that answers that the name or the password is wrong will not think better of it.</summary>
    private static bool MayBeStarting(NpgsqlException fault) => fault.SqlState is null or PostgresErrorCodes.CannotConnectNow;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await GiveAsync(_turn!, cancellationToken);
        await DisposeAsync();
    }

    internal static async Task<NpgsqlConnection> TakeAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var turn = await database.OpenConnectionAsync(cancellation);
        await using var take = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('start', 0))", turn) { CommandTimeout = 0 };
        await take.ExecuteNonQueryAsync(cancellation);
        return turn;
    }

    internal static async Task GiveAsync(NpgsqlConnection turn, CancellationToken cancellation)
    {
        await using var give = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended('start', 0))", turn);
        await give.ExecuteNonQueryAsync(cancellation);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_turn is { } turn)
        {
            _turn = null;
            await turn.DisposeAsync();
        }
    }
}
