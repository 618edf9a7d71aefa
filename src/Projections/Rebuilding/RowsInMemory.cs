using Marten;
using Weasel.Core;

namespace OnNara.Projections.Rebuilding;

/// <summary>
/// The rows of whole streams, gathered until they are written all at once by COPY. Nothing of these streams was written before, so there is
/// nothing to be found; whoever tells a fact whose stream does not begin here finds its row missing, as it is.
/// </summary>
/// <param name="store">Knows the tables.</param>
/// <param name="agency">Whose streams these are.</param>
internal sealed class RowsInMemory(IDocumentStore store, string agency) : IRows
{
    private readonly Dictionary<Type, IGathered> _gathered = [];

    public IRows Of(string other) =>
        other == agency ? this : throw new InvalidOperationException($"Streams of {agency} were asked for rows of {other}.");

    public Task<IReadOnlyList<T>> Load<T>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where T : class => Task.FromResult<IReadOnlyList<T>>([]);

    public Task<IReadOnlyList<T>> Load<T>(IReadOnlyCollection<string> ids, CancellationToken cancellation)
        where T : class => Task.FromResult<IReadOnlyList<T>>([]);

    public void Store<T>(T row)
        where T : class => Gathered<T>().Rows[Gathered<T>().IdOf(row)] = row;

    public void Insert<T>(T row)
        where T : class => Gathered<T>().Rows.Add(Gathered<T>().IdOf(row), row);

    public void Delete<T>(T row)
        where T : class => Gathered<T>().Rows.Remove(Gathered<T>().IdOf(row));

    public void Delete<T>(Guid id)
        where T : class => Gathered<T>().Rows.Remove(id);

    public void Delete<T>(string id)
        where T : class => Gathered<T>().Rows.Remove(id);

    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var rows in _gathered.Values)
            await rows.WriteAsync(store, agency, cancellation);
    }

    private RowsOf<T> Gathered<T>()
        where T : class
    {
        if (_gathered.TryGetValue(typeof(T), out var known))
            return (RowsOf<T>)known;
        var rows = new RowsOf<T>(RowIds<T>.Of(store));
        _gathered.Add(typeof(T), rows);
        return rows;
    }

    private interface IGathered
    {
        Task WriteAsync(IDocumentStore store, string agency, CancellationToken cancellation);
    }

    private sealed class RowsOf<T>(Func<T, object> idOf) : IGathered
        where T : class
    {
        private const int RowsTogether = 10_000;

        public Func<T, object> IdOf { get; } = idOf;

        public Dictionary<object, T> Rows { get; } = [];

        public async Task WriteAsync(IDocumentStore store, string agency, CancellationToken cancellation)
        {
            if (Rows.Count > 0)
                await store.BulkInsertAsync(agency, Rows.Values, BulkInsertMode.InsertsOnly, RowsTogether, cancellation);
        }
    }
}
