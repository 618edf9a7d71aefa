using JasperFx;
using JasperFx.Events.Projections;
using Marten;
using OnNara.Api.Tests;
using OnNara.Domain.Documents;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Tests;

[assembly: AssemblyFixture(typeof(ReadStore))]

namespace OnNara.Projections.Tests;

/// <summary>The event store with its read models, configured as the product configures it, on a database of its own.</summary>
public sealed class ReadStore : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private DocumentStore? _store;

    public DocumentStore Store => _store ?? throw new InvalidOperationException("The store has not been started.");

    /// <summary>An agency that no other test knows.</summary>
    public static string NewAgency() => $"agency-{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        _store = DocumentStore.For(options =>
        {
            options.Connection(_database.ConnectionString);
            options.AutoCreateSchemaObjects = AutoCreate.All;
            OnNaraStore.Configure(options);
        });
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>Records what happened to the document, act by act, as the product would: a transaction for each.</summary>
    internal async Task<Guid> Record(string agency, ADocument document)
    {
        var id = Guid.CreateVersion7();
        foreach (var (act, index) in ActsOf(document).Select((act, index) => (act, index)))
        {
            await using var session = Store.LightweightSession(agency);
            var facts = act.Select(f => f is DocumentDrafted e ? e with { DocumentId = id, AgencyCode = agency } : f);
            if (index == 0)
                session.Events.StartStream<Document>(id, facts);
            else
                session.Events.Append(id, facts);
            await session.SaveChangesAsync();
        }

        return id;
    }

    private static IEnumerable<IReadOnlyList<object>> ActsOf(ADocument document) =>
        document.Facts.GroupBy(AtOf).Select(act => (IReadOnlyList<object>)[.. act]);

    private static object? AtOf(object fact) => fact.GetType().GetProperty("At")!.GetValue(fact);
}
