using System.Net;
using Alba;
using Npgsql;
using OnNara.Api.Accounts;

namespace OnNara.Api.Tests.Hosting;

/// <summary>A house with one place at work and two to wait, in which a locked table keeps whoever reads it at work for as long as a test likes.</summary>
public sealed class OverloadTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Narrow = new()
    {
        ["OnNara:RequestsAtWork"] = "1",
        ["OnNara:RequestsWaiting"] = "2",
        ["OnNara:LongRequestsAtWork"] = "1",
    };

    private readonly TestDatabase _database = new();
    private IAlbaHost? _alba;
    private TestAgency? _agency;

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        _alba = await OnNaraHost.StartAsync(_database, settings: Narrow);
        using var administrator = await Agencies.TakeOverInstallationAsync(_alba, _database.DataDirectory);
        _agency = await Agencies.OpenAsync(administrator, _alba.Server.CreateClient, Agencies.Section(Agencies.NewCode()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_alba is not null)
            await _alba.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task whoever_comes_to_a_full_line_is_told_at_once_when_to_come_back_and_everybody_in_it_is_served()
    {
        using var drafter = await _agency!.AsAsync("drafter");
        await drafter.GetAsync("/api/my-work").ShouldBeAsync(HttpStatusCode.OK);
        var slow = await LockedAsync();

        var asked = Enumerable.Range(0, 12).Select(_ => drafter.GetAsync("/api/my-work")).ToList();
        // Nine are answered while the lock is held; three could not be.
        var answered = new HashSet<Task<HttpResponseMessage>>();
        await foreach (var refused in Task.WhenEach(asked).Take(9))
        {
            answered.Add(refused);
            using var answer = await refused;
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var problem = await refused.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "server.busy");
            problem.GetProperty("retryAfterSeconds").GetInt32().ShouldBe(1);
        }

        // Whoever looks after the house, or only comes in, is not in that line.
        using var anybody = _alba!.Server.CreateClient();
        await anybody.GetAsync("/health/live").ShouldBeAsync(HttpStatusCode.OK);
        await anybody.PostAsync("/api/tokens", new SignInRequest(_agency.SignInName("manager"), Agencies.Password)).ShouldBeAsync(HttpStatusCode.OK);
        asked.Count(request => request.IsCompleted).ShouldBe(9);

        await slow.DisposeAsync();
        foreach (var request in asked.Except(answered))
            await request.ShouldBeAsync(HttpStatusCode.OK);
        await drafter.GetAsync("/api/my-work").ShouldBeAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task what_lasts_as_long_as_somebody_listens_takes_nobodys_place()
    {
        using var drafter = await _agency!.AsAsync("drafter");
        var streams = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
            streams.Add(await drafter.GetAsync("/api/my-work/changes", HttpCompletionOption.ResponseHeadersRead));

        streams.ShouldAllBe(stream => stream.StatusCode == HttpStatusCode.OK);
        await drafter.GetAsync("/api/my-work").ShouldBeAsync(HttpStatusCode.OK);
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task files_that_come_slowly_take_places_of_their_own()
    {
        using var drafter = await _agency!.AsAsync("drafter");
        var line = new TaskCompletionSource();
        var uploads = Enumerable.Range(0, 5).Select(i => drafter.PostAsync($"/api/attachments?fileName={i}.txt", new SlowContent(line.Task))).ToList();
        var answered = new HashSet<Task<HttpResponseMessage>>();
        await foreach (var refused in Task.WhenEach(uploads).Take(3))
        {
            answered.Add(refused);
            await refused.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "server.busy");
        }

        await drafter.GetAsync("/api/my-work").ShouldBeAsync(HttpStatusCode.OK);
        line.SetResult();
        foreach (var upload in uploads.Except(answered))
            await upload.ShouldBeAsync(HttpStatusCode.Created);
    }

    /// <summary>Until it is disposed of nobody reads what waits on desks.</summary>
    private async Task<NpgsqlConnection> LockedAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("begin; lock table mt_doc_workitem in access exclusive mode", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>A file whose last byte comes when the line has room.</summary>
    private sealed class SlowContent(Task line) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("한"u8.ToArray());
            await stream.FlushAsync();
            await line;
            await stream.WriteAsync("글"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
