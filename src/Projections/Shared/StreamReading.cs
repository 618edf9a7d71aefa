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
/// A reading each of whose rows follows from one stream alone. Where whole streams are at hand it needs nothing that was written before, so
/// they can be told one after the other or side by side.
/// </summary>
public abstract class StreamwiseReading(IEnumerable<Type> facts) : IReading
{
    private readonly HashSet<Type> _facts = [.. facts];

    public IReadOnlyCollection<Type> Facts => _facts;

    public Task Read(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        Read(new SessionRows(operations), events, cancellation);

    public async Task Read(IRows rows, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var agency in events.Where(e => _facts.Contains(e.EventType)).GroupBy(e => e.TenantId))
            await ReadAgency(rows.Of(agency.Key), agency, cancellation);
    }

    /// <param name="facts">Facts of one agency that concern this reading.</param>
    protected abstract Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation);
}

/// <summary>
/// Folds streams of one kind into a row each, and writes the rows that follow from it: what waits for whom, the line of the
/// register. Rows are a function of the fold before and after, so that a rebuild gives what the running product gave.
/// </summary>
/// <typeparam name="TState">The row of a stream, an immutable record with the stream's id.</typeparam>
/// <param name="facts">The events that concern it; others do not even load the row.</param>
public abstract class StreamReading<TState>(IEnumerable<StoredEvent> facts) : StreamwiseReading(facts.Select(f => f.Type))
    where TState : class
{
    protected sealed override async Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation)
    {
        var streams = facts.GroupBy(e => e.StreamId).ToList();
        var known = await rows.Load<TState>([.. streams.Where(s => !Begins(s.First())).Select(s => s.Key)], cancellation);
        var before = known.ToDictionary(IdOf);
        foreach (var stream in streams)
            Fold(rows, before.GetValueOrDefault(stream.Key), [.. stream]);
    }

    /// <summary>Whether nothing can be known of a stream before this event.</summary>
    protected abstract bool Begins(IEvent fact);

    protected abstract Guid IdOf(TState state);

    protected abstract TState? Evolve(TState? state, IEvent fact);

    /// <summary>Writes what follows from the facts just folded, beside the row itself.</summary>
    protected abstract void Write(IRows rows, TState? before, TState after, IReadOnlyList<IEvent> facts);

    private void Fold(IRows rows, TState? before, IReadOnlyList<IEvent> facts)
    {
        if (facts.Aggregate(before, Evolve) is not { } after)
            return;
        rows.Store(after);
        Write(rows, before, after, facts);
    }
}

/// <summary>Folds streams into several rows each: one for every reader, every piece of work.</summary>
/// <param name="facts">The events that concern it.</param>
public abstract class ManyRowsReading<TRow>(IEnumerable<StoredEvent> facts) : StreamwiseReading(facts.Select(f => f.Type))
    where TRow : class
{
    protected sealed override async Task ReadAgency(IRows rows, IGrouping<string, IEvent> facts, CancellationToken cancellation)
    {
        var told = facts.SelectMany(fact => IdsOf(fact).Select(id => (Id: id, Fact: fact))).GroupBy(t => t.Id, t => t.Fact).ToList();
        var known = await rows.Load<TRow>([.. told.Where(t => !Begins(t.First())).Select(t => t.Key)], cancellation);
        var before = known.ToDictionary(IdOf);
        foreach (var row in told)
        {
            if (row.Aggregate(before.GetValueOrDefault(row.Key), (state, fact) => Evolve(state, row.Key, fact)) is { } after)
                rows.Store(after);
        }
    }

    /// <summary>Whether nothing can be known of its rows before this event.</summary>
    protected abstract bool Begins(IEvent fact);

    protected abstract Guid IdOf(TRow row);

    /// <summary>The rows that the event is about.</summary>
    protected abstract IEnumerable<Guid> IdsOf(IEvent fact);

    protected abstract TRow? Evolve(TRow? row, Guid id, IEvent fact);
}
