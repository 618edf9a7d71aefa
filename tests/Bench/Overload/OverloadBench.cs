using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using OnNara.Api.Agencies;
using OnNara.Api.Organizations.File;
using OnNara.Bench.Tasks;
using OnNara.Domain;

namespace OnNara.Bench.Overload;

/// <summary>
/// The product asked for five times what it can do: what it takes is to go as fast as ever, the rest to be told at once to come back, and
/// all of it to be over as soon as the flood is. Half of what is asked reads what waits on a desk, half drafts a document.
/// </summary>
public sealed class OverloadBench : IBench
{
    private const string Code = "1741000", Password = "a password of benches";
    private const int Divisions = 8, Times = 5, Clients = 16;
    private const double Least = 0.8, Slower = 3, EarlyMilliseconds = 100;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(8), Measured = TimeSpan.FromSeconds(10), FloodLasts = TimeSpan.FromSeconds(20), After = TimeSpan.FromSeconds(1);

    public string Name => "overload";

    public async Task<IReadOnlyList<Measurement>> RunAsync(Workplace workplace, CancellationToken cancellation)
    {
        await using var product = await Product.StartAsync(await workplace.EmptyDatabaseAsync("overload", cancellation), cancellation);
        var people = await OpenAsync(product, cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000, UseProxy = false }) { BaseAddress = product.Address, Timeout = TimeSpan.FromSeconds(30) };
        var load = new Load(number => AskAsync(http, people[number % people.Count], number, cancellation));

        await load.ByAsync(Clients, Warm, cancellation);
        var able = (await load.ByAsync(Clients, Measured, cancellation)).PerSecond;
        workplace.Say($"{Clients} clients that wait for their answers: {able:N0} a second");
        var normal = await load.AtAsync(able / 2, Measured, cancellation);
        workplace.Say($"half of that: {normal}");
        var flood = await load.AtAsync(able * Times, FloodLasts, cancellation);
        workplace.Say($"{Times} times that: {flood}");
        var after = await load.AtAsync(able / 2, After, cancellation);
        workplace.Say($"the second after: {after}");

        return
        [
            new(Name, $"done while {Times} times as much is asked", "requests/s", Math.Round(flood.PerSecond), Math.Round(able), "as much as can be done", Math.Round(Least * able), IsRate: true),
            new(Name, "what is taken, while too much is asked", "ms p95", flood.Taken(95), normal.Taken(95), "at half of what can be done", Math.Round(Slower * normal.Taken(95), 1)),
            new(Name, "what is refused", "ms p95", flood.Refused(95), Goal: EarlyMilliseconds),
            new(Name, "refused without a word of when to come back, or broken", "requests", flood.Broken + normal.Broken + after.Broken, Goal: 0),
            new(Name, "refused when half is asked, before and in the second after", "requests", normal.RefusedCount + after.RefusedCount, Goal: 0),
            new(Name, "what is taken, in the second after", "ms p95", after.Taken(95), normal.Taken(95), "before", Math.Round(Slower * normal.Taken(95), 1)),
        ];
    }

    private static async Task<Outcome> AskAsync(HttpClient http, Person person, int number, CancellationToken cancellation)
    {
        using var request = number % 2 == 0
            ? new HttpRequestMessage(HttpMethod.Get, "/api/my-work")
            : new HttpRequestMessage(HttpMethod.Post, "/api/documents")
            {
                Content = JsonContent.Create(new
                {
                    draft = new
                    {
                        matter = "국내 출장",
                        title = string.Create(CultureInfo.InvariantCulture, $"{number}번째 출장 계획"),
                        isInternal = true,
                        unitTaskCode = person.UnitTask,
                        disclosure = new { @class = "Open", clauses = Array.Empty<int>() },
                        path = new[] { new { stage = 1, act = "Decision", personId = person.Head } },
                    },
                }),
            };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            await answer.Content.ReadAsByteArrayAsync(cancellation);
            return answer.IsSuccessStatusCode ? Outcome.Taken
                : (int)answer.StatusCode is 429 or 503 && answer.Headers.RetryAfter is not null ? Outcome.Refused
                : Outcome.Broken;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            return Outcome.Broken;
        }
    }

    private static async Task<IReadOnlyList<Person>> OpenAsync(Product product, CancellationToken cancellation)
    {
        var section = new AgencySection(
            Code,
            "행정안전부",
            "행안부",
            new(2020, 1, 1),
            new("ROOT", "본부", "장관", [new($"minister.{Code}", "장관", "정무직", "장관", [Domain.Organizations.Office.OrganizationAdministrator])], [.. Enumerable.Range(1, Divisions).Select(Division)]),
            DelegationRules: [new("국내 출장", "과장")],
            UnitTasks: [.. Enumerable.Range(1, Divisions).Select(n => new UnitTaskSection(TaskOf(n), "출장 관리", $"D{n}", RetentionPeriod.FiveYears))]);
        var administrator = await product.AdministratorAsync(cancellation);
        var opened = await product.Api.PostAsync(administrator, "/api/agencies", new OpenAgencyRequest(section, Password, MustChangePassword: false), null, cancellation);
        if (!opened.IsDone)
            throw new InvalidOperationException(opened.Describe());

        var people = new List<Person>();
        for (var n = 1; n <= Divisions; n++)
        {
            var signedIn = await product.Api.SignInAsync($"officer.{n}.{Code}", Password, cancellation);
            people.Add(new(
                signedIn.TextOf("accessToken") ?? throw new InvalidOperationException(signedIn.Describe()),
                Domain.Organizations.OrganizationId.OfPerson(Code, $"head.{n}.{Code}"), TaskOf(n)));
        }

        return people;
    }

    private static DepartmentSection Division(int n) => new(
        $"D{n}", $"제{n}과", "과장", [new($"head.{n}.{Code}", $"과장-{n}", "서기관", "과장"), new($"officer.{n}.{Code}", $"주무관-{n}", "행정주사", "주무관")]);

    private static string TaskOf(int n) => $"{Code}-{n}";

    private sealed record Person(string Token, Guid Head, string UnitTask);
}
