using System.Diagnostics;
using System.Net;
using System.Text.Json;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Reading;

namespace OnNara.Api.Tests.Processes;

/// <summary>A process dies with letters in its hands, and those that are left do its work.</summary>
[Collection(nameof(SeveralProcesses))]
public sealed class TakeoverTests(SeveralProcesses processes)
{
    private const int Letters = 8;

    [Fact]
    public async Task the_work_of_a_process_that_dies_goes_on_at_the_others_and_nothing_is_lost_or_doubled()
    {
        var leader = await processes.LeaderAsync();
        var (sender, receiver) = (await processes.OpenAgencyAsync(processes[leader]), await processes.OpenAgencyAsync(processes[leader]));
        var papers = new List<Paper>();
        for (var n = 0; n < Letters; n++)
            papers.Add(await Post.DecidedAsync(sender, Post.To(receiver)));
        await UntilCaughtUpAsync(processes[leader]);

        using var sending = await KeptLog.KeepAsync(sender, processes[leader]);
        using var receiving = await KeptLog.KeepAsync(receiver, processes[leader]);

        // Nothing can arrive as long as somebody else holds the table, so every letter is on its way when the process dies.
        await using (var connection = await processes.ConnectAsync())
        await using (var held = await connection.BeginTransactionAsync())
        {
            await using (var hold = new Npgsql.NpgsqlCommand("lock table mt_doc_incomingsummary in share mode", connection))
                await hold.ExecuteNonQueryAsync();
            await Task.WhenAll(papers.Select(p => p.ActAsync("clerk", "dispatch")));
            (await processes.RowsAsync("select count(*) from wolverine_incoming_envelopes where status = 'Incoming' and owner_id <> 0", rows => rows.GetInt64(0)))[0]
                .ShouldBeGreaterThanOrEqualTo(Letters);
            await processes[leader].KillAsync();
        }

        var since = Stopwatch.StartNew();
        var (here, there) = processes.Two;
        var clerk = await SeveralProcesses.At(here, receiver.Code).AsAsync("clerk");
        await Eventually.ReadAsync(() => WaitingAsync(clerk), count => count >= Letters);
        TestContext.Current.TestOutputHelper?.WriteLine($"letters that the dead one had in hand arrived after {since.Elapsed.TotalSeconds:F1} s");
        var sent = string.Join(", ", papers.Select(p => $"'{p.Id}'"));
        await processes.EventuallyAsync(
            $"select count(*) from mt_events where type = 'delivery_arrived' and stream_id in ({sent})", rows => rows.GetInt64(0), counts => counts[0] >= Letters);

        // What follows the log goes on too: search, trails and the sealing, at processes that did not do them before.
        await UntilCaughtUpAsync(there);
        TestContext.Current.TestOutputHelper?.WriteLine($"read models, seals and messages were up to date after {since.Elapsed.TotalSeconds:F1} s");
        (await WaitingAsync(clerk)).ShouldBe(Letters);
        (await processes.RowsAsync($"select count(*) from mt_events where type = 'delivery_arrived' and stream_id in ({sent})", rows => rows.GetInt64(0)))[0].ShouldBe(Letters);
        (await processes.RowsAsync($"select count(*) from mt_events where type = 'document_arrived' and tenant_id = '{receiver.Code}'", rows => rows.GetInt64(0)))[0].ShouldBe(Letters);
        await sending.ShouldHoldAsync(there);
        await receiving.ShouldHoldAsync(there);

        await processes[leader].StartAsync();
    }

    private static async Task<int> WaitingAsync(HttpClient clerk)
    {
        var work = await clerk.GetAsync("/api/my-work?section=Waiting&limit=200").ReadAsync<JsonElement>();
        return work.GetProperty("waiting").GetProperty("items").GetArrayLength();
    }

    /// <summary>Until the process says that it is ready and that nothing of the log is left to be read.</summary>
    private static async Task UntilCaughtUpAsync(Walk.ProductProcess process)
    {
        using var client = process.Connect();
        await Eventually.ReadAsync(
            async () =>
            {
                using var answer = await client.GetAsync("/health/ready");
                return (Status: answer.StatusCode, Report: JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
            },
            ready => ready.Status == HttpStatusCode.OK
                && ready.Report.GetProperty("projections").EnumerateArray().All(p => p.GetProperty("running").GetBoolean() && p.GetProperty("eventsBehind").GetInt64() == 0));
    }
}
