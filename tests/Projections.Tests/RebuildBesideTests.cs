using Npgsql;
using OnNara.Domain.Tests.Documents;
using OnNara.Projections.Rebuilding;

namespace OnNara.Projections.Tests;

/// <summary>A rebuild happens beside the product: people act on, nothing that they did is missing afterwards, and nobody reads half of it.</summary>
public sealed class RebuildBesideTests : IAsyncLifetime
{
    private const int Writers = 2;
    private readonly ReadStore _store = new();
    private readonly string _agency = ReadStore.NewAgency();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task includes_what_is_recorded_while_it_runs()
    {
        for (var i = 0; i < 20; i++)
            await _store.Record(ReadStore.NewAgency(), ADocument.Decided());
        using var daemon = await _store.Store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        using var enough = new CancellationTokenSource();
        var acting = Enumerable.Range(0, Writers).Select(_ => ActUntil(enough.Token)).ToList();

        RebuildResult result;
        var slow = new SlowDown(acting);
        await using (var rebuild = new Rebuild(_store.ConnectionString, new(StreamsTogether: 1, EventsTogether: 100, Together: 1)))
            result = await rebuild.RunAsync(slow, CancellationToken.None);
        await enough.CancelAsync();
        var documents = (await Task.WhenAll(acting)).Sum();
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(30));
        await daemon.StopAllAsync();

        result.Meanwhile.ShouldBeGreaterThan(0);
        var served = await _store.Rows();
        served["mt_doc_documentsummary"].Split('\n').Length.ShouldBe(documents + 20);
        await using (var again = new Rebuild(_store.ConnectionString))
            await again.RunAsync(null, CancellationToken.None);
        var rebuilt = await _store.Rows();
        rebuilt.Keys.ShouldBe(served.Keys);
        foreach (var table in served.Keys)
            rebuilt[table].ShouldBe(served[table], table);
    }

    [Fact]
    public async Task leaves_read_models_that_follow_the_log_where_their_follower_stands()
    {
        await _store.Record(_agency, ADocument.Decided());
        await _store.CatchUp();
        var before = await _store.Rows();
        await _store.Record(_agency, ADocument.Decided());

        await using (var rebuild = new Rebuild(_store.ConnectionString))
            await rebuild.RunAsync(null, CancellationToken.None);

        var rows = await _store.Rows();
        rows["mt_doc_decisiontrailentry"].ShouldBe(before["mt_doc_decisiontrailentry"]);
        rows["mt_doc_documentsummary"].ShouldNotBe(before["mt_doc_documentsummary"]);
        await _store.CatchUp();
        (await _store.Rows())["mt_doc_searchentry"].Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public async Task leaves_what_serves_alone_when_it_is_broken_off()
    {
        await _store.Record(_agency, ADocument.Decided());
        await _store.CatchUp();
        var before = await _store.Rows();

        using var stop = new CancellationTokenSource();
        await using (var rebuild = new Rebuild(_store.ConnectionString))
            await Should.ThrowAsync<OperationCanceledException>(rebuild.RunAsync(new Stopping(stop), stop.Token));

        (await _store.Rows()).ShouldBe(before);
        (await Schemas()).ShouldNotContain("rows_rebuilt");
    }

    [Fact]
    public async Task runs_once_at_a_time()
    {
        await _store.Record(_agency, ADocument.Decided());
        await using var first = new Rebuild(_store.ConnectionString);
        await using var second = new Rebuild(_store.ConnectionString);
        var refused = (Task?)null;

        await first.RunAsync(new Beginning(() => refused ??= Should.ThrowAsync<RebuildRunsException>(second.RunAsync(null, CancellationToken.None))), CancellationToken.None);

        await refused.ShouldNotBeNull();
    }

    private async Task<int> ActUntil(CancellationToken enough)
    {
        var (agency, documents) = (ReadStore.NewAgency(), 0);
        while (!enough.IsCancellationRequested)
        {
            await _store.Record(agency, documents % 2 == 0 ? ADocument.Decided() : ADocument.Submitted().Recall());
            documents++;
            await Task.Delay(100, CancellationToken.None);
        }

        return documents;
    }

    private async Task<List<string>> Schemas()
    {
        await using var connection = new NpgsqlConnection(_store.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select nspname from pg_namespace", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>Gives the writers time between two parts; a writer that failed ends the test at once.</summary>
    private sealed class SlowDown(IReadOnlyList<Task> acting) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value)
        {
            acting.ShouldAllBe(a => !a.IsFaulted);
            Thread.Sleep(20);
        }
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => stop.Cancel();
    }

    private sealed class Beginning(Action begun) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => begun();
    }
}
