using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alba;
using OnNara.Api.Incoming;
using OnNara.Api.Instructions;
using OnNara.Api.Organizations.File;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Instructions;
using OnNara.Api.Tests.Meetings;
using OnNara.Api.Tests.TaskCards;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Incoming;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.Security;

/// <summary>
/// Thousands of requests that nobody thought of, from everybody who may be there, each of the product's operations as often as the
/// others. The same seed writes the same requests; <c>ONNARA_REQUESTS</c> and <c>ONNARA_SEED</c> ask for more, or for others.
/// </summary>
public sealed partial class GeneratedRequestsTests : IAsyncLifetime
{
    /// <summary>Stands in everything that the other agency has, and in no request.</summary>
    private const string Secret = "비밀표지7391";

    private const int Together = 4, MostTold = 40;

    private static readonly string[] Callers =
    [
        "nobody", "minister", "director", "manager", "leader", "drafter", "colleague", "junior", "treasurer", "accountant", "administrator", "clerk", "archivist", "auditor",
    ];

    private readonly TestDatabase _database = new();
    private readonly ConcurrentDictionary<string, string> _faults = [];
    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly ConcurrentDictionary<string, int> _accepted = [];
    private IAlbaHost? _alba;

    private Func<HttpClient> Connect => _alba!.Server.CreateClient;

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        // What these requests leave behind would disturb the other tests, and must not disturb the product.
        _alba = await OnNaraHost.StartAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        if (_alba is not null)
            await _alba.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task no_generated_request_ends_in_a_fault_or_tells_of_another_agency()
    {
        var (requests, seed) = (Setting("ONNARA_REQUESTS", 10_000), Setting("ONNARA_SEED", 20_261_129));
        using var administrator = await Agencies.TakeOverInstallationAsync(_alba!, _database.DataDirectory);
        using var described = JsonDocument.Parse(await administrator.GetStringAsync("/openapi/v1.json"));
        var operations = DescribedOperation.In(described.RootElement);
        var other = await Agencies.OpenAsync(administrator, Connect, Marked(Agencies.Section(Agencies.NewCode())));
        var seen = new KnownThings();
        await FillAsync(other, seen, Secret);

        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Together), new ParallelOptions { MaxDegreeOfParallelism = Together }, async (part, _) =>
        {
            var agency = await Agencies.OpenAsync(administrator, Connect, Agencies.Section(Agencies.NewCode()));
            var things = new KnownThings();
            await FillAsync(agency, things, "봄");
            // Ids of the other agency's things are no secret; what stands in them is.
            var writer = new RequestWriter(described.RootElement, things, seen, agency.Code, other.Code);
            for (var i = part; i < requests; i += Together)
                await AskAsync(operations[i % operations.Count], writer, things, agency, seed, i);
        });
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{requests} requests of seed {seed}, {requests / clock.Elapsed.TotalSeconds:F0} a second. Answered: "
            + string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}")) + $". Accepted of {_accepted.Count} operations of {operations.Count}.");

        _faults.ShouldBeEmpty($"Seed {seed}:\n{string.Join('\n', _faults.OrderBy(f => f.Key, StringComparer.Ordinal).Take(MostTold).Select(f => $"{f.Key}\n    {f.Value}"))}\n");
        // Requests that are all refused at the door would prove nothing.
        _statuses.Where(s => s.Key < 300).Sum(s => s.Value).ShouldBeGreaterThan(requests / 10);
        _accepted.Count.ShouldBeGreaterThan(operations.Count / 3);
        await ShouldStillBeWholeAsync();
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private async Task AskAsync(DescribedOperation operation, RequestWriter writer, KnownThings things, TestAgency agency, int seed, int number)
    {
        var random = new Random(unchecked((seed * 31) + number));
        var caller = Callers[random.Next(Callers.Length)];
        using var client = caller == "nobody" ? Connect() : await agency.AsAsync(caller);
        using var request = writer.Write(operation, random);
        var body = request.Content is { } content ? await content.ReadAsStringAsync() : "";
        var what = $"{operation.Id} by {caller}, request {number}: {operation.Method} {Short(request.RequestUri!.ToString())} {Short(body)}";
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            _statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, n) => n + 1);
            if (answer.IsSuccessStatusCode)
                _accepted.AddOrUpdate(operation.Id, 1, (_, n) => n + 1);
            if (operation.IsStream && answer.IsSuccessStatusCode)
                return;
            var text = await answer.Content.ReadAsStringAsync();
            if (FaultOf(answer, text) is { } fault)
                _faults.TryAdd($"{operation.Id}: {fault}", what + $"\n    {Short(text)}");
            else if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "application/json")
                things.Learn(JsonSerializer.Deserialize<JsonElement>(text));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The answer broke off in the middle, or the server could not even read the request.
            _faults.TryAdd($"{operation.Id}: {fault.GetType().Name} {Short(fault.Message)}", what);
        }
    }

    private static string? FaultOf(HttpResponseMessage answer, string text)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            return $"answered {(int)answer.StatusCode}";
        if (text.Contains(Secret, StringComparison.Ordinal) || answer.Headers.Concat(answer.Content.Headers).Any(h => h.Value.Any(v => v.Contains(Secret, StringComparison.Ordinal))))
            return "tells of another agency";
        if (Inside().Match(text) is { Success: true, Value: var inside })
            return $"shows the inside ({inside})";
        return answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.NotModified || answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? null
            : $"answered {(int)answer.StatusCode} without a word";
    }

    /// <summary>No projection stopped on a fact that got in, and no message lies there that nobody can handle.</summary>
    private async Task ShouldStillBeWholeAsync()
    {
        using var anybody = Connect();
        JsonElement health = default;
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(200))
        {
            health = JsonSerializer.Deserialize<JsonElement>(await (await anybody.GetAsync("/health/ready")).Content.ReadAsStringAsync());
            if (health.GetProperty("status").GetString() == "Ready" && health.GetProperty("projections").EnumerateArray().All(p => p.GetProperty("eventsBehind").GetInt64() == 0))
                break;
        }

        health.GetProperty("status").GetString().ShouldBe("Ready", health.GetRawText());
        health.GetProperty("projections").EnumerateArray().ShouldAllBe(p => p.GetProperty("running").GetBoolean(), health.GetRawText());
        health.GetProperty("messageStore").GetProperty("failed").GetInt64().ShouldBe(0, health.GetRawText());
    }

    // The names of unit tasks stand in the function tree, which is the whole government's.
    private static AgencySection Marked(AgencySection section) => section with { Department = Marked(section.Department) };

    private static DepartmentSection Marked(DepartmentSection department) => department with
    {
        Name = $"{department.Name} {Secret}",
        People = [.. department.People!.Select(person => person with { Name = $"{person.Name} {Secret}" })],
        Departments = department.Departments is null ? null : [.. department.Departments.Select(Marked)],
    };

    /// <summary>Something of every kind, in more than one state, with a word that is told from others.</summary>
    private static async Task FillAsync(TestAgency agency, KnownThings things, string word)
    {
        foreach (var caller in Callers.Skip(1))
            things.Add("personId", $"{agency.PersonId(caller)}");
        var draft = Paper.Draft(agency) with { Title = $"{word} 계획", Body = new Body([new NumberedItem(1, [new TextRun($"{word} 본문")])]) };
        foreach (var paper in new[] { await Paper.DraftedAsync(agency, draft), await Paper.SubmittedAsync(agency, draft), await Paper.SubmittedAsync(agency, draft) })
            things.Add("documentId", $"{paper.Id}");
        var decided = await Paper.SubmittedAsync(agency, draft);
        await decided.ActAsync("manager", "decide");
        things.Add("documentId", $"{decided.Id}");
        var incoming = await (await agency.AsAsync("clerk")).PostAsync("/api/incoming", new TakeInDocumentRequest(Channel.Desk, $"{word} 씨", $"{word} 신청"))
            .ReadAsync<IncomingAnswer>(HttpStatusCode.Created);
        things.Add("incomingId", $"{incoming.IncomingId}");
        var inHand = await Arrival.TakenInAsync(agency);
        await inHand.InHandAsync();
        things.Add("incomingId", $"{inHand.Id}");
        var manager = await agency.AsAsync("manager");
        var order = await manager.PostAsync("/api/instructions", Order.Request(agency) with { Content = $"{word} 지시" }).ReadAsync<InstructionAnswer>(HttpStatusCode.Created);
        things.Add("instructionId", $"{order.InstructionId}");
        var meeting = await Gathering.CalledAsync(agency, Gathering.Request(agency) with { Name = $"{word} 회의", Place = $"{word} 회의실" });
        things.Add("meetingId", $"{meeting.Id}");
        things.Add("meetingId", $"{(await Gathering.RecordedAsync(agency)).Id}");
        var card = await (await agency.AsAsync("drafter")).PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.UnitTask, "HR-TASK"), $"{word} 과제", $"{word} 내용"))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);
        things.Add("taskCardId", $"{card.TaskCardId}");
    }

    private static string Short(string text) => text.Length > 300 ? $"{text[..300]}… ({text.Length})" : text;

    [GeneratedRegex(@"\n\s*at [\w.<>`]+\(|System\.\w+Exception|\w+Exception: |Npgsql|PostgresException|OnNara\.[A-Z]|mt_events|\.cs:line")]
    private static partial Regex Inside();
}
