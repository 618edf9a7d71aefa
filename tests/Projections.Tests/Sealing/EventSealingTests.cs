using System.Text;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using OnNara.Domain.Tests.Documents;
using OnNara.Evidence.Merkle;
using OnNara.Evidence.Notes;
using OnNara.Projections.Sealing;

namespace OnNara.Projections.Tests.Sealing;

public sealed class EventSealingTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("onnara-seal-").FullName;
    private ReadStore _store = null!;
    private NpgsqlDataSource _database = null!;
    private EventSealing _sealing = null!;
    private LogKeys _keys = null!;

    public async ValueTask InitializeAsync()
    {
        _keys = LogKeys.Open(_directory, "example.com");
        _store = new() { Further = options => options.Events.Subscribe(_sealing = Sealing(options)) };
        await _store.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _sealing.Dispose();
        await _database.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task seals_behind_the_writes_every_event_of_every_agency_once_and_in_its_order()
    {
        var agencies = new[] { ReadStore.NewAgency(), ReadStore.NewAgency() };
        foreach (var agency in agencies.Concat(agencies))
            await _store.Record(agency, ADocument.Decided());
        await _store.CatchUp();
        foreach (var agency in agencies)
            await ShouldBeWhole(agency);

        var before = await CheckpointOf(agencies[0]);
        await _store.Record(agencies[0], ADocument.Submitted().Recall());
        await _store.CatchUp();
        var after = await ShouldBeWhole(agencies[0]);
        after.Size.ShouldBeGreaterThan(before.Size);
        var proof = await new SealedLogs(new(_store.Store)).ProofsOf(agencies[0], after.Size).ConsistencyAsync(before.Size);
        ProofCheck.Continues(before.Size, before.Root, after.Size, after.Root, proof).ShouldBeTrue();
        (await CheckpointOf(agencies[1])).ShouldNotBe(after);
    }

    [Fact]
    public async Task after_a_crash_before_the_commit_it_seals_the_same_again()
    {
        var agency = await Recorded();
        await using (var crashed = _store.Store.LightweightSession(ReadStore.NewAgency()))
            await Process(crashed, 0, 1_000);
        (await Sealed(agency)).ShouldBe(0);
        await Seal(0, 1_000);
        await ShouldBeWhole(agency);
    }

    [Fact]
    public async Task what_is_sealed_is_not_sealed_again_when_its_progress_is_lost()
    {
        var agency = await Recorded();
        await Seal(0, 1_000);
        var before = await CheckpointOf(agency);
        await Seal(0, 1_000);
        (await ShouldBeWhole(agency)).Root.ShouldBe(before.Root);
    }

    [Fact]
    public async Task of_two_that_seal_at_once_one_rolls_back()
    {
        var agency = await Recorded();
        await using var one = _store.Store.LightweightSession(ReadStore.NewAgency());
        await using var other = _store.Store.LightweightSession(ReadStore.NewAgency());
        await Process(one, 0, 1_000);
        await Process(other, 0, 1_000);
        await one.SaveChangesAsync();
        await Should.ThrowAsync<Exception>(() => other.SaveChangesAsync());
        await ShouldBeWhole(agency);
    }

    [Fact]
    public async Task an_event_that_shows_itself_late_is_sealed_after_those_that_were_there()
    {
        var agency = await Recorded();
        var held = await Scalar<long>("select nextval('mt_events_sequence')");
        await _store.Record(agency, ADocument.Drafted());
        var last = await Scalar<long>("select max(seq_id) from mt_events");
        await Seal(0, last);
        var late = await _store.Record(agency, ADocument.Drafted());
        await Execute($"update mt_events set seq_id = {held} where stream_id = '{late}'");
        await Seal(last, last + 1);
        (await Scalar<long>($"select event_sequence from evidence_seals where agency = '{agency}' order by place desc limit 1")).ShouldBe(held);
        (await Sealed(agency)).ShouldBe(await Scalar<long>($"select count(*) from mt_events where tenant_id = '{agency}'"));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task an_event_is_sealed_however_many_numbers_it_shows_itself_late(int numbersLate)
    {
        const int MostBatches = 64;
        var agency = await Recorded();
        var held = await HeldNumber(agency);
        await Scalar<long>($"select setval('mt_events_sequence', {held + numbersLate})");
        await _store.Record(agency, ADocument.Drafted());
        var last = await Scalar<long>("select max(seq_id) from mt_events");
        await Seal(0, last);
        var late = await _store.Record(agency, ADocument.Drafted());
        await Execute($"update mt_events set seq_id = {held} where stream_id = '{late}'");

        var batches = 0;
        while (await Sealed(agency) < await Scalar<long>($"select count(*) from mt_events where tenant_id = '{agency}'") && batches++ < MostBatches)
            await Seal(last, last + 1);

        (await Scalar<long>($"select event_sequence from evidence_seals where agency = '{agency}' order by place desc limit 1")).ShouldBe(held);
        batches.ShouldBeInRange(1, Math.Max(1, 2 * numbersLate / 4_000));
    }

    [Fact]
    public async Task a_process_looks_through_the_whole_log_first_for_what_the_one_before_did_not_see()
    {
        var agency = await Recorded();
        var held = await HeldNumber(agency);
        await Scalar<long>($"select setval('mt_events_sequence', {held + 1_000_000})");
        await _store.Record(agency, ADocument.Drafted());
        var last = await Scalar<long>("select max(seq_id) from mt_events");
        await Seal(0, last);
        var late = await _store.Record(agency, ADocument.Drafted());
        await Execute($"update mt_events set seq_id = {held} where stream_id = '{late}'");
        await Seal(last, last + 1);
        (await Sealed(agency)).ShouldBeLessThan(await Scalar<long>($"select count(*) from mt_events where tenant_id = '{agency}'"));

        _sealing.Dispose();
        _sealing = new(() => _store.Store, _keys, TimeProvider.System);
        await Seal(last, last + 1);
        (await Sealed(agency)).ShouldBe(await Scalar<long>($"select count(*) from mt_events where tenant_id = '{agency}'"));
    }

    [Theory]
    [InlineData("update evidence_checkpoints set peaks = overlay(peaks placing '\\x00000000'::bytea from 1)")]
    [InlineData("update evidence_checkpoints set peaks = ''")]
    [InlineData("update evidence_checkpoints set note = replace(note, E'\\n\\n', E'\\nmore\\n\\n')")]
    public async Task signs_nothing_over_a_border_that_somebody_changed(string change)
    {
        var agency = await Recorded();
        await Seal(0, 1_000);
        await Execute(change);
        await _store.Record(agency, ADocument.Drafted());
        await Should.ThrowAsync<SealBrokenException>(() => Seal(0, 1_000));
    }

    [Fact]
    public async Task a_rotated_key_goes_on_where_the_one_before_stopped()
    {
        var agency = await Recorded();
        await Seal(0, 1_000);
        var before = await CheckpointOf(agency);
        File.Delete(Path.Combine(_directory, "signing.key"));
        _keys = LogKeys.Open(_directory);
        using var rotated = new EventSealing(() => _store.Store, _keys, TimeProvider.System);
        await _store.Record(agency, ADocument.Drafted());
        await using var session = _store.Store.LightweightSession(ReadStore.NewAgency());
        await rotated.ProcessEventsAsync(Range(0, 1_000), null!, session, CancellationToken.None);
        await session.SaveChangesAsync();
        (await ShouldBeWhole(agency)).Size.ShouldBeGreaterThan(before.Size);
    }

    private EventSealing Sealing(StoreOptions options)
    {
        _database = NpgsqlDataSource.Create(_store.ConnectionString);
        options.ShouldNotBeNull();
        return new(() => _store.Store, _keys, TimeProvider.System);
    }

    private async Task<string> Recorded()
    {
        var agency = ReadStore.NewAgency();
        await _store.Record(agency, ADocument.Decided());
        return agency;
    }

    /// <summary>A number that was taken and under which nothing shows itself, with events before and after it.</summary>
    private async Task<long> HeldNumber(string agency)
    {
        var held = await Scalar<long>("select nextval('mt_events_sequence')");
        await _store.Record(agency, ADocument.Drafted());
        return held;
    }

    private async Task Seal(long floor, long ceiling)
    {
        await using var session = _store.Store.LightweightSession(ReadStore.NewAgency());
        var listener = await Process(session, floor, ceiling);
        await session.SaveChangesAsync();
        await listener.AfterCommitAsync(session, null!, CancellationToken.None);
    }

    private Task<IChangeListener> Process(IDocumentSession session, long floor, long ceiling) =>
        _sealing.ProcessEventsAsync(Range(floor, ceiling), null!, session, CancellationToken.None);

    private static EventRange Range(long floor, long ceiling) => new(new ShardName(EventSealing.SubscriptionName, "All", 1), floor, ceiling, null!);

    /// <summary>The tree is that of the agency's events as they stand in the database, each proved, and the last checkpoint is over all of it.</summary>
    private async Task<Checkpoint> ShouldBeWhole(string agency)
    {
        var tree = new Frontier();
        await using (var select = _database.CreateCommand($"select {StoredEvents.Columns} from mt_events e where e.tenant_id = $1 order by e.seq_id"))
        {
            select.Parameters.AddWithValue(agency);
            await foreach (var row in StoredEvents.ReadAsync(select, CancellationToken.None))
                tree.Append(row.Event.ToLeaf());
        }

        tree.Size.ShouldBeGreaterThan(0UL);
        ((ulong)await Sealed(agency)).ShouldBe(tree.Size);
        var checkpoint = await CheckpointOf(agency);
        checkpoint.Size.ShouldBe(tree.Size);
        checkpoint.Root.ShouldBe(tree.Root);
        var logs = new SealedLogs(new(_store.Store));
        var proofs = logs.ProofsOf(agency, tree.Size);
        var leaves = await logs.TileAsync(agency, new(0, 0, (int)tree.Size), CancellationToken.None);
        for (var index = 0UL; index < tree.Size; index++)
            ProofCheck.Includes(leaves[(int)index], index, tree.Size, await proofs.InclusionAsync(index), checkpoint.Root).ShouldBeTrue();
        return checkpoint;
    }

    private async Task<Checkpoint> CheckpointOf(string agency)
    {
        var head = await new SealedLogs(new(_store.Store)).HeadAsync(agency, CancellationToken.None);
        var (note, _) = SignedNote.Read(Encoding.UTF8.GetBytes(head!.Note));
        var (checkpoint, fault) = Checkpoint.Open(note!, $"example.com/{agency}", _keys.Known);
        fault.ShouldBeNull();
        return checkpoint!;
    }

    private Task<long> Sealed(string agency) => Scalar<long>($"select count(*) from evidence_seals where agency = '{agency}'");

    private async Task<T> Scalar<T>(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }
}
