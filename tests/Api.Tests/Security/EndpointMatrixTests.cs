using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnNara.Api.Organizations.File;
using OnNara.Api.Tests.Documents;
using OnNara.Api.Tests.Exchange;
using OnNara.Api.Tests.Handovers;
using OnNara.Api.Tests.Instructions;
using OnNara.Api.Tests.Meetings;
using OnNara.Api.Tests.TaskCards;
using OnNara.Domain;

namespace OnNara.Api.Tests.Security;

/// <summary>
/// What every endpoint says to nobody, to another agency's person, to a colleague who has nothing to do with it, and to each part that
/// people play; for things that have a course, at an early and at a late moment of each. Written out in full beside this file; the
/// endpoints come from the OpenAPI document, so a new one is in the matrix before anybody thinks of it. To accept a change, run with
/// <c>ONNARA_ACCEPT=1</c>, read the difference and commit it.
/// </summary>
public sealed class EndpointMatrixTests(OnNaraHost host)
{
    private static readonly string[] Open = ["live", "ready", "signIn", "issueTokens", "refreshTokens", "readCalendar", "listDemonstrationAccounts", "readCheckpoint", "readTile", "readLogKeys", "readWitnessed", "readWitnessKeys"];
    private static readonly string[] Outsiders = ["nobody", "stranger", "bystander"];
    private static readonly string[] Receivers = ["clerk", "manager", "drafter", "archivist", "auditor"];
    private static readonly string[] Instructed = ["manager", "drafter", "director", "auditor", "administrator"];
    private static readonly string[] Handing = ["drafter", "colleague", "manager", "auditor"];
    private static readonly string[] Met = ["manager", "drafter", "director", "auditor", "administrator"];
    private static readonly string[] TaskPeople = ["drafter", "manager", "colleague", "auditor", "administrator"];
    private static readonly string[] Parts = ["drafter", "manager", "clerk", "archivist", "auditor", "administrator"];

    private int _tasks;

