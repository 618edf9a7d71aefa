using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using JasperFx.Descriptors;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Daemon;
using Marten.Events.Daemon.Internals;
using Marten.Subscriptions;
using Npgsql;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;

namespace OnNara.Projections.Sealing;

/// <summary>The trees are not as this installation left them; nothing more is sealed before somebody has looked.</summary>
public sealed class SealBrokenException : Exception
{
    public SealBrokenException(string message)
        : base(message)
    {
    }

    public SealBrokenException()
    {
    }

    public SealBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>
/// Seals the log behind the writes: each event becomes a leaf of its agency's tree, in the order of the log, and each batch ends with a
/// signed checkpoint for each agency in it. The leaves, the checkpoint and how far it came are one transaction; two that seal at once
/// meet at the unique keys, and one of them rolls back.
/// </summary>
public sealed class EventSealing : SubscriptionBase, IDisposable
{
    public const string SubscriptionName = "EventSealing";
    public const string MeterName = "OnNara.Evidence";

    /// <summary>Looking through the whole log of years takes longer than a command otherwise may.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(30);

    private readonly Func<IDocumentStore> _store;
    private readonly LogKeys _keys;
    private readonly TimeProvider _clock;
    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _sealed;

    /// <summary>The last checkpoint of an agency that this process signed or whose signature it held: the same letters need not be held again.</summary>
    private readonly ConcurrentDictionary<string, (string Note, Checkpoint Checkpoint)> _opened = new(StringComparer.Ordinal);

    /// <summary>Known once the first batch of this process has looked through the whole log of a database.</summary>
    private readonly ConcurrentDictionary<DatabaseId, LogGaps> _gaps = new();

    /// <param name="store">Whose log is sealed; it is there once this is a part of it.</param>
    public EventSealing(Func<IDocumentStore> store, LogKeys keys, TimeProvider clock)
    {
        (_store, _keys, _clock) = (store, keys, clock);
        Name = SubscriptionName;
        IncludeArchivedEvents = true;
        _sealed = _meter.CreateCounter<long>("onnara.evidence.sealed", "{event}", "Events sealed by this process.");

        // Asked of the database each time, so that a sealing that stands still shows as well.
        _meter.CreateObservableGauge("onnara.evidence.lag", () => Lag(), "{event}", "Events that are stored and not sealed yet.");
    }

    public void Dispose() => _meter.Dispose();

    public override async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        var database = Databases.SourceOf(operations.Database);
        // Where another process sealed in the meantime, this one did not see which numbers were empty then.
        var gaps = _gaps.TryGetValue(operations.Database.Id, out var known) && known.To >= page.SequenceFloor
            ? known
            : await LogGaps.ReadAsync(database, page.SequenceFloor, LongestLook, cancellationToken);
        var found = await ReadAsync(database, gaps, page, cancellationToken);
        foreach (var agency in found.GroupBy(row => row.Event.Tenant))
            Write(operations, await GrowAsync(database, agency.Key, [.. agency], cancellationToken));
        return new Committed(this, operations.Database.Id, gaps.After(page.SequenceCeiling, [.. found.Select(row => row.Sequence)]), found.Count);
    }

    // Numbers first, out of two indexes alone: the rows themselves are wide.
    private static async Task<List<StoredRow>> ReadAsync(NpgsqlDataSource database, LogGaps gaps, EventRange page, CancellationToken cancellation)
    {
        var empty = gaps.LookedInto(page.SequenceFloor).ToList();
        await using var look = database.CreateCommand(
            $"""
            select e.seq_id from mt_events e
            where e.seq_id > $1 and e.seq_id <= $2 and not exists (select from {SealTables.Seals} s where s.event_sequence = e.seq_id)
            union
            select e.seq_id from unnest($3, $4) as gap (first, last) join mt_events e on e.seq_id between gap.first and gap.last
            where not exists (select from {SealTables.Seals} s where s.event_sequence = e.seq_id)
            """);
        look.CommandTimeout = (int)LongestLook.TotalSeconds;
        look.Parameters.AddWithValue(gaps.LooksFrom(page.SequenceFloor));
        look.Parameters.AddWithValue(page.SequenceCeiling);
        look.Parameters.AddWithValue(empty.Select(gap => gap.First).ToArray());
        look.Parameters.AddWithValue(empty.Select(gap => gap.Last).ToArray());
        var numbers = new List<long>();
        await using (var unsealed = await look.ExecuteReaderAsync(cancellation))
        {
            while (await unsealed.ReadAsync(cancellation))
                numbers.Add(unsealed.GetInt64(0));
        }

        if (numbers.Count == 0)
            return [];
        await using var select = database.CreateCommand($"select {StoredEvents.Columns} from mt_events e where e.seq_id = any($1) order by e.seq_id");
        select.Parameters.AddWithValue(numbers);
        var found = new List<StoredRow>(numbers.Count);
        await foreach (var row in StoredEvents.ReadAsync(select, cancellation))
            found.Add(row);
        return found;
    }

