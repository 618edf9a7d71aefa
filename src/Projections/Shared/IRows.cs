using Marten;

namespace OnNara.Projections;

/// <summary>
/// Where a reading puts its rows and finds those that it put there before: the tables in the running product, memory while all read models
/// are built anew.
/// </summary>
public interface IRows
{
    /// <summary>The same, in the name of that agency.</summary>
    IRows Of(string agency);

    /// <summary>Those of the rows that were there before; what is stored now is not seen.</summary>
    Task<IReadOnlyList<T>> Load<T>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where T : class;

    /// <inheritdoc cref="Load{T}(IReadOnlyCollection{Guid}, CancellationToken)"/>
    Task<IReadOnlyList<T>> Load<T>(IReadOnlyCollection<string> ids, CancellationToken cancellation)
        where T : class;

    /// <summary>Writes the row, whether it was there or not.</summary>
    void Store<T>(T row)
        where T : class;

    /// <summary>Writes a row that was not there.</summary>
    void Insert<T>(T row)
        where T : class;

    void Delete<T>(T row)
        where T : class;

    void Delete<T>(Guid id)
        where T : class;

    void Delete<T>(string id)
        where T : class;
}

/// <summary>The tables, in the transaction of a session.</summary>
public sealed class SessionRows(IDocumentOperations session) : IRows
{
    public IRows Of(string agency) => session.TenantId == agency ? this : new SessionRows(session.ForTenant(agency));

    public async Task<IReadOnlyList<T>> Load<T>(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where T : class => ids.Count == 0 ? [] : await session.LoadManyAsync<T>(cancellation, ids);

    public async Task<IReadOnlyList<T>> Load<T>(IReadOnlyCollection<string> ids, CancellationToken cancellation)
        where T : class => ids.Count == 0 ? [] : await session.LoadManyAsync<T>(cancellation, ids);

    public void Store<T>(T row)
        where T : class => session.Store(row);

    public void Insert<T>(T row)
        where T : class => session.Insert(row);

    public void Delete<T>(T row)
        where T : class => session.Delete(row);

    public void Delete<T>(Guid id)
        where T : class => session.Delete<T>(id);

    public void Delete<T>(string id)
        where T : class => session.Delete<T>(id);
}
