using System.Collections.Concurrent;
using JasperFx;
using Marten;
using Npgsql;
using OnNara.Api.Tests;
using OnNara.Domain.Documents;
using OnNara.Domain.Instructions;
using OnNara.Domain.Meetings;
using OnNara.Domain.Tests.Documents;
using OnNara.Domain.Tests.Instructions;
using OnNara.Domain.Tests.Meetings;
using OnNara.Projections.PersonalData;
using OnNara.Projections.Tests;

[assembly: AssemblyFixture(typeof(ReadStore))]

namespace OnNara.Projections.Tests;

/// <summary>The event store with its read models, configured as the product configures it, on a database of its own.</summary>
public sealed class ReadStore : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly ConcurrentDictionary<string, int> _numbersTaken = new();
    private readonly SemaphoreSlim _catchingUp = new(1);
    private DocumentStore? _store;

    public DocumentStore Store => _store ?? throw new InvalidOperationException("The store has not been started.");

    public string ConnectionString => _database.ConnectionString;

    /// <summary>What a test adds to the configuration of the product.</summary>
    internal Action<StoreOptions>? Further { get; init; }

    /// <summary>An agency that no other test knows.</summary>
    public static string NewAgency() => $"agency-{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        _store = DocumentStore.For(options =>
        {
            options.Connection(_database.ConnectionString);
            options.AutoCreateSchemaObjects = AutoCreate.All;
            OnNaraStore.Configure(options, new(_database.ConnectionString));
            Further?.Invoke(options);
        });
        await _store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _catchingUp.Dispose();
        await _database.DisposeAsync();
    }

    /// <summary>Records what happened to the document, act by act, as the product would: a transaction for each.</summary>
    /// <param name="numbersTaken">The numbers that the register gave before; those of this agency's earlier documents where left out.</param>
    internal async Task<Guid> Record(string agency, ADocument document, int? numbersTaken = null)
    {
        var id = Guid.CreateVersion7();
        var taken = numbersTaken ?? _numbersTaken.GetValueOrDefault(agency);
        _numbersTaken[agency] = taken + document.Facts.Count(f => f is DocumentRegistered or ReturnedOriginalRegistered);
        foreach (var (act, index) in ActsOf(document).Select((act, index) => (act, index)))
        {
            await using var session = Store.LightweightSession(agency);
            var facts = act.Select(f => InAgency(f, agency, id, taken));
            if (index == 0)
                session.Events.StartStream<Document>(id, facts);
            else
                session.Events.Append(id, facts);
            await session.SaveChangesAsync();
        }

        return id;
    }

    /// <summary>Records what happened to an instruction, fact by fact.</summary>
    internal Task Record(string agency, AnInstruction instruction, Guid id) =>
        Record<Instruction>(agency, id, [.. instruction.Facts.Select(f => f is InstructionGiven given ? given with { InstructionId = id } : f)]);

    internal Task Record(string agency, AMeeting meeting, Guid id) =>
        Record<Meeting>(agency, id, [.. meeting.Facts.Select(f => f is MeetingCalled called ? called with { MeetingId = id } : f)]);

    /// <summary>Records facts of another kind of stream, each in a transaction of its own.</summary>
    internal async Task Record<TStream>(string agency, Guid id, params object[] facts)
        where TStream : class
    {
        for (var i = 0; i < facts.Length; i++)
        {
            await using var session = Store.LightweightSession(agency);
            if (i == 0)
                session.Events.StartStream<TStream>(id, facts[i]);
            else
                session.Events.Append(id, facts[i]);
            await session.SaveChangesAsync();
        }
    }

    /// <summary>Destroys the key of a person.</summary>
    internal async Task Erase(Guid dataSubjectId)
    {
        await using var session = Store.LightweightSession(NewAgency());
        PersonalKeys.Destroy(session, dataSubjectId, DateTimeOffset.UtcNow);
        await session.SaveChangesAsync();
    }

    /// <summary>Brings the read models that follow the log up to its end.</summary>
    internal async Task CatchUp()
    {
        await _catchingUp.WaitAsync();
        try
        {
            using var daemon = await Store.BuildProjectionDaemonAsync();
            await daemon.StartAllAsync();
            await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(30));
            await daemon.StopAllAsync();
        }
        finally
        {
            _catchingUp.Release();
        }
    }

    /// <summary>Every row of every read model as text; the store's own columns, such as when a row was written, left out.</summary>
    internal async Task<SortedDictionary<string, string>> Rows()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand("select table_name from information_schema.tables where table_schema = 'public' and table_name like 'mt_doc_%' order by 1", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }

        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand($"select string_agg(concat_ws(' ', to_jsonb(r) ->> 'tenant_id', r.id, r.data), E'\\n' order by to_jsonb(r) ->> 'tenant_id', r.id) from {table} r", connection);
            if (await command.ExecuteScalarAsync() is string content)
                rows[table] = content;
        }

        return rows;
    }

    private static object InAgency(object fact, string agency, Guid id, int taken) => fact switch
    {
        DocumentDrafted e => e with { DocumentId = id, AgencyCode = agency },
        DocumentRegistered e => e with { Registration = After(e.Registration, taken) },
        ReturnedOriginalRegistered e => e with { Registration = After(e.Registration, taken) },
        _ => fact,
    };

    private static Registration After(Registration registration, int taken) =>
        registration with { Number = registration.Number with { Serial = registration.Number.Serial + taken } };

    private static IEnumerable<IReadOnlyList<object>> ActsOf(ADocument document) =>
        document.Facts.GroupBy(AtOf).Select(act => (IReadOnlyList<object>)[.. act]);

    private static object? AtOf(object fact) => fact.GetType().GetProperty("At")!.GetValue(fact);
}
