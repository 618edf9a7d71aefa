using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Reading;
using OnNara.Api.Tests.Walk;

namespace OnNara.Api.Tests.Processes;

/// <summary>The process that leads dies with letters in its hands, and those that are left do its work.</summary>
[Collection(nameof(SeveralProcesses))]
public sealed class TakeoverTests(SeveralProcesses processes)
{
    private const int Letters = 8;
    private const string AgentsOfTheLiving = "select a.id from wolverine_node_assignments a join wolverine_nodes n on n.id = a.node_id";

    [Fact]
    public async Task the_work_of_a_process_that_dies_goes_on_at_the_others_and_nothing_is_lost_or_doubled()
    {
        var (one, _) = processes.Two;
        var (sender, receiver) = (await processes.OpenAgencyAsync(one), await processes.OpenAgencyAsync(one));
        var papers = new List<Paper>();
        for (var n = 0; n < Letters; n++)
            papers.Add(await Post.DecidedAsync(sender, Post.To(receiver)));
        await UntilCaughtUpAsync(one);
        using var sending = await KeptLog.KeepAsync(sender, one);
        using var receiving = await KeptLog.KeepAsync(receiver, one);
        var agents = await processes.RowsAsync(AgentsOfTheLiving, rows => rows.GetString(0));

        // Nothing can arrive as long as somebody else holds the table, so every letter is on its way when the process dies.
        await using (var connection = await processes.ConnectAsync())
        await using (var held = await connection.BeginTransactionAsync())
        {
            await using (var hold = new NpgsqlCommand("lock table mt_doc_incomingsummary in share mode", connection))
                await hold.ExecuteNonQueryAsync();
            await (await DispatchAsync(sender, papers)).KillAsync();
        }

        var since = Stopwatch.StartNew();
        var (here, there) = processes.Two;
        var clerk = await SeveralProcesses.At(here, receiver.Code).AsAsync("clerk");
        await Eventually.ReadAsync(() => WaitingAsync(clerk), count => count >= Letters);
        var sent = string.Join(", ", papers.Select(p => $"'{p.Id}'"));
        await processes.EventuallyAsync(
            $"select count(*) from mt_events where type = 'delivery_arrived' and stream_id in ({sent})", rows => rows.GetInt64(0), counts => counts[0] >= Letters);
        Say("the letters had arrived, and their senders knew it", since);

        // What follows the log goes on too: every read model, the trails and the sealing are somebody's work again.
        await processes.EventuallyAsync(AgentsOfTheLiving, rows => rows.GetString(0), found => agents.All(found.Contains));
        Say("all work was somebody's again", since);
        await UntilCaughtUpAsync(there);
        (await WaitingAsync(clerk)).ShouldBe(Letters);
        (await CountAsync($"type = 'delivery_arrived' and stream_id in ({sent})")).ShouldBe(Letters);
        (await CountAsync($"type = 'document_arrived' and tenant_id = '{receiver.Code}'")).ShouldBe(Letters);
        await sending.ShouldHoldAsync(there);
        await receiving.ShouldHoldAsync(there);
    }

    /// <summary>One letter through each process, so that it shows which of them leads, and the others through that one.</summary>
    private async Task<ProductProcess> DispatchAsync(TestAgency sender, IReadOnlyList<Paper> papers)
    {
        var leading = (await processes.RowsAsync(
            "select n.node_number from wolverine_nodes n join wolverine_node_assignments a on a.node_id = n.id where a.id like 'wolverine://leader%'", rows => rows.GetInt32(0))).Single();
        ProductProcess? leader = null;
        foreach (var (process, paper) in processes.All.Zip(papers))
        {
            await new Paper(SeveralProcesses.At(process, sender.Code), paper.Id, paper.Version).ActAsync("clerk", "dispatch");
            if (leader is null && (await InHandAsync(leading)) > 0)
                leader = process;
        }

        var others = SeveralProcesses.At(leader.ShouldNotBeNull(), sender.Code);
        await Task.WhenAll(papers.Skip(processes.All.Count).Select(paper => new Paper(others, paper.Id, paper.Version).ActAsync("clerk", "dispatch")));
        (await InHandAsync(leading)).ShouldBeGreaterThanOrEqualTo(1 + Letters - processes.All.Count);
        return leader;
    }

    private async Task<long> InHandAsync(int node) => (await processes.RowsAsync(
        $"select count(*) from wolverine_incoming_envelopes where status = 'Incoming' and owner_id = {node}", rows => rows.GetInt64(0)))[0];

    private async Task<long> CountAsync(string which) =>
        (await processes.RowsAsync($"select count(*) from mt_events where {which}", rows => rows.GetInt64(0)))[0];

    private static void Say(string what, Stopwatch since) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{since.Elapsed.TotalSeconds:F1} s after the death {what}");

    private static async Task<int> WaitingAsync(HttpClient clerk)
    {
        var work = await clerk.GetAsync("/api/my-work?section=Waiting&limit=200").ReadAsync<JsonElement>();
        return work.GetProperty("waiting").GetProperty("items").GetArrayLength();
    }

    /// <summary>Until the process says that it is ready and that nothing of the log is left to be read.</summary>
    private static async Task UntilCaughtUpAsync(ProductProcess process)
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
