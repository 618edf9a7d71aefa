using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using OnNara.Bench.Acts;
using OnNara.Bench.Tasks;
using OnNara.Domain.Organizations;

namespace OnNara.Bench.Nation;

/// <summary>How a rate of documents was held.</summary>
/// <param name="Unfinished">Documents that were not received within the patience after the last one began.</param>
/// <param name="LagP99">Seconds that the slowest of what follows the log was behind.</param>
internal sealed record Held(
    int Rate, TimeSpan Took, double FinishedPerSecond, int Unfinished, Pace Commands, double LagP99, double MemoryAtTheBeginning, double MemoryAtTheEnd)
{
    public override string ToString() =>
        $"{FinishedPerSecond:0.#} finished a second, {Unfinished} not finished, a command {Commands.P50:0.#} ms p50 and {Commands.P99:0.#} ms p99, behind by {LagP99:0.##} s p99, {MemoryAtTheBeginning:0} MB to {MemoryAtTheEnd:0} MB";
}

/// <summary>Begins documents at an even rate and takes each through its acts; clerks of the recipients look for what has arrived.</summary>
internal sealed class NationLoad(Product product, Side side, int agencies, int departments)
{
    private const int MegaByte = 1024 * 1024;
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2), SampledEvery = TimeSpan.FromMilliseconds(500), Patience = TimeSpan.FromSeconds(20);

    private int _begun;

    /// <summary>Everybody who acts.</summary>
    public IEnumerable<string> People =>
        from agency in Enumerable.Range(0, agencies)
        from department in Enumerable.Range(0, departments)
        from who in department == 0 ? new[] { "officer0", "leader", "head", "clerk" } : ["officer0", "leader", "head"]
        select NationalRecord.SignInName(agency, department, who);

    public async Task<Held> RunAsync(int rate, TimeSpan during, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var run = new Run();
        var (clerks, samples) = (Task.WhenAll(Enumerable.Range(0, agencies).Select(agency => LookAsync(run, agency, over.Token))), SampleAsync(run, over.Token));
        var clock = Stopwatch.StartNew();
        var ways = new List<Task>();
        for (var n = 0; n < rate * during.TotalSeconds; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / rate);
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed, cancellation);
            ways.Add(SendAsync(run, Interlocked.Increment(ref _begun), due, clock, cancellation));
        }

        await Task.WhenAll(ways);
        var begun = clock.Elapsed;
        while (run.Finished < ways.Count && clock.Elapsed < begun + Patience)
            await Task.Delay(50, cancellation);
        var (took, unfinished) = (clock.Elapsed, ways.Count - run.Finished);
        await over.CancelAsync();
        await Task.WhenAll(clerks, samples);
        var lags = run.Lags.Order().ToArray();
        var memory = run.Memory.ToArray();
        return new(
            rate, during, unfinished == 0 ? rate : run.Finished / took.TotalSeconds, unfinished, Pace.Of(run.Taken, took), lags[(int)Math.Ceiling(lags.Length * 0.99) - 1],
            memory[..Math.Max(1, memory.Length / 10)].Average(), memory[^Math.Max(1, memory.Length / 10)..].Average());
    }

    /// <summary>From the draft to the dispatch, act by act. What the first one waits behind others counts as its time.</summary>
    private async Task SendAsync(Run run, int n, TimeSpan due, Stopwatch clock, CancellationToken cancellation)
    {
        var (agency, department, id) = (n % agencies, n / agencies % departments, Guid.CreateVersion7());
        string Who(string post) => NationalRecord.SignInName(agency, post == "clerk" ? 0 : department, post);
        var recipient = (agency + 1 + (n / agencies % (agencies - 1))) % agencies;
        var late = clock.Elapsed - due;
        var version = await ActAsync(run, Who("officer0"), "/api/documents", new { documentId = id, draft = DraftOf(n, agency, department, recipient) }, late, cancellation);
        foreach (var (who, act) in new[] { ("officer0", "submit"), ("leader", "approve"), ("head", "decide"), ("clerk", "dispatch") })
            version = await ActAsync(run, Who(who), $"/api/documents/{id}/{act}", new { version }, TimeSpan.Zero, cancellation);
    }

    /// <summary>A clerk looks what has arrived; each piece is given to a department, whose leader receives it.</summary>
    private async Task LookAsync(Run run, int agency, CancellationToken cancellation)
    {
        try
        {
            var clerk = NationalRecord.SignInName(agency, 0, "clerk");
            var (seen, received) = (new HashSet<Guid>(), new List<Task>());
            await Task.Delay(LooksEvery * ((double)agency / agencies), cancellation);
            while (true)
            {
                var work = await side.ReadAsync(clerk, "/api/my-work?section=Waiting&limit=200", cancellation);
                foreach (var item in work.GetProperty("waiting").GetProperty("items").EnumerateArray())
                {
                    var id = item.GetProperty("subjectId").GetGuid();
                    if (item.GetProperty("kind").GetString() == "Distribute" && seen.Add(id))
                        received.Add(ReceiveAsync(run, agency, clerk, id, item.GetProperty("version").GetInt64(), cancellation));
                }

                await Task.Delay(LooksEvery, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task ReceiveAsync(Run run, int agency, string clerk, Guid id, long version, CancellationToken cancellation)
    {
        var department = (int)((uint)id.GetHashCode() % (uint)departments);
        version = await ActAsync(run, clerk, $"/api/incoming/{id}/distribute", new { version, leadDepartmentCode = NationalRecord.DepartmentCode(department) }, TimeSpan.Zero, cancellation);
        await ActAsync(run, NationalRecord.SignInName(agency, department, "leader"), $"/api/incoming/{id}/receive", new { version, unitTaskCode = NationalRecord.UnitTask }, TimeSpan.Zero, cancellation);
        run.Finish();
    }

    private async Task<long> ActAsync(Run run, string who, string path, object body, TimeSpan late, CancellationToken cancellation)
    {
        var key = Guid.NewGuid().ToString("N");
        var since = Stopwatch.GetTimestamp();
        using var answer = JsonDocument.Parse(await Drive.PatientAnswerAsync(side.Http, Request, cancellation));
        run.Taken.Add((Stopwatch.GetElapsedTime(since) + late).TotalMilliseconds);
        return answer.RootElement.GetProperty("version").GetInt64();

        HttpRequestMessage Request()
        {
            var request = side.Signed(new(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType()) }, who);
            request.Headers.Add("Idempotency-Key", key);
            return request;
        }
    }

    private async Task SampleAsync(Run run, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var health = await side.ReadAsync("", "/health/ready", cancellation);
                run.Lags.Add(health.GetProperty("projections").EnumerateArray().Max(p => p.GetProperty("secondsBehind").GetDouble()));
                run.Memory.Enqueue((double)product.MemoryBytes / MegaByte);
                await Task.Delay(SampledEvery, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static object DraftOf(int n, int agency, int department, int recipient) => new
    {
        matter = NationalRecord.Matter,
        title = $"{n}호 출장 계획과 그 결과의 알림",
        unitTaskCode = NationalRecord.UnitTask,
        body = new
        {
            blocks = Enumerable.Range(1, 4).Select(i => new { type = "item", level = 1, runs = new[] { new { text = $"{n}호 문서의 {i}번째 항목: 현장을 방문하여 자료를 확인하고 결과를 보고한다." } } }),
        },
        recipients = new[] { new { name = NationalRecord.AgencyName(recipient), agencyCode = NationalRecord.AgencyOf(recipient) } },
        sender = "DepartmentHead",
        disclosure = new { @class = "Open", clauses = Array.Empty<int>() },
        path = new[]
        {
            new { stage = 1, act = "Review", personId = PersonId(agency, department, "leader") },
            new { stage = 2, act = "Decision", personId = PersonId(agency, department, "head") },
        },
    };

    private static Guid PersonId(int agency, int department, string who) =>
        OrganizationId.OfPerson(NationalRecord.AgencyOf(agency), NationalRecord.SignInName(agency, department, who));

    /// <summary>What one run gathers.</summary>
    private sealed class Run
    {
        private int _finished;

        public ConcurrentBag<double> Taken { get; } = [];

        public ConcurrentBag<double> Lags { get; } = [];

        public ConcurrentQueue<double> Memory { get; } = [];

        public int Finished => _finished;

        public void Finish() => Interlocked.Increment(ref _finished);
    }
}