    [Fact]
    public async Task every_endpoint_says_to_everybody_what_was_agreed()
    {
        var matrix = await WriteAsync();
        var path = GoldenFile();
        if (Environment.GetEnvironmentVariable("ONNARA_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, matrix);
        }

        (await File.ReadAllTextAsync(path)).ShouldBe(matrix);
    }

    [Fact]
    public async Task nothing_is_open_but_sign_in_health_a_calendar_at_its_secret_address_the_hashes_of_a_log_and_the_accounts_of_a_demonstration()
    {
        foreach (var operation in await OperationsAsync())
        {
            var answer = await AskAsync(operation, null, Guid.NewGuid(), 1, "HR");
            if (Open.Contains(operation.Id))
            {
                answer.ShouldNotBe("401 request.not-signed-in", operation.Id);
            }
            else
            {
                answer.ShouldStartWith("401", customMessage: operation.Id);
            }
        }
    }

    private async Task<string> WriteAsync()
    {
        var agency = await host.OpenAgencyAsync();
        var other = await host.OpenAgencyAsync();
        var tasks = await host.OpenAgencyAsync(WithManyTasks);
        var text = new StringBuilder();
        foreach (var operation in (await OperationsAsync()).Where(o => !Open.Contains(o.Id)).OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            if (operation.Path.Contains("{documentId}", StringComparison.Ordinal))
            {
                await WriteAsync(text, operation, agency, other, "on its way", [.. Outsiders, .. Parts], () => SubmittedAsync(agency));
                await WriteAsync(text, operation, agency, other, "decided", [.. Outsiders, .. Parts], () => DecidedAsync(agency));
            }
            else if (operation.Path.Contains("{incomingId}", StringComparison.Ordinal))
            {
                await WriteAsync(text, operation, agency, other, "taken in", [.. Outsiders, .. Receivers], () => TakenInAsync(agency));
                await WriteAsync(text, operation, agency, other, "in hand", [.. Outsiders, .. Receivers], () => InHandAsync(agency));
            }
            else if (operation.Path.Contains("{instructionId}", StringComparison.Ordinal))
            {
                await WriteAsync(text, operation, agency, other, "given", [.. Outsiders, .. Instructed], () => InstructedAsync(agency, _ => Task.CompletedTask));
                await WriteAsync(text, operation, agency, other, "reported", [.. Outsiders, .. Instructed], () => InstructedAsync(agency, ReportedAsync));
            }
            else if (operation.Path.Contains("{handoverId}", StringComparison.Ordinal))
            {
                await WriteAsync(text, operation, agency, other, "prepared", [.. Outsiders, .. Handing], () => PreparedAsync(agency, confirmed: false));
                await WriteAsync(text, operation, agency, other, "completed", [.. Outsiders, .. Handing], () => PreparedAsync(agency, confirmed: true));
            }
            else if (operation.Path.Contains("{meetingId}", StringComparison.Ordinal))
            {
                await WriteAsync(text, operation, agency, other, "called", [.. Outsiders, .. Met], () => MetAsync(Gathering.CalledAsync(agency)));
                await WriteAsync(text, operation, agency, other, "recorded", [.. Outsiders, .. Met], () => MetAsync(Gathering.RecordedAsync(agency)));
            }
            else if (operation.Path.Contains("{taskCardId}", StringComparison.Ordinal))
            {
                await WriteAsync(text, operation, tasks, other, "opened", [.. Outsiders, .. TaskPeople], () => TaskOpenedAsync(tasks));
            }
            else
            {
                // Acts on no subject change the agency itself: each operation finds one that none of the others has touched.
                var own = operation.Method == "GET" ? agency : await host.OpenAgencyAsync();
                await WriteAsync(text, operation, own, other, "", [.. Outsiders, .. Parts], () => Task.FromResult<Subject?>(null));
            }
        }

        return text.ToString();
    }

    private async Task WriteAsync(
        StringBuilder text, Operation operation, TestAgency agency, TestAgency other, string state, string[] callers, Func<Task<Subject?>> prepare)
    {
        text.Append(operation.Id).Append(state.Length > 0 ? $" ({state})" : "").Append('\n');
        foreach (var caller in callers)
        {
            var subject = await prepare();
            using var client = caller switch
            {
                "nobody" => null,
                "stranger" => await other.AsAsync("manager"),
                "bystander" => await agency.AsAsync("accountant"),
                _ => await agency.AsAsync(caller),
            };
            var answer = await AskAsync(operation, client, subject?.Id ?? NameBasedId.Of("nothing"), subject?.Version, agency.Code);
            text.Append("  ").Append(caller.PadRight(14)).Append(answer).Append('\n');
        }
    }

    private static async Task<Subject?> PreparedAsync(TestAgency agency, bool confirmed)
    {
        var form = await Form.PreparedAsync(agency, "drafter", Form.Request(agency, "colleague", []));
        if (confirmed)
        {
            await form.ConfirmBothAsync("drafter", "colleague");
        }

        return new(form.Id, form.Version);
    }

    private static async Task<Subject?> SubmittedAsync(TestAgency agency)
    {
        var paper = await Paper.SubmittedAsync(agency);
        return new(paper.Id, paper.Version);
    }

    private static async Task<Subject?> DecidedAsync(TestAgency agency)
    {
        var paper = await Paper.SubmittedAsync(agency);
        await paper.ActAsync("manager", "decide");
        return new(paper.Id, paper.Version);
    }

    private static async Task<Subject?> InstructedAsync(TestAgency agency, Func<Order, Task> goOn)
    {
        var order = await Order.GivenAsync(agency, "manager", "drafter");
        await goOn(order);
        return new(order.Id, order.Version);
    }

    private static async Task ReportedAsync(Order order)
    {
        await order.ActAsync("drafter", "accept");
        await order.ActAsync("drafter", "report", new { report = "회신하였습니다" });
    }

    private static async Task<Subject?> MetAsync(Task<Gathering> holding)
    {
        var gathering = await holding;
        return new(gathering.Id, gathering.Version);
    }

    // A task has one card, and each caller is to find one that nobody has touched.
    private static AgencySection WithManyTasks(AgencySection section) => section with
    {
        UnitTasks = [.. Enumerable.Range(1, 500).Select(i => new UnitTaskSection(TaskCode(i), "인사 관리", "HR", RetentionPeriod.FiveYears))],
    };

    private async Task<Subject?> TaskOpenedAsync(TestAgency agency)
    {
        var card = await Card.OpenedAsync(agency, task: TaskCode(++_tasks));
        return new(card.Id, card.Version);
    }

    private static string TaskCode(int number) => $"TASK-{number}";

    private static async Task<Subject?> TakenInAsync(TestAgency agency)
    {
        var arrival = await Arrival.TakenInAsync(agency);
        return new(arrival.Id, arrival.Version);
    }

    private static async Task<Subject?> InHandAsync(TestAgency agency)
    {
        var arrival = await Arrival.TakenInAsync(agency);
        await arrival.InHandAsync();
        return new(arrival.Id, arrival.Version);
    }

    private async Task<string> AskAsync(Operation operation, HttpClient? client, Guid id, long? version, string code)
    {
        using var anonymous = host.Alba.Server.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), Fill(operation.Path, id, code));
        if (operation.Body is { } body)
        {
            var filled = JsonNode.Parse(body)!.AsObject();
            if (filled.ContainsKey("version"))
            {
                filled["version"] = version;
            }

            request.Content = JsonContent.Create(filled);
        }

        using var response = await (client ?? anonymous).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var status = (int)response.StatusCode;
        if (response.StatusCode < HttpStatusCode.BadRequest)
        {
            return status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return $"{status} {problem.GetProperty("code").GetString()}";
    }

    private static string Fill(string path, Guid id, string code)
    {
        var filled = new StringBuilder(path);
        foreach (var (name, value) in new (string, string)[] { ("sha256", new string('0', 64)), ("code", code), ("number", "1"), ("contentVersion", "1"), ("version", "1"), ("year", "2026"), ("decisionNumber", "1"), ("day", "2026-10-02"), ("token", "no-secret") })
        {
            filled.Replace($"{{{name}}}", value);
        }

        return System.Text.RegularExpressions.Regex.Replace(filled.ToString(), @"\{[a-zA-Z]+Id\}", id.ToString());
    }

    private async Task<IReadOnlyList<Operation>> OperationsAsync()
    {
        using var client = host.Alba.Server.CreateClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               select new Operation(
                   method.Value.GetProperty("operationId").GetString()!,
                   method.Name.ToUpperInvariant(),
                   path.Name,
                   method.Value.TryGetProperty("requestBody", out var body)
                   && body.GetProperty("content").TryGetProperty("application/json", out var json)
                   && json.TryGetProperty("example", out var example)
                       ? example.GetRawText()
                       : null),
        ];
    }

    private static string GoldenFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "endpoint-matrix.txt");

    private sealed record Subject(Guid Id, long Version);

    private sealed record Operation(string Id, string Method, string Path, string? Body);
}
