using JasperFx.Events;
using Marten;

namespace OnNara.Projections;

/// <summary>Builds rows from events, some at a time and in order.</summary>
public interface IReading
{
    /// <summary>The events that concern it; others do not come to it.</summary>
    IReadOnlyCollection<Type> Facts { get; }

    Task Read(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation);
}

/// <summary>
/// Folds streams of one kind into a row each, and writes the rows that follow from it: what waits for whom, the line of the
/// register. Rows are a function of the fold before and after, so that a rebuild gives what the running product gave.
/// </summary>
/// <typeparam name="TState">The row of a stream, an immutable record with the stream's id.</typeparam>
/// <param name="facts">The events that concern it; others do not even load the row.</param>
public abstract class StreamReading<TState>(IEnumerable<StoredEvent> facts) : IReading
    where TState : class
{
    private readonly HashSet<Type> _facts = [.. facts.Select(f => f.Type)];

    public IReadOnlyCollection<Type> Facts => _facts;

    public async Task Read(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var agency in events.Where(e => _facts.Contains(e.EventType)).GroupBy(e => e.TenantId))
        {
            var rows = operations.TenantId == agency.Key ? operations : operations.ForTenant(agency.Key);
            var streams = agency.GroupBy(e => e.StreamId).ToList();
            var begun = streams.Where(s => !Begins(s.First())).ToDictionary(s => s.Key, s => KnownRows.Take<TState>(rows, s.Key, s.First().Version));
            var known = await Load(rows, [.. begun.Where(s => s.Value is null).Select(s => s.Key)], cancellation);
            foreach (var stream in streams)
            {
                var before = begun.GetValueOrDefault(stream.Key) ?? known.GetValueOrDefault(stream.Key);
                Fold(rows, before, [.. stream]);
            }
        }
    }

    /// <summary>Whether nothing can be known of a stream before this event.</summary>
    protected abstract bool Begins(IEvent fact);

    protected abstract Guid IdOf(TState state);

    protected abstract TState? Evolve(TState? state, IEvent fact);

    /// <summary>Writes what follows from the facts just folded, beside the row itself.</summary>
    protected abstract void Write(IDocumentOperations rows, TState? before, TState after, IReadOnlyList<IEvent> facts);

    private void Fold(IDocumentOperations rows, TState? before, IReadOnlyList<IEvent> facts)
    {
        if (facts.Aggregate(before, Evolve) is not { } after)
            return;
        rows.Store(after);
        Write(rows, before, after, facts);
    }

    private async Task<IReadOnlyDictionary<Guid, TState>> Load(IDocumentOperations rows, Guid[] ids, CancellationToken cancellation) =>
        ids.Length == 0
            ? new Dictionary<Guid, TState>()
            : (await rows.LoadManyAsync<TState>(cancellation, ids)).ToDictionary(IdOf);
}
