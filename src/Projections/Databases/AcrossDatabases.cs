using Marten;
using Marten.Services;
using Marten.Storage;
using OnNara.Domain.Organizations;

namespace OnNara.Projections;

/// <summary>Asks for what the government has in common, wherever the agencies live to whom the rows belong.</summary>
public static class AcrossDatabases
{
    /// <summary>Asks where the agency lives; this session where that is the same database.</summary>
    public static async Task<T> AskWhereLives<T>(this IQuerySession session, string agency, Func<IQuerySession, Task<T>> ask)
    {
        var databases = new Databases(session.DocumentStore);
        if (!await databases.KnowsAsync(agency) || !await databases.AreApartAsync(session, agency))
            return await ask(session);
        await using var there = session.DocumentStore.QuerySession(agency);
        return await ask(there);
    }

    /// <summary>Asks each database the same, this session first.</summary>
    public static async Task<IReadOnlyList<T>> AskEach<T>(this IQuerySession session, Func<IQuerySession, Task<T>> ask)
    {
        var answers = new List<T> { await ask(session) };
        if (session.DocumentStore.Options.Tenancy is not ShardedTenancy)
            return answers;
        foreach (var database in await session.DocumentStore.Storage.AllDatabases())
        {
            if (database.Id == session.Database.Id)
                continue;
            await using var there = session.DocumentStore.QuerySession(SessionOptions.ForDatabase(OrganizationId.Installation, database));
            answers.Add(await ask(there));
        }

        return answers;
    }

    /// <summary>All rows of all databases, in no order.</summary>
    public static async Task<IReadOnlyList<T>> AskEachForRows<T>(this IQuerySession session, Func<IQuerySession, Task<IReadOnlyList<T>>> ask) =>
        [.. (await session.AskEach(ask)).SelectMany(rows => rows)];
}