    private async Task<Growth> GrowAsync(NpgsqlDataSource database, string agency, IReadOnlyList<StoredRow> rows, CancellationToken cancellation)
    {
        var tree = await BorderAsync(database, agency, cancellation);
        var growth = new Growth(agency, tree.Size, [.. rows.Select(r => r.Sequence)], [], []);
        foreach (var row in rows)
        {
            tree.Append(row.Event.ToLeaf(), (node, hash) =>
            {
                if (node.Level == 0)
                    growth.Leaves.Add(hash);
                else if (node.Level % Tile.Height == 0)
                    growth.Nodes.Add((node, hash));
            });
        }

        var checkpoint = new Checkpoint(_keys.OriginOf(agency), tree.Size, tree.Root, []);
        var note = new SignedNote(checkpoint.Text, [_keys.Current.Sign(checkpoint.Text)]).ToString();
        _opened[agency] = (note, checkpoint);
        return growth with { Size = tree.Size, Peaks = tree.Peaks, Note = note };
    }

    // Whoever changed the border where it is kept would have the next checkpoint signed over another past, so the last one is held against it.
    private async Task<Frontier> BorderAsync(NpgsqlDataSource database, string agency, CancellationToken cancellation)
    {
        await using var select = database.CreateCommand($"select size, peaks, note from {SealTables.Checkpoints} where agency = $1 order by size desc limit 1");
        select.Parameters.AddWithValue(agency);
        await using var rows = await select.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
            return new();
        var size = (ulong)rows.GetInt64(0);
        var peaks = rows.GetFieldValue<byte[]>(1);
        var checkpoint = Open(agency, rows.GetString(2));
        if (peaks.Length != System.Numerics.BitOperations.PopCount(size) * Digest.Size)
            throw new SealBrokenException($"The border of {agency} at {size} leaves is no border.");
        var tree = new Frontier(size, [.. peaks.Chunk(Digest.Size).Select(p => new Digest(p))]);
        return checkpoint.Size == size && checkpoint.Root == tree.Root
            ? tree
            : throw new SealBrokenException($"The border of {agency} at {size} leaves does not fit the checkpoint that was signed over it.");
    }

    private Checkpoint Open(string agency, string text)
    {
        if (_opened.TryGetValue(agency, out var opened) && opened.Note == text)
            return opened.Checkpoint;
        var (note, fault) = SignedNote.Read(System.Text.Encoding.UTF8.GetBytes(text));
        var checkpoint = default(Checkpoint);
        if (note is not null)
            (checkpoint, fault) = Checkpoint.Open(note, _keys.OriginOf(agency), _keys.Known);
        if (checkpoint is null)
            throw new SealBrokenException($"The last checkpoint of {agency} is not this installation's: {fault}");
        _opened[agency] = (text, checkpoint);
        return checkpoint;
    }

    private void Write(IDocumentOperations operations, Growth growth)
    {
        operations.QueueSqlCommand(
            $"insert into {SealTables.Seals} (agency, place, event_sequence, leaf) select ?, ? + l.n - 1, l.sequence, l.leaf from unnest(?, ?) with ordinality as l (sequence, leaf, n)",
            growth.Agency, (long)growth.From, growth.Sequences, growth.Leaves.Select(l => l.ToArray()).ToArray());
        if (growth.Nodes.Count > 0)
        {
            operations.QueueSqlCommand(
                $"insert into {SealTables.Nodes} (agency, level, place, hash) select ?, n.level, n.place, n.hash from unnest(?, ?, ?) as n (level, place, hash)",
                growth.Agency, growth.Nodes.Select(n => n.Node.Level / Tile.Height).ToArray(), growth.Nodes.Select(n => (long)n.Node.Index).ToArray(),
                growth.Nodes.Select(n => n.Hash.ToArray()).ToArray());
        }

        operations.QueueSqlCommand(
            $"insert into {SealTables.Checkpoints} (agency, size, peaks, note, sealed_at) values (?, ?, ?, ?, ?)",
            growth.Agency, (long)growth.Size, growth.Peaks.SelectMany(p => p.ToArray()).ToArray(), growth.Note, _clock.GetUtcNow());
    }

    private long Lag()
    {
        // A gauge is asked from a thread that has nothing else to do.
        var databases = new Databases(_store()).AllAsync().AsTask().GetAwaiter().GetResult();
        return databases.Sum(database =>
        {
            using var command = database.CreateCommand(
                $"select count(*) from mt_events e where e.seq_id > coalesce((select max(event_sequence) from {SealTables.Seals}), 0)");
            return (long)command.ExecuteScalar()!;
        });
    }

    private sealed record Growth(string Agency, ulong From, long[] Sequences, List<Digest> Leaves, List<(TreeNode Node, Digest Hash)> Nodes)
    {
        public ulong Size { get; init; }

        public IReadOnlyList<Digest> Peaks { get; init; } = [];

        public string Note { get; init; } = "";
    }

    // A batch that rolled back is no batch: what it would have looked at is looked at when it comes again.
    private sealed class Committed(EventSealing sealing, DatabaseId database, LogGaps left, int count) : IChangeListener
    {
        public Task AfterCommitAsync(IDocumentSession session, Marten.Services.IChangeSet commit, CancellationToken token)
        {
            sealing._gaps[database] = left;
            sealing._sealed.Add(count);
            return Task.CompletedTask;
        }

        public Task BeforeCommitAsync(IDocumentSession session, Marten.Services.IChangeSet commit, CancellationToken token) => Task.CompletedTask;
    }
}
