using System.Text.Json;
using OnNara.Bench.Nation;

namespace OnNara.Bench.Acts;

/// <summary>How long the comparison of reading is.</summary>
internal sealed record ReadsLength(int Waiting, int Rounds, int Requests, int RequestsOfRate)
{
    public static ReadsLength Whole { get; } = new(5_000, 5, 300, 3_000);
}

/// <summary>
/// What people read most: their work, a document's card, the register of their department, a search. Beside it the peer with the same
/// documents, and before anything is measured both have to give the same answers.
/// </summary>
public sealed class ReadsBench : IBench
{
    private const int Clients = 8, PeopleOfDepartment = 3;
    private const double GoalOfWork = 1_000;
    private readonly ReadsLength _length;

    public ReadsBench()
        : this(ReadsLength.Whole)
    {
    }

    internal ReadsBench(ReadsLength length) => _length = length;

    public string Name => "reads";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        var offices = await ComparedOffices.OpenAsync(workplace, new(_length.Waiting), cancellation);
        var readers = Enumerable.Range(0, Paperwork.Agencies * NationalRecord.Departments * PeopleOfDepartment).Select(Reader).ToArray();
        IReadOnlyList<Side> sides = [offices.Ours, offices.Peer];
        foreach (var side in sides)
            await side.SignInAsync(readers, cancellation);
        var papers = offices.Documents;
        IReadOnlyList<Question> questions =
        [
            new("a person's work", n => readers[n % readers.Length], _ => "/api/my-work", Work),
            new("a document's card", n => papers[n % papers.Count].Decider, n => $"/api/documents/{papers[n % papers.Count].Id}", Card),
            new("a page of a department's register", n => readers[n % readers.Length], n => $"/api/registers/documents?department=D{n * 7 % NationalRecord.Departments:D3}&year=2025", Register),
            new("a search for a few documents", n => readers[n % readers.Length], n => $"/api/search?q={Uri.EscapeDataString($"{n * 13 % 900 + 100}호 현장을")}", Search),
            new("a search that finds thousands", n => readers[n % readers.Length], _ => $"/api/search?q={Uri.EscapeDataString("출장 계획과")}", Found),
        ];
        var measured = new List<Measurement>();
        foreach (var question in questions)
        {
            await CompareAsync(offices, question, cancellation);
            measured.AddRange(await MeasureAsync(sides, question, cancellation));
            workplace.Say($"{question.What}: {measured[^1].Ours} ms, the peer {measured[^1].Reference} ms");
        }

        var rate = await Drive.ClosedAsync(offices.Ours.Http, Clients, _length.RequestsOfRate, n => offices.Ours.Read(readers[n % readers.Length], "/api/my-work"), cancellation);
        var peers = await Drive.ClosedAsync(offices.Peer.Http, Clients, _length.RequestsOfRate, n => offices.Peer.Read(readers[n % readers.Length], "/api/my-work"), cancellation);
        measured.Add(new(Name, $"people's work, {Clients} clients", "answers/s", Math.Round(rate.PerSecond), Math.Round(peers.PerSecond), "peer", GoalOfWork, IsRate: true));
        return measured;
    }

    private async Task<IReadOnlyList<Measurement>> MeasureAsync(IReadOnlyList<Side> sides, Question question, CancellationToken cancellation)
    {
        var paces = sides.ToDictionary(side => side, _ => new List<Pace>());
        for (var round = -1; round < _length.Rounds; round++)
        {
            foreach (var side in round % 2 == 0 ? sides : sides.Reverse())
            {
                var pace = await Drive.ClosedAsync(side.Http, Clients, _length.Requests, n => side.Read(question.Who(n), question.Path(n)), cancellation);

                // In the first one the caches and the compiler warm up.
                if (round >= 0)
                    paces[side].Add(pace);
            }
        }

        var (ours, peers) = (Pace.Median(paces[sides[0]]), Pace.Median(paces[sides[1]]));
        return
        [
            new(Name, $"{question.What}, {Clients} clients", "answers/s", ours.PerSecond, peers.PerSecond, "peer", IsRate: true),
            new(Name, $"{question.What}, {Clients} clients, p95", "ms", ours.P95, peers.P95, "peer", 1, IsGoalOfRatio: true),
        ];
    }

    private static async Task CompareAsync(ComparedOffices offices, Question question, CancellationToken cancellation)
    {
        for (var n = 0; n < 20; n++)
        {
            var ours = question.Said(await offices.Ours.ReadAsync(question.Who(n), question.Path(n), cancellation));
            var peers = question.Said(await offices.Peer.ReadAsync(question.Who(n), question.Path(n), cancellation));
            if (ours != peers)
                throw new InvalidOperationException($"To {question.Who(n)} asking {question.Path(n)} the product says {ours}, the peer {peers}.");
        }
    }

    private static string Reader(int n)
    {
        var (agency, department) = (n % Paperwork.Agencies, n / Paperwork.Agencies % NationalRecord.Departments);
        var who = (n / Paperwork.Agencies / NationalRecord.Departments) switch { 0 => "head", 1 => "officer0", _ => "officer3" };
        return NationalRecord.SignInName(agency, department, who);
    }

    // What an answer says, whatever its members are called.
    private static string Work(JsonElement answer) => string.Join(
        ' ',
        answer.GetProperty("counts").GetProperty("waiting"), answer.GetProperty("counts").GetProperty("sent"), answer.GetProperty("counts").GetProperty("drafts"),
        Ids(answer.GetProperty("waiting"), "subjectId", "documentId"), Ids(answer.GetProperty("sent"), "documentId"));

    private static string Card(JsonElement answer) => string.Join(
        ' ',
        answer.TryGetProperty("head", out var head) ? head.GetProperty("title") : answer.GetProperty("title"), answer.GetProperty("status"),
        answer.GetProperty("path").GetArrayLength());

    private static string Register(JsonElement answer) => $"{answer.GetProperty("count")} {Ids(answer, "number")}";

    // Which of thousands come first depends on the moment at which each side decided them.
    private static string Found(JsonElement answer) => $"{answer.GetProperty("count")}";

    private static string Search(JsonElement answer) => $"{answer.GetProperty("count")} {Ids(answer, "id")}";

    private static string Ids(JsonElement list, params string[] members)
    {
        var items = list.ValueKind == JsonValueKind.Array ? list : list.GetProperty("items");
        return string.Join(' ', items.EnumerateArray().Select(item => members.Select(m => item.TryGetProperty(m, out var id) ? $"{id}" : null).First(id => id is not null)).Order(StringComparer.Ordinal));
    }

    private sealed record Question(string What, Func<int, string> Who, Func<int, string> Path, Func<JsonElement, string> Said);
}
