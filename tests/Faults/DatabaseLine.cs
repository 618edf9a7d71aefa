using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OnNara.Faults;

/// <summary>The line between the product and its database: it can be cut and it can be slow.</summary>
public sealed class DatabaseLine : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private readonly int _databasePort;
    private readonly Task _accepting;

    public DatabaseLine(int databasePort)
    {
        _databasePort = databasePort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>For how long each piece is held back on its way, in both directions.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Ends every connection in the middle of whatever it carries, and takes none while it is cut.</summary>
    public bool IsCut
    {
        get;
        set
        {
            field = value;
            if (value)
                CutAll();
        }
    }

    public void CutAll()
    {
        foreach (var side in _open.Keys)
        {
            // Without lingering the other side gets a reset, as from a machine that is gone, and not an orderly end.
            side.Client?.Close(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        CutAll();
        await _accepting;
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The listener was stopped, or one caller hung up before it was answered.
            }
        }
    }

    private async Task CarryAsync(TcpClient product)
    {
        using var database = new TcpClient();
        using (product)
        {
            try
            {
                if (IsCut)
                    return;
                _open[product] = true;
                _open[database] = true;
                await database.ConnectAsync(IPAddress.Loopback, _databasePort, _end.Token);
                (product.NoDelay, database.NoDelay) = (true, true);
                await Task.WhenAny(CopyAsync(product, database), CopyAsync(database, product));
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                // A line that breaks is what this is for.
            }
            finally
            {
                _open.TryRemove(product, out _);
                _open.TryRemove(database, out _);
            }
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var read)
            {
                if (Delay > TimeSpan.Zero)
                    await Task.Delay(Delay, _end.Token);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            // The same.
        }
    }

    private static bool IsBroken(Exception exception) =>
        exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or NullReferenceException;
}
