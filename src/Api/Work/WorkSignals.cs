using System.Collections.Concurrent;
using System.Threading.Channels;
using Marten;
using Marten.Services;
using OnNara.Projections.Circulations;
using OnNara.Projections.Documents;
using OnNara.Projections.TaskCards;
using OnNara.Projections.Work;

namespace OnNara.Api.Work;

/// <summary>
/// Tells those who watch their work that something of their agency was committed. It says that one should look, not what there is:
/// whoever misses a signal sees the same at the next look. <see cref="WorkNews"/> brings what other processes committed.
/// </summary>
public sealed class WorkSignals : DocumentSessionListenerBase
{
    private readonly ConcurrentDictionary<Watch, string> _watches = new();
    private readonly ConcurrentDictionary<string, bool> _untold = new(StringComparer.Ordinal);

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.Inserted.Concat(commit.Updated).Concat(commit.Deleted).Any(row => row is WorkItem or DocumentSummary or CirculatedItem or TaskCardRow))
        {
            Signal(session.TenantId);
            _untold[session.TenantId] = true;
        }

        return Task.CompletedTask;
    }

    /// <summary>Something of the agency was committed.</summary>
    public void Signal(string agencyCode)
    {
        foreach (var (watch, agency) in _watches)
        {
            if (agency == agencyCode)
                watch.Signal();
        }
    }

    /// <summary>The agencies of which this process committed something since the last time that somebody asked.</summary>
    public string[] TakeUntold() => [.. _untold.Keys.Where(agency => _untold.TryRemove(agency, out _))];

    public Watch Begin(string agencyCode)
    {
        var watch = new Watch(this);
        _watches[watch] = agencyCode;
        return watch;
    }

    /// <summary>One who watches.</summary>
    public sealed class Watch(WorkSignals signals) : IDisposable
    {
        private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        internal void Signal() => _signal.Writer.TryWrite(true);

        /// <summary>Until there is a signal, or for so long: the news of another process may have got lost.</summary>
        public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(longest);
            try
            {
                await _signal.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Nothing for that long: time for a look of one's own.
            }
        }

        public void Dispose() => signals._watches.TryRemove(this, out _);
    }
}
