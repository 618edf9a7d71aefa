using Npgsql;

namespace OnNara.Api.Hosting;

/// <summary>
/// Lets processes that start on one database at the same moment start one after the other: the first brings the tables up to date and makes
/// the first accounts, and the others find it done. Whoever dies on the way lets go of the turn with its connection.
/// </summary>
public sealed class StartTurn(NpgsqlDataSource database) : IHostedLifecycleService, IAsyncDisposable
{
    private NpgsqlConnection? _turn;

    public async Task StartingAsync(CancellationToken cancellationToken) => _turn = await TakeAsync(database, cancellationToken);

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
