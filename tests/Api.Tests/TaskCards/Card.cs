using System.Net;
using OnNara.Api.Documents;
using OnNara.Api.TaskCards;
using OnNara.Api.Tests.Documents;
using OnNara.Domain.Documents;
using OnNara.Domain.TaskCards;

namespace OnNara.Api.Tests.TaskCards;

/// <summary>
/// A task card as the people of a test agency handle it through the public API; it remembers the version that they saw. Unless told
/// otherwise it is that of HR-TASK, and <c>drafter</c> owns it.
/// </summary>
internal sealed class Card(TestAgency agency, Guid id, long version)
{
    public Guid Id => id;

    public long Version { get; private set; } = version;

    public static async Task<Card> OpenedAsync(TestAgency agency, string by = "drafter", string task = "HR-TASK")
    {
        var answer = await (await agency.AsAsync(by))
            .PostAsync("/api/task-cards", new OpenTaskCardRequest(new(TaskKind.UnitTask, task), "인사 관리", "정원과 현원을 관리한다."))
            .ReadAsync<TaskCardAnswer>(HttpStatusCode.Created);
        return new(agency, answer.TaskCardId, answer.Version);
    }

    /// <summary>With a cycle open, the calendar year.</summary>
    public static async Task<Card> InCycleAsync(TestAgency agency, int year = 2026)
    {
        var card = await OpenedAsync(agency);
        await card.ActAsync("drafter", "open-cycle", new { name = $"{year}", from = $"{year}-01-01", to = $"{year}-12-31" });
        return card;
    }

    /// <summary>With a plan on its reporting path; the manager decides it.</summary>
    public static async Task<Card> PlannedAsync(TestAgency agency, PlanProposal? plan = null, int year = 2026)
    {
        var card = await InCycleAsync(agency, year);
        await card.ActAsync("drafter", "draft-plan", new { plan = plan ?? APlan(agency, year) });
        await card.ActAsync("drafter", "submit-plan", Sent(agency));
        return card;
    }

    /// <summary>With an approved plan.</summary>
    public static async Task<Card> RunningAsync(TestAgency agency, PlanProposal? plan = null, int year = 2026)
    {
        var card = await PlannedAsync(agency, plan, year);
        await (await card.PaperAsync()).ActAsync("manager", "decide");
        await card.RefreshAsync();
        return card;
    }

    /// <summary>One reported and one computed indicator, and two milestones in a row, for which <c>colleague</c> answers.</summary>
    public static PlanProposal APlan(TestAgency agency, int year = 2026) => new(
        ["빠진 휴가 일수를 없앤다."],
        "지난해 마흔 날이 소멸되었다.",
        [
            new("I-1", "소멸된 휴가", "일", IndicatorDirection.Decrease, 40, 0, IndicatorSource.Reported, "휴가 대장"),
            new("I-2", "일정 준수율", "%", IndicatorDirection.Increase, null, 90, IndicatorSource.MilestonesOnTime),
        ],
        [
            new("M-1", "현황 조사", new(year, 1, 1), new(year, 4, 30), agency.PersonId("colleague")),
            new("M-2", "제도 개선", new(year, 5, 1), new(year, 12, 31), agency.PersonId("colleague"), ["M-1"]),
        ],
        new("B-100", "복지", 12_000_000));

    /// <summary>How a plan is sent: the manager decides.</summary>
    public static object Sent(TestAgency agency, string? changeReason = null, params PlannedStep[] before) => new
    {
        matter = Paper.Matter,
        path = (PlannedStep[])[.. before, new(100, StepAct.Decision, agency.PersonId("manager"))],
        disclosure = Disclosure.Open,
        changeReason,
    };

    public async Task<TaskCardView> ReadAsync(string who = "drafter") =>
        await (await agency.AsAsync(who)).GetAsync($"/api/task-cards/{id}").ReadAsync<TaskCardView>();

    /// <summary>A part of the card that has an address of its own.</summary>
    public async Task<T> ReadAsync<T>(string who, string part) => await GetAsync(who, part).ReadAsync<T>();

    public async Task<HttpResponseMessage> GetAsync(string who, string part) =>
        await (await agency.AsAsync(who)).GetAsync($"/api/task-cards/{id}/{part}");

    /// <summary>Sees the newest version, after somebody acted on what belongs to the card.</summary>
    public async Task RefreshAsync() => Version = (await ReadAsync()).Version;

    /// <summary>The document of the plan that is on its way, or came back.</summary>
    public async Task<Paper> PaperAsync(string who = "drafter")
    {
        var cycle = (await ReadAsync()).Card!.Cycles[^1];
        var documentId = (cycle.InFlight?.DocumentId ?? cycle.CameBack?.DocumentId)!.Value;
        var read = await (await agency.AsAsync(who)).GetAsync($"/api/documents/{documentId}").ReadAsync<DocumentCardView>();
        return new(agency, documentId, read.Version);
    }

    public async Task<TaskCardAnswer> ActAsync(string who, string act, object? body = null)
    {
        var answer = await Task.FromResult(await SendAsync(who, act, body)).ReadAsync<TaskCardAnswer>();
        Version = answer.Version;
        return answer;
    }

    /// <summary>Demands that the act is refused; what the problem says beside its code is in the answer.</summary>
    public async Task<System.Text.Json.JsonElement> RefusesAsync(
        string who, string act, HttpStatusCode status, string code, object? body = null, long? version = null) =>
        await Task.FromResult(await SendAsync(who, act, body, version)).ShouldBeRefusedAsync(status, code);

    /// <summary>Sends an act as it is, with the version that is known here unless another one is asked for.</summary>
    public async Task<HttpResponseMessage> SendAsync(string who, string act, object? body = null, long? version = null)
    {
        var members = System.Text.Json.JsonSerializer.SerializeToNode(body ?? new { }, Agencies.Json)!.AsObject();
        members["version"] = version ?? Version;
        return await (await agency.AsAsync(who)).PostAsync($"/api/task-cards/{id}/{act}", members);
    }
}
